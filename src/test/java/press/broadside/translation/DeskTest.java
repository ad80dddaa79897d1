package press.broadside.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.extraction.Extract;
import press.broadside.handoff.Announcement;
import press.broadside.intake.RevisionKey;
import press.broadside.memory.Match;
import press.broadside.memory.Recall;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.Bitext;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

class DeskTest {
    private static final Locale ARABIC = Locale.forLanguageTag("ar");
    private static final RevisionKey REVISION = new RevisionKey("rates-3f2a1c", 1);
    private static final DraftKey DRAFT = new DraftKey(REVISION, ARABIC);

    private static final Extract EXTRACT = new Extract(
            REVISION,
            List.of(unit("u1", "The rate stays."), unit("u2", "We read {1}the report{/1}.", "It is short.")),
            Map.of("title", "u1"));

    @TempDir
    private static Path folder;

    private final List<String> announced = new ArrayList<>();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_exact_match_is_approved_where_the_section_says_so_and_a_fuzzy_one_never(DataSource source) {
        var desk = desk(source, Approval.EXACT);

        desk.open(recall(Map.of("u1.1", match(100, "يبقى السعر."), "u2.1", match(98, "قرأنا {1}التقرير{/1}."))));

        assertThat(states(desk)).containsExactly("approved", "filled", "open");
        assertThat(announced)
                .containsExactly("draft-waiting rates-3f2a1c/r1/ar", "draft-approved rates-3f2a1c/r1/en-GB");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_exact_match_without_context_waits_for_a_person_by_default(DataSource source) {
        var desk = desk(source, Approval.CONTEXT);

        desk.open(recall(Map.of("u1.1", match(100, "يبقى السعر."), "u2.2", match(101, "إنه قصير."))));

        assertThat(states(desk)).containsExactly("filled", "open", "approved");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_match_without_the_codes_of_its_source_is_never_approved(DataSource source) {
        var desk = desk(source, Approval.EXACT);

        desk.open(recall(Map.of("u2.1", match(102, "قرأنا التقرير."))));
        desk.approve(DRAFT, "mona");

        assertThat(states(desk)).containsExactly("open", "filled", "open");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_whole_paragraph_from_memory_is_carried_by_its_first_segment(DataSource source) {
        var desk = desk(source, Approval.EXACT);

        desk.open(
                recall(Map.of("u1.1", match(100, "يبقى السعر."), "u2", match(100, "قرأنا {1}التقرير{/1}، وهو قصير."))));

        assertThat(states(desk)).containsExactly("approved", "approved", "approved");
        assertThat(desk.draft(DRAFT).approvedUnits())
                .containsEntry("u2", new CodedText("قرأنا {1}التقرير{/1}، وهو قصير."));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_approval_that_is_taken_back_leaves_the_memory_and_the_text_stays(DataSource source) {
        var desk = desk(source, Approval.CONTEXT);
        desk.open(recall(Map.of()));
        desk.translate(DRAFT, List.of(line("u1.1", "The rate stays.", "يبقى السعر.")), "lea");
        desk.approve(DRAFT, "mona");
        assertThat(desk.approved(DRAFT.toString()))
                .extracting(bitext ->
                        bitext.approval().author() + " " + bitext.approval().approver())
                .containsExactly("lea mona");
        announced.clear();

        assertThat(desk.unapprove(DRAFT, Set.of("u2.2"), "mona")).isZero();
        assertThat(announced).isEmpty();
        assertThat(desk.unapprove(DRAFT, Set.of("u1.1"), "mona")).isOne();

        assertThat(announced).containsExactly("approval-ended rates-3f2a1c/r1/ar");
        assertThat(states(desk)).containsExactly("translated", "open", "open");
        assertThat(desk.approved(DRAFT.toString())).isEmpty();
        assertThat(desk.unapproved(DRAFT.toString()))
                .extracting(Bitext::target)
                .containsExactly(new CodedText("يبقى السعر."));

        desk.approve(DRAFT, "mona");
        assertThat(desk.unapproved(DRAFT.toString())).isEmpty();
        assertThat(desk.approved(DRAFT.toString())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_end_of_a_unit_that_was_approved_as_a_whole_is_the_whole_units(DataSource source) {
        var desk = desk(source, Approval.NONE);
        desk.open(recall(Map.of("u2", match(100, "قرأنا {1}التقرير{/1}، وهو قصير."))));
        desk.approve(DRAFT, "mona");

        desk.unapprove(DRAFT, Set.of("u2.2"), "mona");

        assertThat(states(desk)).containsExactly("open", "translated", "translated");
        assertThat(desk.unapproved(DRAFT.toString())).anySatisfy(ended -> {
            assertThat(ended.wholeUnit()).isTrue();
            assertThat(ended.source()).isEqualTo(EXTRACT.units().get(1).text());
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void people_translate_then_approve_and_the_edition_goes_on(DataSource source) {
        var desk = desk(source, Approval.CONTEXT);
        desk.open(recall(Map.of()));

        var taken = desk.translate(
                DRAFT,
                List.of(
                        line("u1.1", "The rate stays.", "يبقى السعر."),
                        line("u2.1", "We read {1}the report{/1}.", "قرأنا {1}التقرير{/1}."),
                        line("u2.2", "It is short.", "إنه قصير.")),
                "omar");
        announced.clear();
        int approved = desk.approve(DRAFT, "mona");

        assertThat(taken).allSatisfy(line -> assertThat(line.problem()).isEmpty());
        assertThat(approved).isEqualTo(3);
        assertThat(announced).containsExactly("segments-approved " + DRAFT, "draft-approved " + DRAFT);
        assertThat(desk.approved(DRAFT.toString()))
                .extracting(bitext -> bitext.source().coded())
                .containsExactly("The rate stays.", "We read {1}the report{/1}.", "It is short.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_line_that_cannot_be_taken_says_why_and_changes_nothing(DataSource source) {
        var desk = desk(source, Approval.CONTEXT);
        desk.open(recall(Map.of()));

        var taken = desk.translate(
                DRAFT,
                List.of(
                        line("u9.1", "The rate stays.", "يبقى السعر."),
                        line("u1.1", "The rate falls.", "ينخفض السعر."),
                        line("u2.1", "We read {1}the report{/1}.", "قرأنا التقرير."),
                        line("u2.2", "It is short.", " ")),
                "omar");

        assertThat(taken)
                .extracting(line -> line.problem().orElse("").replaceAll(";.*", ""))
                .containsExactly(
                        "is not a segment of this statement",
                        "has another source now: The rate stays.",
                        "needs the inline codes [{1}, {/1}], each once",
                        "has no translation");
        assertThat(states(desk)).containsOnly("open");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_changed_text_is_no_longer_approved(DataSource source) {
        var desk = desk(source, Approval.EXACT);
        desk.open(recall(Map.of("u1.1", match(100, "يبقى السعر."))));

        desk.translate(DRAFT, List.of(line("u1.1", "The rate stays.", "السعر باقٍ.")), "omar");

        assertThat(states(desk)).containsExactly("translated", "open", "open");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void opening_again_leaves_what_people_have_done(DataSource source) {
        var desk = desk(source, Approval.CONTEXT);
        desk.open(recall(Map.of()));
        desk.translate(DRAFT, List.of(line("u1.1", "The rate stays.", "يبقى السعر.")), "omar");
        announced.clear();

        desk.open(recall(Map.of()));

        assertThat(states(desk)).containsExactly("translated", "open", "open");
        assertThat(announced).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_english_edition_passes_without_translation(DataSource source) {
        var desk = desk(source, Approval.NONE);

        desk.open(recall(Map.of()));

        var british = desk.draft(new DraftKey(REVISION, Locale.UK));
        assertThat(british.isComplete()).isTrue();
        assertThat(british.approvedUnits())
                .containsEntry("u2", EXTRACT.units().get(1).text());
    }

    private Desk desk(DataSource source, Approval policy) {
        var sections = new Sections(List.of(
                new Section("arab", Map.of(ARABIC, "القسم"), List.of(ARABIC), ZoneId.of("UTC"), policy, List.of()),
                new Section(
                        "britain",
                        Map.of(Locale.UK, "Britain"),
                        List.of(Locale.UK),
                        ZoneId.of("UTC"),
                        policy,
                        List.of())));
        var drafts = new JdbcDrafts(new JdbcTemplate(source), revision -> EXTRACT, Clock.systemUTC());
        return new Desk(
                drafts,
                new JdbcSuggestions(JdbcClient.create(source), Clock.systemUTC()),
                new Propagations(JdbcClient.create(source), Clock.systemUTC()),
                sections,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                (Announcement a) -> announced.add(a.kind() + " " + a.subject()));
    }

    private static List<String> states(Desk desk) {
        return desk.draft(DRAFT).inOrder().stream()
                .map(translation -> translation.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Recall recall(Map<String, Match> arabic) {
        var matches = new LinkedHashMap<String, List<Match>>();
        arabic.forEach((id, match) -> matches.put(id, List.of(match)));
        return new Recall(EXTRACT, List.of(ARABIC), Map.of(ARABIC, matches));
    }

    private static Match match(int score, String target) {
        return new Match(new CodedText("as remembered"), new CodedText(target), score, "news.tmx");
    }

    private static TranslatedLine line(String segment, String source, String target) {
        return new TranslatedLine(segment, new CodedText(source), new CodedText(target));
    }

    private static TextUnit unit(String id, String... sentences) {
        var segments = new ArrayList<Segment>();
        for (int i = 0; i < sentences.length; i++) {
            segments.add(
                    new Segment(id + "." + (i + 1), new CodedText(sentences[i]), i + 1 < sentences.length ? " " : ""));
        }
        return new TextUnit(id, "p", segments);
    }
}
