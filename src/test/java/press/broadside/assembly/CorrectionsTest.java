package press.broadside.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.intake.Format;
import press.broadside.intake.Significance;
import press.broadside.section.Meanwhile;

/** What readers have of a text while its correction waits for translators, and when it has come. */
class CorrectionsTest {
    private static final String R1 = "post-office-3f2a1c/r1/de";
    private static final String R2 = "post-office-3f2a1c/r2/de";
    private static final String SAID = "We had the wrong year.";
    private static final String PAGE =
            "<html><body><h1>Closing the post office</h1><p>It stays open.</p></body></html>";
    private static final Map<String, String> FIRST =
            Map.of("Closing the post office", "Die Schließung der Post", "It stays open.", "Sie bleibt offen.");
    private static final Map<String, String> WAITING =
            Map.of("Closing the post office", "Die Schließung der Post", "It stays open.", "", SAID, "");
    private static final Map<String, String> CORRECTED = Map.of(
            "Closing the post office",
            "Die Schließung der Post",
            "It stays open.",
            "Sie bleibt auf.",
            SAID,
            "Das Jahr war <b>falsch</b>.");
    private static final String MISSING =
            "<p class=\"correction\"><strong>Das Original wurde am 1. Januar 1970 berichtigt."
                    + " In dieser Übersetzung fehlt die Berichtigung noch.</strong></p>";

    @TempDir
    static Path folder;

    static Stream<Assembling> databases() {
        return Stream.of(Assembling.onSqlite(folder), Assembling.onPostgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_text_whose_source_was_corrected_says_so_until_it_is_corrected_itself(Assembling any) {
        Assembling desk = published(any.where(Meanwhile.NOTICE))
                .corrects(1, Significance.MEDIUM)
                .saying(SAID);

        List<Edition> marked = waiting(desk).assembly().meanwhile("post-office-3f2a1c/r2");

        assertThat(marked).singleElement().satisfies(edition -> {
            assertThat(edition.key().version()).isEqualTo(2);
            assertThat(edition.revision().number()).isEqualTo(1);
            assertThat(edition.body()).isEqualTo("<p>Sie bleibt offen.</p>");
            assertThat(edition.text()).startsWith(MISSING).endsWith("<p>Sie bleibt offen.</p>");
            assertThat(desk.editions.edition(edition.key())).isEqualTo(edition);
        });
        assertThat(desk.announced).last().isEqualTo("edition-assembled post-office-3f2a1c/de/v2");

        Edition corrected =
                desk.draft(2, Format.HTML, PAGE, CORRECTED).assembly().assemble(R2);

        assertThat(corrected.key().version()).isEqualTo(3);
        assertThat(corrected.text())
                .isEqualTo("<p class=\"correction\"><strong>Berichtigt am 1. Januar 1970</strong><br>"
                        + "Das Jahr war &lt;b&gt;falsch&lt;/b&gt;.</p>\n<p>Sie bleibt auf.</p>");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_mark_is_set_once_and_never_on_a_text_that_follows_at_once(Assembling any) {
        Assembling desk = published(any.where(Meanwhile.NOTICE)).corrects(1, Significance.MEDIUM);
        waiting(desk).assembly().meanwhile("post-office-3f2a1c/r2");
        int announced = desk.announced.size();

        desk.assembly().meanwhile("post-office-3f2a1c/r2");

        assertThat(desk.announced).hasSize(announced);
        desk.draft(2, Format.HTML, PAGE, CORRECTED);
        assertThat(desk.assembly().meanwhile("post-office-3f2a1c/r2")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_major_correction_holds_the_text_back_where_one_of_its_sections_wants_that(Assembling any) {
        Assembling desk = published(any.where(Meanwhile.KEEP, Meanwhile.HOLD)).corrects(1, Significance.MEDIUM);
        assertThat(waiting(desk).assembly().meanwhile("post-office-3f2a1c/r2"))
                .extracting(Edition::sort)
                .containsExactly(Edition.Sort.TEXT);

        desk.corrects(1, Significance.MAJOR);

        assertThat(desk.assembly().meanwhile("post-office-3f2a1c/r2"))
                .singleElement()
                .satisfies(edition -> {
                    assertThat(edition.sort()).isEqualTo(Edition.Sort.HELD);
                    assertThat(edition.title()).isEqualTo("Dieser Text wird berichtigt");
                    assertThat(edition.text() + edition.document().text()).doesNotContain("offen");
                });
        Edition corrected =
                desk.draft(2, Format.HTML, PAGE, CORRECTED).assembly().assemble(R2);
        assertThat(corrected.sort()).isEqualTo(Edition.Sort.TEXT);
        assertThat(corrected.key().version()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_section_may_keep_its_text_as_it_is(Assembling any) {
        Assembling desk = published(any.where(Meanwhile.KEEP)).corrects(1, Significance.MAJOR);

        waiting(desk).assembly().meanwhile("post-office-3f2a1c/r2");

        assertThat(desk.announced).containsExactly("edition-assembled post-office-3f2a1c/de/v1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_a_former_revision_corrected_stays_said(Assembling any) {
        Assembling desk = published(any.where(Meanwhile.NOTICE)).saying(SAID);
        desk.draft(2, Format.HTML, PAGE, CORRECTED).assembly().assemble(R2);
        var third = Map.of(
                "Closing the post office",
                "Post schließt",
                "It stays open.",
                "Sie bleibt auf.",
                "A name.",
                "Ein Name.");

        Edition edition = desk.saying("A name.")
                .draft(3, Format.HTML, PAGE, third)
                .assembly()
                .assemble("post-office-3f2a1c/r3/de");

        assertThat(edition.notes())
                .extracting(CorrectionNote::text)
                .containsExactly("Das Jahr war <b>falsch</b>.", "Ein Name.");
        assertThat(edition.notes()).extracting(CorrectionNote::revision).containsExactly(2, 3);
    }

    private static Assembling published(Assembling desk) {
        desk.draft(1, Format.HTML, PAGE, FIRST).assembly().assemble(R1);
        return desk;
    }

    private static Assembling waiting(Assembling desk) {
        return desk.draft(2, Format.HTML, PAGE, WAITING);
    }
}
