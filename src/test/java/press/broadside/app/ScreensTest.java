package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.intake.RevisionKey;

/** What is true of every screen: anybody can use it, at any width, in any of its languages, and nothing in it runs. */
class ScreensTest {
    private static Workroom room;
    private static String statement;

    @BeforeAll
    static void open() {
        room = Workroom.open();
        RevisionKey taken = room.submit("lanterns", """
                # Lanterns for every street

                Dark streets keep people at home. Light brings them back.

                - One lantern for each 25 metres
                - Paid by the city
                """);
        statement = taken.statement();
    }

    @ParameterizedTest
    @CsvSource({
        "tilda, /workbench",
        "tilda, /workbench/account",
        "tilda, /workbench/desk/STATEMENT/de",
        "rosa,  /workbench/desk/STATEMENT/ar",
        "tilda, /workbench/statements",
        "edith, /workbench/statements/STATEMENT",
        "edith, /workbench/submit",
        "tilda, /workbench/memory",
        "greta, /workbench/sections",
        "olga,  /workbench/sections/germany",
        "olga,  /workbench/people",
        "olga,  /workbench/people/tilda",
        "olga,  /workbench/audit",
        "olga,  /workbench/pipeline",
    })
    void a_screen_has_no_fault_that_axe_finds_and_fits_every_width(String login, String path) {
        String address = path.replace("STATEMENT", statement);
        var complaints = new ArrayList<String>();
        try (BrowserContext context = room.browser(login)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            for (String language : List.of("en", "ar")) {
                assertThat(page.navigate(address + "?ui=" + language).status()).isEqualTo(200);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(page.locator("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
                complaints.addAll(Workroom.findings(page));
                for (int width : List.of(320, 768, 1440)) {
                    page.setViewportSize(width, 800);
                    Workroom.assertNoSidewaysScroll(page);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void who_signs_in_reads_the_door_in_a_language_of_theirs() {
        try (BrowserContext context = room.browser("tilda", new Browser.NewContextOptions().setLocale("tr-TR"))) {
            Page page = context.newPage();
            context.clearCookies();

            page.navigate("/login");

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("tr");
        }
    }
}
