package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.intake.Outcome;
import press.broadside.intake.RevisionKey;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;

/**
 * A server with its browser, for the tests of the screens: one for all of them, so that each starts at once. Every test
 * takes in a statement of its own and looks at nothing else.
 */
final class Workroom {
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");
    private static Optional<Workroom> open = Optional.empty();

    private final ConfigurableApplicationContext running;
    private final String base;
    private final Path folder;
    private final Playwright playwright;
    private final Browser browser;

    private Workroom() throws IOException {
        folder = Files.createTempDirectory("workroom");
        running = new Settings()
                .with("broadside.data", folder.resolve("data"))
                .with("server.port", 0)
                .with("broadside.console", "ERROR")
                .serve();
        base = Addresses.of(running).base();
        Visitor.make(running, "edith", "editor");
        Visitor.make(running, "tilda", "translator:de", "translator:ar");
        Visitor.make(running, "tom", "translator:de");
        Visitor.make(running, "rosa", "reviewer:de", "reviewer:ar");
        Visitor.make(running, "anton", "approver:de", "approver:ar");
        Visitor.make(running, "greta", "section-admin:germany");
        Visitor.make(running, "olga", "operator");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    /** The one that all tests share; closed when they are through. */
    static synchronized Workroom open() {
        if (open.isEmpty()) {
            try {
                var room = new Workroom();
                Runtime.getRuntime().addShutdownHook(new Thread(room::close));
                open = Optional.of(room);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return open.get();
    }

    private void close() {
        playwright.close();
        running.close();
    }

    ApplicationContext running() {
        return running;
    }

    String base() {
        return base;
    }

    /** Takes in a statement in Markdown, and waits until its drafts are open. */
    RevisionKey submit(String name, String markdown) {
        return submit(name, markdown, Optional.empty());
    }

    /** A later revision of a statement. */
    RevisionKey revise(String statement, String markdown) {
        return submit(statement, markdown, Optional.of(statement));
    }

    private RevisionKey submit(String name, String markdown, Optional<String> id) {
        try {
            Path file = Files.writeString(folder.resolve(name + ".md"), markdown);
            var outcome = running.getBean(SubmissionDesk.class).take(file, id);
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            var taken = (Outcome.Accepted) outcome;
            RevisionKey key = taken.revision().key();
            Drafts drafts = running.getBean(Drafts.class);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> drafts.of(key).stream()
                            .anyMatch(draft -> draft.locale().equals(Locale.GERMAN)));
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A browser of its own, in which somebody has signed in; close it. */
    BrowserContext browser(String login, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setBaseURL(base));
        context.setDefaultTimeout(20_000);
        Page page = context.newPage();
        page.navigate("/login?ui=en");
        signIn(page, login);
        page.close();
        return context;
    }

    /** On a page that shows the sign-in. */
    void signIn(Page page, String login) {
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(Visitor.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/workbench");
    }

    BrowserContext browser(String login) {
        return browser(login, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    /** What axe finds wrong on a page, in the light and in the dark, with the page's own policy in force. */
    static List<String> findings(Page page) {
        var findings = new ArrayList<String>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(axe());
            Object found = page.evaluate(
                    "async () => (await axe.run({resultTypes: ['violations']})).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary))");
            ((List<?>) found).forEach(one -> findings.add(scheme + " " + one));
        }
        return findings;
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(Workroom.class.getResourceAsStream(AXE))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No screen scrolls sideways, however narrow. */
    static void assertNoSidewaysScroll(Page page) {
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    static DraftKey draft(RevisionKey revision, String tag) {
        return new DraftKey(revision, Locale.forLanguageTag(tag));
    }
}
