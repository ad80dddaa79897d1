package press.broadside.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.broadside.OfficeFiles;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;

/** Editors hand statements in, in a real browser. */
class SubmitInABrowserTest {
    private static Workroom room;

    @BeforeAll
    static void open() {
        room = Workroom.open();
    }

    @Test
    void an_editor_sees_what_was_recognised_in_a_document_corrects_it_and_accepts() {
        try (BrowserContext hers = room.browser("edith")) {
            Page page = hers.newPage();
            page.navigate("/workbench/submit");
            page.locator("#document")
                    .setInputFiles(new FilePayload(
                            "statement.docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            OfficeFiles.docx().bytes()));
            page.locator("main button.first").click();
            assertThat(page.locator("#title")).not().hasValue("");
            assertThat(page.locator("ol li").first()).isVisible();
            assertThat(page.locator("tbody tr")).not().hasCount(0);
            assertThat(Workroom.findings(page)).isEmpty();

            page.locator("#title").fill("A title that \"Edith\": chose");
            page.locator("#topics").fill("Harbours\nStrikes: now");
            page.locator("main button.first").click();

            page.waitForURL("**/workbench/statements/*");
            assertThat(page.locator("h1")).hasText("A title that \"Edith\": chose");
            String statement = page.url().replaceAll(".*/", "");
            var fields = room.running()
                    .getBean(Statements.class)
                    .revision(new RevisionKey(statement, 1))
                    .fields();
            assertThat(fields.topics()).containsExactly("Harbours", "Strikes: now");
        }
    }

    @Test
    void what_cannot_be_taken_says_why_and_names_of_files_are_only_names() {
        try (BrowserContext hers = room.browser("edith")) {
            Page page = hers.newPage();
            page.navigate("/workbench/submit");
            page.locator("#document")
                    .setInputFiles(new FilePayload(
                            "../../<img src=x onerror=alert(1)>.docx", "application/msword", new byte[] {1, 2, 3}));
            page.locator("main button.first").click();

            assertThat(page.locator("[role=alert]")).containsText("Not taken");
            assertThat(page.locator("img")).hasCount(0);
        }
    }

    @Test
    void pasted_text_is_taken_as_a_correction_under_embargo_and_waits() {
        RevisionKey first = room.submit("lighthouses", "# Lighthouses\n\nThey turn 12 times.\n");
        try (BrowserContext hers = room.browser("edith")) {
            Page page = hers.newPage();
            page.navigate("/workbench/submit");
            page.locator("#pasted").fill("# Lighthouses\n\nThey turn 15 times.\n");
            page.locator("#revises").selectOption(first.statement());
            page.locator("#embargo").fill("2090-01-01T09:00");
            page.locator("main button.first").click();
            page.locator("main button.first").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("so readers are told: say what is corrected");
            page.locator("#correction").fill("They turn more often.");
            page.locator("main button.first").click();

            page.waitForURL("**/workbench/statements/" + first.statement());
            assertThat(page.locator("main")).containsText("2090-01-01T09:00");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                page.reload();
                return page.locator("main").innerText().contains("revision 2");
            });
        }
    }

    @Test
    void another_editor_cannot_accept_what_somebody_uploaded() {
        Visitor.make(room.running(), "emil", "editor");
        try (BrowserContext hers = room.browser("edith")) {
            Page page = hers.newPage();
            page.navigate("/workbench/submit");
            page.locator("#document")
                    .setInputFiles(new FilePayload(
                            "own.md", "text/markdown", "# Own\n\nMine.\n".getBytes(StandardCharsets.UTF_8)));
            page.locator("main button.first").click();
            String accept = page.locator("main form").getAttribute("action");

            Visitor emil = Visitor.signedIn(room.base(), "emil");
            assertThat(emil.post("/workbench/account", accept, "title", "Stolen", "kind", "statement")
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
