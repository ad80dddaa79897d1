package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.intake.image.TestPictures;

/** The samples' pages as readers meet them: served by our own server, in a real browser. */
class PagesInABrowserTest {
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    @TempDir
    private static Path data;

    private static ConfigurableApplicationContext running;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void publish() throws IOException {
        running = new Settings()
                .with("broadside.data", data)
                .with("server.port", 0)
                .with("broadside.console", "ERROR")
                .serve();
        var shot = new OneShot(running, data.resolve("results"));
        shot.take(illustrated());
        for (Path sample : SamplesToFeedsTest.samples()) {
            shot.take(sample);
        }
        assertThat(shot.carry()).as("something failed").isFalse();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    /** Three pictures: one that lies on its side, one larger than any page, one in the format that Java cannot read. */
    private static Path illustrated() throws IOException {
        Path folder = Files.createDirectories(data.resolve("illustrated"));
        Files.write(folder.resolve("turned.jpg"), TestPictures.photograph(80, 60, 6));
        Files.write(folder.resolve("wide.png"), TestPictures.png(2000, 100));
        Files.write(folder.resolve("dot.webp"), TestPictures.webp());
        Files.writeString(folder.resolve("text.md"), """
                # Pictures on a page

                ![Turned](turned.jpg) ![Wide](wide.png) ![Dot](dot.webp)
                """);
        return folder;
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "arabic-language/ar, rtl",
        "germany/de, ltr",
        "chinese-language/zh-Hans, ltr",
        "sri-lanka/ta, ltr",
        "sri-lanka/si, ltr",
        "greece/el, ltr",
        "turkey/tr, ltr"
    })
    void an_edition_is_readable_on_a_small_screen(String shelf, String direction) {
        for (String name : List.of("no-port-stands-alone.html", "clean-water-is-a-right.html", "index.html")) {
            var complaints = new ArrayList<String>();
            try (Page page = page(320)) {
                page.onConsoleMessage(message -> complaints.add(message.text()));
                page.onPageError(complaints::add);
                page.navigate(address(shelf + "/" + name));

                assertThat(page.evaluate("document.documentElement.lang"))
                        .isEqualTo(shelf.substring(shelf.indexOf('/') + 1));
                assertThat(page.evaluate("getComputedStyle(document.body).direction"))
                        .isEqualTo(direction);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(320);
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void pictures_are_upright_whole_and_never_wider_than_the_page() {
        try (Page page = page(320)) {
            var asked = new ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            // published under another port than the one that this test was given
            page.route(
                    "http://localhost:8080/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setPath(data.resolve("public/"
                                    + URI.create(route.request().url())
                                            .getPath()
                                            .substring(1)))));
            page.navigate(address("britain/en-GB/pictures-on-a-page.html"));
            for (var picture : page.locator(".text img").all()) {
                picture.scrollIntoViewIfNeeded();
                page.waitForCondition(() -> (Boolean) picture.evaluate("i => i.complete && i.naturalWidth > 0"));
            }

            assertThat(page.locator(".text img")
                            .evaluateAll("all => all.map(i => i.alt + ' ' + i.naturalWidth + ' ' + i.naturalHeight)"))
                    .isEqualTo(List.of("Turned 60 80", "Wide 2000 100", "Dot 1 1"));
            assertThat(page.locator(".text img")
                            .evaluateAll("all => all.every(i => i.getAttribute('width') == i.naturalWidth)"))
                    .isEqualTo(true);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            assertThat(asked).allMatch(url -> url.startsWith("http://localhost:"));
        }
    }

    @Test
    void a_reader_finds_the_way_from_the_front_page_to_an_edition() {
        try (Page page = page(1200)) {
            page.navigate(address(""));
            page.locator("a[href*='arabic-language/ar']").first().click();
            page.locator("a[href*='no-port-stands-alone']").first().click();

            assertThat(page.locator("h1").innerText()).isEqualTo("لا ميناء يقف وحده");
        }
    }

    @Test
    void an_operator_sees_how_far_everything_is() {
        try (Page page = page(1200)) {
            Visitor.make(running, "olga", "operator");
            page.navigate(address("workbench/statements"));
            page.getByLabel("Login").fill("olga");
            page.getByLabel("Password").fill(Visitor.PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                    .click();

            page.waitForSelector("tbody tr th");
            assertThat(page.locator("tbody").innerText()).contains("Clean water is a right", "61%");
            page.navigate(address("workbench/pipeline"));
            assertThat(page.locator("tbody tr").first().innerText()).contains("extraction");
        }
    }

    private static Page page(int width) {
        return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800));
    }

    private static String address(String path) {
        return Addresses.of(running).base() + "/" + path;
    }
}
