package press.broadside.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.working.TypedTexts;

/** Translators and reviewers at work, in a real browser and against the whole server; most of it with the keyboard alone. */
class DeskInABrowserTest {
    private static final String TEXT = """
            # %s for every street

            Dark streets keep people at home. Light brings them back, and **every street** counts.

            - One lantern for each 25 metres
            """;
    private static final List<String> GERMAN = List.of(
            "%s für jede Straße",
            "Dunkle Straßen halten die Menschen zu Hause.",
            "Licht bringt sie zurück, und jede Straße zählt.",
            "Eine Laterne alle 25 Meter");
    private static final List<String> ARABIC = List.of(
            "%s لكل شارع", "الشوارع المظلمة تبقي الناس في بيوتهم.", "الضوء يعيدهم، وكل شارع مهم.", "مصباح كل 25 مترًا");

    private static Workroom room;

    @BeforeAll
    static void open() {
        room = Workroom.open();
    }

    @Test
    void a_translator_works_through_a_statement_with_the_keyboard_and_a_reviewer_sends_back_and_approves() {
        String name = "Torches";
        DraftKey draft = Workroom.draft(room.submit(name, TEXT.formatted(name)), "de");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = desk(hers, draft);
            translate(page, GERMAN, name);
            page.waitForCondition(() -> states(draft).stream().allMatch("translated"::equals));
        }
        try (BrowserContext reviewers = room.browser("rosa")) {
            Page page = desk(reviewers, draft);
            row(page, 2).click();
            page.locator("[data-act=reject]").click();
            page.keyboard().type("Say 'keep', not 'hold'.");
            page.locator("#ask button[value=yes]").click();
            assertThat(row(page, 2)).hasClass(java.util.regex.Pattern.compile(".*rejected.*"));
        }
        approveLanguage(draft);
        assertThat(states(draft)).containsExactly("approved", "translated", "approved", "approved");

        try (BrowserContext hers = room.browser("tilda")) {
            Page page = desk(hers, draft);
            assertThat(page.locator(".aside.rejected")).containsText("Say 'keep', not 'hold'.");
            write(page, "Dunkle Straßen lassen die Menschen zu Hause bleiben.");
            page.keyboard().press("Control+Enter");
            page.waitForCondition(
                    () -> target(draft, 1).equals("Dunkle Straßen lassen die Menschen zu Hause bleiben."));
        }
        approveLanguage(draft);

