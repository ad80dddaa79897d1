package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import press.broadside.account.Accounts;
import press.broadside.account.Person;
import press.broadside.account.Role;

/** Somebody at the workbench with a browser: keeps cookies, fills forms with the token that they bring, follows nothing. */
final class Visitor {
    static final String PASSWORD = "seven grey geese in the fog";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Visitor(String base) {
        this.base = base;
    }

    /** With these roles, {@code translator:de}; ready to sign in with {@link #PASSWORD}. */
    static void make(ApplicationContext running, String login, String... roles) {
        var accounts = running.getBean(Accounts.class);
        accounts.add(Person.of(login, "Somebody called " + login, Optional.empty()), "");
        for (String role : roles) {
            String[] parts = role.split(":", 2);
            accounts.grant(
                    login,
                    Role.of(parts[0]),
                    parts.length == 2 ? parts[1] : "",
                    java.time.Instant.EPOCH,
                    Optional.empty(),
                    "");
        }
        accounts.setPassword(login, PASSWORD, "test");
    }

    /** Signed in as a person who is there. */
    static Visitor signedIn(String base, String login) {
        var visitor = new Visitor(base);
        assertThat(visitor.signIn(login, PASSWORD)).isEqualTo("/workbench");
        return visitor;
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, Optional.empty());
    }

    HttpResponse<String> send(String method, String path, Optional<String> form) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(
                        method,
                        form.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody));
        form.ifPresent(body -> request.header("Content-Type", "application/x-www-form-urlencoded"));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Opens the page that has the form, and sends it. */
    HttpResponse<String> post(String page, String path, String... fields) {
        return send("POST", path, Optional.of(form(token(page), fields)));
    }

    /** The token that a page's forms bring. */
    String token(String page) {
        var found = CSRF.matcher(get(page).body());
        assertThat(found.find()).as("a form at " + page).isTrue();
        return found.group(1);
    }

    static String form(String token, String... fields) {
        return Stream.concat(
                        Stream.of("_csrf=" + encoded(token)),
                        pairs(List.of(fields)).entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> pairs(List<String> fields) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.put(fields.get(i), fields.get(i + 1));
        }
        return pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where the sign-in leads. */
    String signIn(String login, String password) {
        return where(post("/login", "/login", "login", login, "password", password));
    }

    static String where(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
