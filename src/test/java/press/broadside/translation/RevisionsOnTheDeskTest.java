package press.broadside.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.translation.CarryingOverTest.extract;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import press.broadside.intake.RevisionKey;
import press.broadside.memory.Recall;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;

/** Drafts of several revisions in the store, and people who work on them at the same time. */
class RevisionsOnTheDeskTest {
    private static final Locale GERMAN = Locale.GERMAN;
    private static final String FIRST = "Six ports are shut today. || Nobody works. || The crews go home.";
    private static final String SECOND = "Seven ports are shut today. || The crews go home. || Nobody works.";

    @TempDir
    private static Path folder;

    private final List<String> announced = Collections.synchronizedList(new ArrayList<>());
    private final Map<RevisionKey, Extract> extracts = new ConcurrentHashMap<>();

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_revision_opens_with_what_was_approved_before_and_only_the_rest_waits(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        approveAll(desk, 1);

        open(desk, 2, SECOND);

        assertThat(states(desk, 2)).containsExactly("revised", "approved", "approved");
        assertThat(announced).last().isEqualTo("draft-waiting ports-3f2a1c/r2/de");
        assertThat(desk.progress())
                .extracting(p ->
                        p.draft().revision().number() + " " + p.approved() + "/" + p.segments() + " " + p.superseded())
                .containsExactly("2 2/3 Optional.empty", "1 3/3 Optional[2]");
        assertThat(desk.isCurrent("ports-3f2a1c/r1/de")).isFalse();
        assertThat(desk.isCurrent("ports-3f2a1c/r2/de")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_revision_that_says_the_same_is_complete_at_once(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        approveAll(desk, 1);

        open(desk, 2, "The crews go home. || " + FIRST.replace(" || The crews go home.", ""));

        assertThat(announced).last().isEqualTo("draft-approved ports-3f2a1c/r2/de");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_approved_and_when_is_kept_over_revisions(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        approveAll(desk, 1);
        var before = desk.history(draft(1), "u2.1").get(0);

        open(desk, 2, SECOND);

        var history = desk.history(draft(2), "u3.1");
        assertThat(history)
                .extracting(PastTranslation::state)
                .containsExactly("approved", "approved", "translated", "open");
        assertThat(history.get(0).since()).isEqualTo(before.since());
        assertThat(history.get(0).origin()).isEqualTo("person:mona");
        assertThat(desk.history(draft(2), "u1.1"))
                .extracting(PastTranslation::state)
                .containsExactly("revised", "approved", "translated", "open");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_edit_in_the_later_draft_ends_what_was_approved_in_the_former_one_too(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        approveAll(desk, 1);
        open(desk, 2, SECOND);
        assertThat(desk.unapproved("ports-3f2a1c/r2/de"))
                .as("another source now")
                .isEmpty();

        translate(desk, 2, "u2.1", "The crews go home.", "Alle gehen heim.");

        assertThat(announced).last().isEqualTo("approval-ended ports-3f2a1c/r2/de");
        assertThat(desk.unapproved("ports-3f2a1c/r2/de"))
                .extracting(ended -> ended.target() + " after " + ended.before().orElseThrow())
                .containsExactlyInAnyOrder(
                        "DE The crews go home. after Seven ports are shut today.",
                        "DE The crews go home. after Nobody works.");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_edit_in_the_former_draft_ends_the_approval_that_went_on_to_the_later_one(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        approveAll(desk, 1);
        open(desk, 2, SECOND);

        translate(desk, 1, "u2.1", "Nobody works.", "Niemand arbeitet.");

        assertThat(announced).contains("approval-ended ports-3f2a1c/r1/de", "approval-ended ports-3f2a1c/r2/de");
        assertThat(states(desk, 2)).containsExactly("revised", "approved", "translated");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_is_approved_in_the_former_draft_goes_on_to_the_one_that_took_over(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        open(desk, 2, SECOND);

        approveAll(desk, 1);

        assertThat(states(desk, 2)).containsExactly("revised", "approved", "approved");
        translate(desk, 2, "u1.1", "Seven ports are shut today.");
        desk.approve(draft(2), "mona");
        assertThat(announced).contains("draft-approved ports-3f2a1c/r2/de");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_last_approval_in_the_former_draft_completes_the_later_one(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        open(desk, 2, "Nobody works. || The crews go home.");

        approveAll(desk, 1);

        assertThat(announced).contains("draft-approved ports-3f2a1c/r2/de");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_somebody_has_touched_in_the_later_draft_stays(DataSource source) {
        var desk = desk(source);
        open(desk, 1, FIRST);
        open(desk, 2, SECOND);
        desk.translate(draft(2), List.of(line("u3.1", "Nobody works.", "Alle ruhen.")), "omar");

        approveAll(desk, 1);

        assertThat(desk.draft(draft(2)).translations().get("u3.1"))
                .isInstanceOf(Translation.Translated.class)
                .extracting(Translation::target)
                .isEqualTo(Optional.of(new CodedText("Alle ruhen.")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_opens_behind_a_later_revision(DataSource source) {
        var desk = desk(source);
        open(desk, 2, SECOND);

        assertThat(open(desk, 1, FIRST)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_approval_while_the_next_revision_opens_is_in_it_whoever_is_first(DataSource source) throws Exception {
        var desk = desk(source);
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int round = 1; round <= 20; round++) {
            String statement = "race-" + round;
            Extract former = renamed(extract(1, FIRST), statement);
            Extract later = renamed(extract(2, SECOND), statement);
            desk.open(new Recall(former, List.of(GERMAN), Map.of()));
            var first = new DraftKey(former.revision(), GERMAN);
            former.segments()
                    .forEach(s -> desk.translate(
                            first,
                            List.of(line(
                                    s.id(), s.text().coded(), "DE " + s.text().coded())),
                            "omar"));
            var together = new CyclicBarrier(2);

            Future<Integer> approved = two.submit(() -> {
                together.await();
                return desk.approve(first, "mona");
            });
            Future<List<DraftKey>> opened = two.submit(() -> {
                together.await();
                return desk.open(new Recall(later, List.of(GERMAN), Map.of()));
            });

            assertThat(approved.get()).isEqualTo(3);
            assertThat(opened.get()).hasSize(1);
            assertThat(shown(desk.draft(new DraftKey(later.revision(), GERMAN))))
                    .containsExactly(
                            "revised DE Six ports are shut today.",
                            "approved DE The crews go home.",
                            "approved DE Nobody works.");
        }
        two.shutdown();
    }

    private Extract renamed(Extract extract, String statement) {
        var renamed = new Extract(
                new RevisionKey(statement, extract.revision().number()), extract.units(), extract.fieldUnits());
        extracts.put(renamed.revision(), renamed);
        return renamed;
    }

    private List<DraftKey> open(Desk desk, int revision, String text) {
        Extract extract = extract(revision, text);
        extracts.put(extract.revision(), extract);
        return desk.open(new Recall(extract, List.of(GERMAN), Map.of()));
    }

    private void approveAll(Desk desk, int revision) {
        extracts.get(draft(revision).revision())
                .segments()
                .forEach(s -> translate(desk, revision, s.id(), s.text().coded()));
        desk.approve(draft(revision), "mona");
    }

    private static void translate(Desk desk, int revision, String segment, String source) {
        translate(desk, revision, segment, source, "DE " + source);
    }

    private static void translate(Desk desk, int revision, String segment, String source, String target) {
        desk.translate(draft(revision), List.of(line(segment, source, target)), "omar");
    }

    private static TranslatedLine line(String segment, String source, String target) {
        return new TranslatedLine(segment, new CodedText(source), new CodedText(target));
    }

    private static DraftKey draft(int revision) {
        return new DraftKey(new RevisionKey("ports-3f2a1c", revision), GERMAN);
    }

    private static List<String> states(Desk desk, int revision) {
        return shown(desk.draft(draft(revision))).stream()
                .map(shown -> shown.replaceAll(" .*", ""))
                .toList();
    }

    private static List<String> shown(Draft draft) {
        return draft.inOrder().stream()
                .map(t -> t.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + t.target().map(target -> " " + target.coded()).orElse(""))
                .toList();
    }

    private Desk desk(DataSource source) {
        var sections = new Sections(List.of(new Section(
                "germany",
                Map.of(GERMAN, "Deutschland"),
                List.of(GERMAN),
                ZoneId.of("UTC"),
                Approval.NONE,
                List.of())));
        return new Desk(
                new JdbcDrafts(new JdbcTemplate(source), extracts::get, Clock.systemUTC()),
                new JdbcSuggestions(JdbcClient.create(source), Clock.systemUTC()),
                new Propagations(JdbcClient.create(source), Clock.systemUTC()),
                sections,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                announcement -> announced.add(announcement.kind() + " " + announcement.subject()));
    }
}
