package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.account.Accounts;
import press.broadside.account.ApiTokens.ApiToken;
import press.broadside.account.AuditTrail;
import press.broadside.account.Right;

/** The workbench's door as browsers and programs meet it. */
class DoorTest {
    @TempDir
    private static Path data;

    private static ConfigurableApplicationContext running;
    private static String base;

    @BeforeAll
    static void serve() {
        running = new Settings()
                .with("broadside.data", data)
                .with("server.port", 0)
                .with("broadside.public-url", "https://news.example.org")
                .with("broadside.console", "ERROR")
                .serve();
        base = Addresses.of(running).base();
        Visitor.make(running, "olga", "operator");
        Visitor.make(running, "tilda", "translator:de");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workbench", "/workbench/", "/workbench/people", "/workbench/no-such-page"})
    void who_is_not_signed_in_is_led_to_the_sign_in(String page) {
        HttpResponse<String> response = new Visitor(base).get(page);

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(Visitor.where(response)).startsWith("/login?to=%2Fworkbench");
    }

    @Test
    void a_piece_of_a_page_that_needs_a_sign_in_leads_the_whole_page_there() {
        HttpResponse<String> response =
                new Visitor(base).with("HX-Request", "true").get("/workbench");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Redirect")).hasValue("/login?to=/workbench");
    }

    @Test
    void a_program_that_is_not_signed_in_is_told_so() {
        HttpResponse<String> response = new Visitor(base).get("/api/account");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void signing_in_leads_to_where_somebody_wanted_to_be() {
        var visitor = new Visitor(base);

        HttpResponse<String> response = visitor.post(
                "/login", "/login", "login", "olga", "password", Visitor.PASSWORD, "to", "/workbench/people");

        assertThat(Visitor.where(response)).isEqualTo("/workbench/people");
        assertThat(visitor.get("/workbench/people").body()).contains("Somebody called tilda");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/workbench/../..//evil.example",
                "/workbench//evil.example",
                "javascript:alert(1)",
                "/workbench\r\nSet-Cookie: a=b"
            })
    void a_link_to_the_sign_in_leads_nowhere_else(String wanted) {
        HttpResponse<String> response =
                new Visitor(base).post("/login", "/login", "login", "olga", "password", Visitor.PASSWORD, "to", wanted);

        assertThat(Visitor.where(response)).startsWith("/workbench").doesNotContain("evil");
    }

    @Test
    void cookies_are_kept_from_scripts_and_other_sites() {
        var visitor = new Visitor(base);
        String form = Visitor.form(visitor.token("/login"), "login", "tilda", "password", Visitor.PASSWORD);

        List<String> set =
                visitor.send("POST", "/login", Optional.of(form)).headers().allValues("Set-Cookie");

        assertThat(set)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(visitor.cookies().get("__Host-broadside")).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void every_sign_in_has_a_new_id_whatever_the_browser_brought() {
        var visitor = new Visitor(base);
        visitor.cookies().put("__Host-broadside", "chosen-by-somebody-else");

        visitor.signIn("tilda", Visitor.PASSWORD);
        String first = visitor.cookies().get("__Host-broadside");
        visitor.signIn("tilda", Visitor.PASSWORD);

        assertThat(first).isNotEqualTo("chosen-by-somebody-else");
        assertThat(visitor.cookies().get("__Host-broadside")).isNotEqualTo(first);
        visitor.cookies().put("__Host-broadside", first);
        assertThat(visitor.get("/workbench").statusCode()).as("the former one").isEqualTo(303);
    }

    @Test
    void a_sign_in_ends_when_somebody_leaves() {
        Visitor visitor = Visitor.signedIn(base, "tilda");
        String kept = visitor.cookies().get("__Host-broadside");

        HttpResponse<String> response = visitor.post("/workbench/account", "/logout");

        assertThat(Visitor.where(response)).isEqualTo("/login?left");
        assertThat(response.headers().firstValue("Clear-Site-Data").orElse("")).contains("storage");
        visitor.cookies().put("__Host-broadside", kept);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(303);
    }

    @Test
    void a_sign_in_ends_when_its_person_is_disabled_and_nobody_signs_in_then() {
        Visitor.make(running, "dora", "editor");
        Visitor visitor = Visitor.signedIn(base, "dora");

        running.getBean(Accounts.class).disable("dora", "olga");

        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(303);
        assertThat(visitor.signIn("dora", Visitor.PASSWORD)).startsWith("/login?wrong");
    }

    @Test
    void every_sign_in_ends_with_another_password() {
        Visitor.make(running, "paula", "editor");
        Visitor elsewhere = Visitor.signedIn(base, "paula");
        Visitor visitor = Visitor.signedIn(base, "paula");

        String another = "nine lamps above the quay";
        HttpResponse<String> response = visitor.post(
                "/workbench/account",
                "/workbench/account/password",
                "present",
                Visitor.PASSWORD,
                "password",
                another,
                "again",
                another);

        assertThat(Visitor.where(response)).isEqualTo("/login?set");
        assertThat(elsewhere.get("/workbench").statusCode()).isEqualTo(303);
        assertThat(visitor.signIn("paula", Visitor.PASSWORD)).startsWith("/login?wrong");
        assertThat(visitor.signIn("paula", another)).isEqualTo("/workbench");
    }

    @Test
    void somebody_sees_where_they_are_signed_in_and_ends_it() {
        Visitor.make(running, "sara", "editor");
        Visitor other = Visitor.signedIn(base, "sara").with("User-Agent", "A <b>phone</b>");
        other.signIn("sara", Visitor.PASSWORD);
        Visitor visitor = Visitor.signedIn(base, "sara");

        String page = visitor.get("/workbench/account").body();
        assertThat(page).contains("A &lt;b&gt;phone&lt;/b&gt;", "this one");
        String hash = page.replaceAll("(?s).*name=\"signIn\" value=\"(\\w+)\".*", "$1");
        visitor.post("/workbench/account", "/workbench/account/sign-ins/end", "signIn", hash);

        assertThat(other.get("/workbench").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"no token", "foreign token", "foreign origin", "no origin that is one", "cross-site"})
    void a_change_that_does_not_come_from_our_own_page_is_refused(String how) {
        Visitor visitor = Visitor.signedIn(base, "tilda");
        String token = visitor.token("/workbench/account");
        switch (how) {
            case "no token" -> token = "";
            case "foreign token" -> token = Visitor.signedIn(base, "olga").token("/workbench/account");
            case "foreign origin" -> visitor.with("Origin", "https://evil.example");
            case "no origin that is one" -> visitor.with("Origin", "null");
            default -> visitor.with("Sec-Fetch-Site", "cross-site");
        }

        HttpResponse<String> response = visitor.send("POST", "/logout", Optional.of(Visitor.form(token)));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/workbench/account/password", "/workbench/account/sign-ins/end"})
    void a_change_asked_for_as_if_it_were_a_page_is_not_there(String path) {
        Visitor visitor = Visitor.signedIn(base, "tilda");

        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/workbench").statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_not_for_somebody_looks_like_what_is_not_there_and_stands_on_the_trail() {
        Visitor visitor = Visitor.signedIn(base, "tilda");

        HttpResponse<String> forbidden = visitor.get("/workbench/people");
        HttpResponse<String> unknown = visitor.get("/workbench/nothing");
        HttpResponse<String> unknownPerson = Visitor.signedIn(base, "olga").get("/workbench/people/nobody");

        assertThat(forbidden.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(forbidden.body()).isEqualTo(unknown.body()).isEqualTo(unknownPerson.body());
        assertThat(forbidden.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet())
                .isEqualTo(unknownPerson.headers().map().keySet());
        assertThat(running.getBean(AuditTrail.class).before(Long.MAX_VALUE, 20))
                .anyMatch(entry -> entry.login().equals("tilda")
                        && entry.action().equals("refuse")
                        && entry.subject().equals("GET /workbench/people"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/workbench",
                "/workbench/people",
                "/workbench/people/olga",
                "/workbench/audit",
                "/workbench/account",
                "/workbench/nothing"
            })
    void no_page_lets_scripts_or_styles_in_that_are_not_files_of_ours(String path) {
        HttpResponse<String> response = Visitor.signedIn(base, "olga").get(path);

        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "object-src 'none'")
                .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(response.body())
                .doesNotContainPattern("(?i)<script(?![^>]*\\bsrc=)|<style|\\bstyle=|\\son\\w+=|javascript:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/actuator/health", "/workbench/assets/workbench.css"})
    void readers_get_no_cookie_and_pass_no_door(String path) {
        HttpResponse<String> response = new Visitor(base).get(path);

        assertThat(response.statusCode()).isIn(200, 404);
        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%77orkbench/people",
                "//workbench/people",
                "/workbench;x=1/people",
                "/workbench/./people",
                "/assets/../workbench/people",
                "/workbench/assets/../people",
                "/workbench/assets/%2e%2e/people",
                "/WORKBENCH/people"
            })
    void there_is_no_way_round_the_door(String path) {
        assertThat(new Visitor(base).get(path).body()).doesNotContain("Somebody called");
    }

    @Test
    void a_program_acts_for_a_person_with_a_token_and_no_further() {
        var accounts = running.getBean(Accounts.class);
        ApiToken wanted = token("api-1", "tilda", Right.TRANSLATE);
        String text = accounts.issueToken(wanted, "olga").ticket().text();
        var program = new Visitor(base).with("Authorization", "Bearer " + text);

        assertThat(program.get("/api/account").body()).contains("\"login\":\"tilda\"", "translator:de");
        assertThat(program.get("/workbench").statusCode())
                .as("screens are for people")
                .isEqualTo(303);
        accounts.revokeToken("api-1", "olga");
        assertThat(program.get("/api/account").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_ends_with_its_person() {
        Visitor.make(running, "nora", "editor");
        String text = running.getBean(Accounts.class)
                .issueToken(token("api-2", "nora", Right.SUBMIT), "olga")
                .ticket()
                .text();
        var program = new Visitor(base).with("Authorization", "Bearer " + text);
        assertThat(program.get("/api/account").statusCode()).isEqualTo(200);

        running.getBean(Accounts.class).disable("nora", "olga");

        assertThat(program.get("/api/account").statusCode()).isEqualTo(401);
    }

    private static ApiToken token(String id, String login, Right right) {
        return new ApiToken(
                id,
                login,
                "a script",
                java.util.Set.of(right),
                Optional.empty(),
                Optional.empty(),
                java.time.Instant.now().plusSeconds(3600));
    }
}
