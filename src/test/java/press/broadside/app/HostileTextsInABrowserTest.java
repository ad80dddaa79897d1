package press.broadside.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TranslatedLine;

/** Texts that want to run, to hide or to be more than text are text, on every screen that shows them. */
class HostileTextsInABrowserTest {
    private static final String RUN = "window.ran = (window.ran || 0) + 1";
    private static final List<String> PAYLOADS = List.of(
            "<script>" + RUN + "</script>",
            "<img src=x onerror=\"" + RUN + "\">",
            "<svg onload=\"" + RUN + "\">",
            "\"><iframe srcdoc=\"<script>parent.ran=1</script>\">",
            "javascript:" + RUN,
            "${T(java.lang.Runtime).getRuntime().exec('id')} #{7*7} *{7*7} [[${7*7}]] @{/x} __${7*7}__",
            "{{constructor.constructor('" + RUN + "')()}}",
            "\u202Eevil\u202C \u2066isolate",
            "'; drop table person; --");

    @Test
    void nothing_in_a_statement_or_its_translation_runs() {
        Workroom room = Workroom.open();
        String title = "Bells " + PAYLOADS.get(1);
        var body = new StringBuilder("---\ntitle: '" + title.replace("'", "''") + "'\n---\n\n");
        PAYLOADS.forEach(payload -> body.append("`").append(payload).append("` rings out.\n\n"));
        DraftKey draft = Workroom.draft(room.submit("bells", body.toString()), "de");
        Desk desk = room.running().getBean(Desk.class);
        List<TranslatedLine> lines = new ArrayList<>();
        List<TranslatedLine> sources = desk.lines(draft);
        for (int i = 0; i < sources.size(); i++) {
            TranslatedLine line = sources.get(i);
            String codes =
                    line.source().codes().stream().map(code -> code.written()).reduce("", String::concat);
            String payload = PAYLOADS.get(i % PAYLOADS.size());
            lines.add(new TranslatedLine(
                    line.segment(),
                    line.source(),
                    new CodedText(CodedText.ofPlain(payload).coded() + codes)));
        }
        assertThat(desk.translate(draft, lines, "<b>mallory</b>"))
                .allSatisfy(taken -> assertThat(taken.problem()).isEmpty());

        var asked = new ArrayList<String>();
        try (BrowserContext context = room.browser("rosa")) {
            Page page = context.newPage();
            page.onRequest(request -> asked.add(request.url()));
            for (String path :
                    List.of("/workbench", "/workbench/desk/" + draft.revision().statement() + "/de")) {
                page.navigate(path);
                assertThat(page.locator("body")).containsText("onerror");
                assertThat(page.evaluate("window.ran || 0")).isEqualTo(0);
            }
            assertThat(page.locator("#grid")).containsText("<img src=x onerror");
            page.locator("#look").click();
            assertThat(page.locator("#page").locator("article")).isVisible();
            for (int i = 1; i <= sources.size(); i++) {
                page.locator(".row").nth(i - 1).click();
                assertThat(page.locator("#panel h2").first()).isVisible();
            }
            assertThat(page.evaluate("window.ran || 0")).isEqualTo(0);
            assertThat(page.locator("img[src=x], iframe, svg[onload]").count()).isZero();
        }
        assertThat(asked).allMatch(url -> url.startsWith(room.base()));
    }

    @Test
    void a_very_long_segment_is_shown_and_can_be_left_again() {
        Workroom room = Workroom.open();
        String endless = "Ring ".repeat(9_000);
        DraftKey draft = Workroom.draft(room.submit("chimes", "# Chimes\n\n" + endless + "\n\nShort.\n"), "de");
        try (BrowserContext context = room.browser("rosa")) {
            Page page = context.newPage();
            page.navigate("/workbench/desk/" + draft.revision().statement() + "/de");
            page.locator(".row").nth(1).click();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(page.locator(".row").first()).hasClass(java.util.regex.Pattern.compile(".*active.*"));
        }
    }
}
