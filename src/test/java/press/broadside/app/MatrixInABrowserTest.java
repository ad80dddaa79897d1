package press.broadside.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TranslatedLine;

/** Editors at the matrix, in a real browser. */
class MatrixInABrowserTest {
    private static Workroom room;

    @BeforeAll
    static void open() {
        room = Workroom.open();
    }

    @Test
    void a_cell_changes_by_itself_when_somebody_translates_and_an_editor_withdraws_with_the_keyboard() {
        RevisionKey taken = room.submit("ferries", "# Ferries belong to the islands\n\nNo island is an end.\n");
        DraftKey draft = Workroom.draft(taken, "de");
        Desk desk = room.running().getBean(Desk.class);
        try (BrowserContext hers = room.browser("edith")) {
            Page page = hers.newPage();
            page.navigate("/workbench/statements");
            Locator cell = page.locator("td[data-statement='" + taken.statement() + "'][data-tag='de']");
            assertThat(cell).hasClass(Pattern.compile(".*waiting.*"));

            desk.translate(
                    draft,
                    desk.lines(draft).stream()
                            .map(line -> new TranslatedLine(
                                    line.segment(), line.source(), new CodedText("Fähren für " + line.segment())))
                            .toList(),
                    "tilda");
            assertThat(cell).hasClass(Pattern.compile(".*in-review.*"));

            desk.approve(draft, "anton");
            assertThat(cell).hasClass(Pattern.compile(".*published.*"));

            page.keyboard().press("/");
            page.keyboard().type("ferries");
            assertThat(page.locator("tbody tr")).hasCount(1);
            cell.focus();
            page.keyboard().press("w");
            page.waitForURL("**/workbench/statements/" + taken.statement() + "#withdraw");
            page.locator("#typed").focus();
            page.keyboard().type("something-else");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("ferries-belong-to-the-islands");

            page.locator("#typed").focus();
            page.keyboard().type("ferries-belong-to-the-islands");
            page.keyboard().press("Enter");
            assertThat(page.locator("#rehearsal")).containsText("a notice takes the text's place");
            assertThat(new Visitor(room.base()).get("/germany/de/feed.json").body())
                    .contains("Fähren für");
            page.keyboard().press("Enter");

            page.waitForURL("**/workbench/statements/" + taken.statement());
            page.waitForCondition(() -> {
                page.reload();
                return page.locator("td .withdrawn").count() > 0;
            });
            assertThat(page.locator("td .withdrawn").first()).containsText("notice");
        }
    }

    @Test
    void filters_are_links_and_an_empty_result_offers_the_way_back() {
        room.submit("canals", "# Canals\n\nWater finds its way.\n");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = hers.newPage();
            page.navigate("/workbench/statements#mine");
            assertThat(page.locator("tbody tr").first()).isVisible();

            page.locator("#find").fill("no statement is called that");

            assertThat(page.locator("#scroll .empty a")).hasAttribute("href", "#all");
            page.locator("#scroll .empty a").click();
            assertThat(page.locator("tbody tr").first()).isVisible();
        }
    }

    @Test
    void arrows_walk_and_enter_opens_the_desk() {
        RevisionKey taken = room.submit("dykes", "# Dykes\n\nThey hold.\n");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = hers.newPage();
            page.navigate("/workbench/statements");
            page.locator("#find").fill("dykes");
            page.locator("tbody th a").first().focus();
            for (int i = 0; i < 30 && !"de".equals(page.evaluate("document.activeElement.dataset.tag")); i++) {
                page.keyboard().press("ArrowRight");
            }
            page.keyboard().press("Enter");

            page.waitForURL("**/workbench/desk/" + taken.statement() + "/de*");
        }
    }

    @Test
    void who_may_not_publish_sees_no_decisions_and_can_take_none() {
        RevisionKey taken = room.submit("bridges", "# Bridges\n\nThey carry.\n");
        Visitor tilda = Visitor.signedIn(room.base(), "tilda");
        String page = "/workbench/statements/" + taken.statement();

        assertThat(tilda.get(page).body()).contains("Bridges").doesNotContain("name=\"act\"");
        assertThat(tilda.post("/workbench/account", page + "/decide", "act", "withdraw", "typed", "bridges")
                        .statusCode())
                .isEqualTo(404);
        assertThat(tilda.get("/workbench/statements/table.tsv").body()).contains("Bridges");
    }
}
