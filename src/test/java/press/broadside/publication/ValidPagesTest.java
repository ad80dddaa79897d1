package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import press.broadside.intake.image.TestPictures;

/** Every kind of public page in every language, judged by others: the Nu checker, and axe in a browser. */
class ValidPagesTest {
    private static final String ROOT = "https://news.example.org/";
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String LANGUAGES = ManyTongues.SECTION + "/index.html";

    /** Nothing but a stylesheet and pictures of our own: a page that needs more shows it as a complaint. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'";

    @TempDir
    private static Path folder;

    private static Publishing house;
    private static Playwright playwright;
    private static Browser browser;
    private static BrowserContext context;

    @BeforeAll
    static void publish() {
        house = ManyTongues.published(folder);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run")));
        context = browser.newContext();
        context.addInitScript(resource(AXE));
        context.route("**/*", ValidPagesTest::serve);
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        house.close();
    }

    @Test
    void the_nu_checker_finds_no_error_in_any_page() throws Exception {
        List<String> pages = house.all().keySet().stream()
                .filter(path -> path.endsWith(".html") || path.endsWith(".gone"))
                .toList();
        var checker = new SimpleDocumentValidator(false, false, false);
        var complaints = new Complaints();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);

        for (String path : pages) {
            complaints.at(path);
            checker.setUpValidatorAndParsers(complaints, true, false);
            var source =
                    new InputSource(new ByteArrayInputStream(house.read(path).getBytes(StandardCharsets.UTF_8)));
            source.setSystemId(ROOT + path);
            checker.checkHtmlInputSource(source);
        }

        assertThat(pages).hasSizeGreaterThan(Tongue.ALL.size() * kinds("x").size());
        assertThat(complaints.said).isEmpty();
    }

    @Test
    void the_nu_checker_does_find_errors() throws Exception {
        var checker = new SimpleDocumentValidator(false, false, false);
        var complaints = new Complaints();
        checker.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", complaints);
        checker.setUpValidatorAndParsers(complaints, true, false);

        checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(
                "<!DOCTYPE html><title>x</title><p dir=up>".getBytes(StandardCharsets.UTF_8))));

        assertThat(complaints.said).hasSize(1);
    }

    @Test
    void axe_finds_nothing_on_a_desk_in_the_light_and_on_a_small_phone_in_the_dark() {
        var findings = new ArrayList<String>();
        try (Page page = context.newPage()) {
            String[] path = {""};
            page.onConsoleMessage(message -> {
                // axe's own remarks are warnings; that a page is gone is its answer
                if (message.type().equals("error") && !message.text().contains("410")) {
                    findings.add(path[0] + ": " + message.text());
                }
            });
            page.onPageError(error -> findings.add(path[0] + ": " + error));
            for (String each : looked()) {
                path[0] = each;
                page.setViewportSize(1280, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                assertThat(page.navigate(ROOT + each).status())
                        .as(each)
                        .isEqualTo(each.contains("/buried") ? 410 : 200);
                findings.addAll(findings(page, each + " on a desk"));
                page.setViewportSize(320, 640);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                findings.addAll(findings(page, each + " on a phone"));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(each)
                        .isLessThanOrEqualTo(320);
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void axe_does_find_faults() {
        try (Page page = context.newPage()) {
            page.route(
                    ROOT + "faulty",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setBody("<!DOCTYPE html><html lang=en><title>x</title><img src=x>")
                            .setContentType("text/html")));
            page.navigate(ROOT + "faulty");

            assertThat(findings(page, "")).anyMatch(found -> found.contains("image-alt"));
        }
    }

    private static List<String> looked() {
        var looked = new ArrayList<>(List.of("index.html", LANGUAGES));
        Tongue.ALL.forEach(tongue -> kinds(tongue.locale().toLanguageTag()).forEach(looked::add));
        return looked;
    }

    /** A page of each kind; the last two are gone. */
    private static List<String> kinds(String language) {
        return Stream.of(
                        "index.html",
                        "archive/1/index.html",
                        "topic/hafen-schiffe/index.html",
                        "kind/report/index.html",
                        "full.html",
                        "of-a-body.html",
                        "rehearsed.html",
                        "noticed.html",
                        "buried.html",
                        "buried-in-silence.html")
                .map(path -> ManyTongues.SECTION + "/" + language + "/" + path)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Page page, String where) {
        var violations = (List<String>)
                page.evaluate(
                        "async () => (await axe.run({resultTypes: ['violations']})).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary))");
        return violations.stream().map(found -> where + ": " + found).toList();
    }

    /** As our own server does: what is gone answers 410 with what is said in its place. */
    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath().substring(1);
        var answer = new Route.FulfillOptions();
        if (house.has(path + ".gone")) {
            route.fulfill(answer.setStatus(410)
                    .setBody(house.read(path + ".gone"))
                    .setHeaders(Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", POLICY)));
        } else if (path.startsWith("images/")) {
            route.fulfill(answer.setBodyBytes(TestPictures.png(80, 60)).setContentType("image/png"));
        } else if (house.has(path)) {
            String type = path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
            route.fulfill(answer.setBody(house.read(path))
                    .setHeaders(Map.of("Content-Type", type, "Content-Security-Policy", POLICY)));
        } else {
            route.fulfill(answer.setStatus(404));
        }
    }

    private static String resource(String name) {
        try (var in = ValidPagesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Complaints implements ErrorHandler {
        final List<String> said = new ArrayList<>();
        private String path = "";

        void at(String place) {
            path = place;
        }

        @Override
        public void warning(SAXParseException warning) {
            // advice: what the checker holds for an error is the rule
        }

        @Override
        public void error(SAXParseException error) {
            said.add(path + ":" + error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