        var reader = new Visitor(room.base());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.get("/germany/de/feed.json").body().contains("Torches für jede Straße"));
        assertThat(reader.get("/germany/de/feed.json").body())
                .contains("Dunkle Straßen lassen die Menschen zu Hause bleiben.");
    }

    @Test
    void arabic_is_written_from_the_right() {
        String name = "Candles";
        DraftKey draft = Workroom.draft(room.submit(name, TEXT.formatted(name)), "ar");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = desk(hers, draft);
            assertThat(editor(page)).hasAttribute("dir", "rtl");
            assertThat(editor(page)).hasAttribute("lang", "ar");

            translate(page, ARABIC, name);

            page.waitForCondition(() -> states(draft).stream().allMatch("translated"::equals));
            assertThat(Workroom.findings(page)).isEmpty();
        }
        assertThat(target(draft, 2)).contains("{1}").contains("{/1}");
    }

    @Test
    void what_was_typed_in_a_tab_that_is_killed_is_there_again() {
        DraftKey draft = Workroom.draft(room.submit("Flares", TEXT.formatted("Flares")), "de");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = desk(hers, draft);
            page.route("**/typed", route -> route.abort()); // nothing reaches the server before the tab is gone
            write(page, "Leuchtfeuer für");
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));

            Page again = desk(hers, draft);

            assertThat(editor(again)).hasText("Leuchtfeuer für");
            again.waitForCondition(() -> typed(draft, "tilda").equals("Leuchtfeuer für"));
        }
    }

    @Test
    void what_is_typed_offline_is_saved_when_the_network_is_back() {
        DraftKey draft = Workroom.draft(room.submit("Beacons", TEXT.formatted("Beacons")), "de");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = desk(hers, draft);
            hers.setOffline(true);
            write(page, "Baken für jede Straße");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#saved")).hasText("Offline, kept on this device");

            hers.setOffline(false);

            page.waitForCondition(() -> target(draft, 0).equals("Baken für jede Straße"));
        }
    }

    @Test
    void a_sign_in_that_ends_costs_no_keystroke() {
        DraftKey draft = Workroom.draft(room.submit("Lamps", TEXT.formatted("Lamps")), "de");
        try (BrowserContext hers = room.browser("tom")) {
            Page page = desk(hers, draft);
            hers.clearCookies();
            write(page, "Lampen für");
            assertThat(page.locator("#expired")).isVisible();
            page.keyboard().type(" jede Straße");

            Page door = page.waitForPopup(() -> page.locator("#expired a").click());
            room.signIn(door, "tom");
            page.locator("#again").click();

            page.waitForCondition(() -> typed(draft, "tom").equals("Lampen für jede Straße"));
            assertThat(page.locator("#expired")).isHidden();
        }
    }

    @Test
    void of_two_windows_of_one_person_neither_text_is_lost() {
        DraftKey draft = Workroom.draft(room.submit("Sparks", TEXT.formatted("Sparks")), "de");
        try (BrowserContext here = room.browser("tilda");
                BrowserContext elsewhere = room.browser("tilda")) {
            elsewhere.route("**/events", route -> route.abort()); // so that it knows nothing of the first window
            Page one = desk(here, draft);
            Page other = desk(elsewhere, draft);
            write(one, "Funken");
            other.waitForCondition(() -> typed(draft, "tilda").equals("Funken"));

            write(other, "Glut");

            assertThat(other.locator(".aside.conflict")).containsText("Funken");
            assertThat(editor(other)).hasText("Glut");
            assertThat(typed(draft, "tilda")).isEqualTo("Funken");
            other.locator(".aside.conflict button").first().click();
            other.waitForCondition(() -> typed(draft, "tilda").equals("Glut"));
        }
    }

    @Test
    void of_two_translators_at_one_segment_both_texts_are_kept() {
        DraftKey draft = Workroom.draft(room.submit("Embers", TEXT.formatted("Embers")), "de");
        try (BrowserContext hers = room.browser("tilda");
                BrowserContext his = room.browser("tom")) {
            Page tilda = desk(hers, draft);
            Page tom = desk(his, draft);
            write(tom, "Die Glut");
            assertThat(tilda.locator(".aside.other")).containsText("Die Glut");
            assertThat(tilda.locator(".claim").first()).containsText("tom");

            write(tilda, "Funken für jede Straße");
            tilda.keyboard().press("Control+Enter");
            tilda.waitForCondition(() -> target(draft, 0).equals("Funken für jede Straße"));
            tom.keyboard().press("Control+Enter");

            assertThat(tom.locator(".aside.conflict")).containsText("Funken für jede Straße");
            assertThat(editor(tom)).hasText("Die Glut");
            assertThat(target(draft, 0)).isEqualTo("Funken für jede Straße");
            assertThat(typed(draft, "tom")).isEqualTo("Die Glut");
        }
    }

    @Test
    void a_correction_that_comes_while_somebody_types_loses_nothing_and_shows_what_changed() {
        RevisionKey first = room.submit("Signals", TEXT.formatted("Signals"));
        DraftKey draft = Workroom.draft(first, "de");
        try (BrowserContext hers = room.browser("tilda")) {
            Page page = desk(hers, draft);
            translate(page, GERMAN, "Signale");
            page.waitForCondition(() -> states(draft).stream().allMatch("translated"::equals));
            row(page, 4).click();
            write(page, "Alle 25 Meter eine");

            RevisionKey second =
                    room.revise(first.statement(), TEXT.formatted("Signals").replace("25", "30"));

            assertThat(page.locator("#corrected")).isVisible();
            page.locator("#reload").click();
            assertThat(row(page, 4).locator("ins")).hasText("30");
            assertThat(row(page, 4).locator("del")).hasText("25");
            assertThat(row(page, 4).locator(".target")).hasText("Alle 25 Meter eine");
            DraftKey now = Workroom.draft(second, "de");
            assertThat(typed(now, "tilda")).isEqualTo("Alle 25 Meter eine");
            assertThat(states(now)).containsExactly("translated", "translated", "translated", "revised");
        }
    }

    @Test
    void who_may_not_see_a_language_sees_nothing_of_it() {
        DraftKey draft = Workroom.draft(room.submit("Shades", TEXT.formatted("Shades")), "fr");
        Visitor tilda = Visitor.signedIn(room.base(), "tilda");
        String desk = "/workbench/desk/" + draft.revision().statement();

        assertThat(tilda.get(desk + "/fr").statusCode()).isEqualTo(404);
        assertThat(tilda.get(desk + "/fr").body())
                .isEqualTo(tilda.get("/workbench/desk/no-such-statement/fr").body());
        assertThat(tilda.get(desk + "/fr/rows").statusCode()).isEqualTo(404);
        assertThat(tilda.get(desk + "/de").statusCode()).isEqualTo(200);
    }

    /** Types every segment and confirms it; codes that a sentence wants are put in by their key. */
    private static void translate(Page page, List<String> texts, String name) {
        for (int i = 0; i < texts.size(); i++) {
            assertThat(row(page, i + 1)).hasClass(java.util.regex.Pattern.compile(".*active.*"));
            write(page, texts.get(i).formatted(name));
            page.keyboard().press("Control+q");
            page.keyboard().press("Control+Enter");
            assertThat(row(page, i + 1)).hasClass(java.util.regex.Pattern.compile(".*translated.*"));
        }
    }

    /** In the place of what stands there: memory may have filled it in. */
    private static void write(Page page, String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void approveLanguage(DraftKey draft) {
        try (BrowserContext approvers = room.browser("anton")) {
            Page page = desk(approvers, draft);
            page.locator("#approve").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#saved")).containsText("Approved:");
        }
    }

    private static Page desk(BrowserContext context, DraftKey draft) {
        Page page = context.newPage();
        page.navigate("/workbench/desk/" + draft.revision().statement() + "/"
                + draft.locale().toLanguageTag());
        assertThat(page.locator(".row.active")).hasCount(1);
        return page;
    }

    private static Locator editor(Page page) {
        return page.locator(".row.active .target");
    }

    private static Locator row(Page page, int number) {
        return page.locator(".row").nth(number - 1);
    }

    private static List<String> states(DraftKey draft) {
        return room.running().getBean(Drafts.class).draft(draft).inOrder().stream()
                .map(translation -> translation.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private static String target(DraftKey draft, int place) {
        return room.running()
                .getBean(Desk.class)
                .lines(draft)
                .get(place)
                .target()
                .coded();
    }

    private static String typed(DraftKey draft, String login) {
        return room.running().getBean(TypedTexts.class).of(draft).stream()
                .filter(text -> text.author().equals(login))
                .map(text -> text.target())
                .map(CodedText::coded)
                .reduce("", String::concat);
    }
}
