package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;

/** Files that are a revision of what came before, once on each database. */
class TakingRevisionsTest {
    private static final String FIRST = "---\nid: ports\n---\n# Six ports\n\nAll shut.\n";
    private static final String SECOND = "---\nid: ports\n---\n# Seven ports\n\nAll shut.\n";

    @TempDir
    static Path folder;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_text_that_is_taken_again_does_not_count_as_its_editor_said_of_the_former_one(DataSource database) {
        var intake = new TestIntake(database);
        Revision first = intake.accepted(
                        "a.md", "---\ncorrection: It was six.\nsignificance: major\n---\n# Ports\n\nSix ports.\n")
                .revision();
        assertThat(first.fields().significance()).contains(Significance.MAJOR);

        RevisionKey again = intake.intake.repeat(first.key()).orElseThrow();

        Fields fields = intake.statements.revision(again).fields();
        assertThat(fields.significance()).isEmpty();
        assertThat(fields.correction()).contains("It was six.");
        assertThat(fields.title()).isEqualTo(first.fields().title());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_known_id_makes_a_file_the_next_revision_of_the_same_statement_in_any_format(DataSource database) {
        var intake = new TestIntake(database);
        Revision first = intake.accepted("a.md", FIRST).revision();

        var second =
                intake.accepted("b.html", "<meta name='broadside:id' content='ports'><h1>Seven ports</h1><p>All shut.");
        var third = intake.accepted(
                "c.txt", "Eight ports\n\nAll shut.", "id: " + first.key().statement());

        assertThat(second.revision().key())
                .isEqualTo(new RevisionKey(first.key().statement(), 2));
        assertThat(second.revision().slug()).isEqualTo("six-ports");
        assertThat(second.remarks())
                .anyMatch(remark -> remark.startsWith(
                        "this is revision r2 of " + first.key().statement()));
        assertThat(third.revision().key().number()).isEqualTo(3);
        assertThat(intake.statements.newest()).containsExactly(third.revision().key());
        assertThat(intake.announced).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_unknown_id_begins_a_statement_which_has_it_from_then_on(DataSource database) {
        var intake = new TestIntake(database);

        var first = intake.accepted(intake.intake.accept(
                Submission.of("a.txt", "Six ports".getBytes(UTF_8), "a test").revising("ports of call")));
        var second = intake.accepted(intake.intake.accept(
                Submission.of("a.txt", "Seven ports".getBytes(UTF_8), "a test").revising(" ports  of call ")));

        assertThat(first.remarks())
                .containsExactly(
                        "the id 'ports of call' was not known: this is revision r1 of a new statement, which has it now");
        assertThat(second.revision().key())
                .isEqualTo(new RevisionKey(first.revision().key().statement(), 2));
        assertThat(intake.statements.named("ports of call"))
                .contains(first.revision().key().statement());
        assertThat(intake.statements.named("six-ports"))
                .contains(first.revision().key().statement());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_newest_text_again_is_known_and_an_older_one_is_a_revision_that_goes_back(DataSource database) {
        var intake = new TestIntake(database);
        RevisionKey first = intake.accepted("a.md", FIRST).revision().key();
        intake.accepted("a.md", SECOND);

        assertThat(intake.accept("a.md", SECOND)).isInstanceOf(Outcome.Known.class);
        Revision back = intake.accepted("a.md", FIRST).revision();

        assertThat(back.key()).isEqualTo(new RevisionKey(first.statement(), 3));
        assertThat(intake.accept("a.md", FIRST))
                .isInstanceOfSatisfying(
                        Outcome.Known.class,
                        known -> assertThat(known.revision()).isEqualTo(back.key()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_text_without_an_id_is_known_from_any_revision_and_told_how_to_go_back(DataSource database) {
        var intake = new TestIntake(database);
        RevisionKey first = intake.accepted("a.txt", "Six ports").revision().key();
        intake.accepted("a.txt", "Seven ports", "id: " + first.statement());

        assertThat(intake.accept("a.txt", "Six ports")).isInstanceOfSatisfying(Outcome.Known.class, known -> {
            assertThat(known.revision()).isEqualTo(first);
            assertThat(known.remarks().get(0))
                    .endsWith("the newest is r2: to go back, hand it in with the id " + first.statement());
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_known_text_under_a_new_id_gives_it_to_its_statement_once(DataSource database) {
        var intake = new TestIntake(database);
        RevisionKey first = intake.accepted("a.txt", "Six ports").revision().key();

        Outcome adopted = intake.accept("a.txt", "Six ports", "id: ports");
        Outcome another = intake.accept("a.txt", "Six ports", "id: harbours");

        assertThat(adopted).isInstanceOf(Outcome.Known.class);
        assertThat(((Outcome.Known) another).remarks().get(1)).contains("'harbours' was not taken");
        assertThat(intake.accepted("a.txt", "Seven ports", "id: ports")
                        .revision()
                        .key())
                .isEqualTo(new RevisionKey(first.statement(), 2));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_text_with_another_title_beside_it_is_a_revision(DataSource database) {
        var intake = new TestIntake(database);
        intake.accepted("a.txt", "Six ports", "id: ports\ntitle: Six");

        assertThat(intake.accept("a.txt", "Six ports", "id: ports\ntitle: Six")).isInstanceOf(Outcome.Known.class);
        assertThat(intake.accepted("a.txt", "Six ports", "id: ports\ntitle: Half a dozen")
                        .revision()
                        .fields()
                        .title())
                .isEqualTo("Half a dozen");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void different_files_of_one_id_at_once_all_become_revisions_in_order(DataSource database) {
        var intake = new TestIntake(database);

        List<Outcome> outcomes = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> intake.accept("a.txt", "Port number " + i, "id: ports"))
                .toList();

        assertThat(outcomes)
                .extracting(outcome -> intake.accepted(outcome).revision().key().number())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(intake.statements.newest()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_senders_word_comes_before_the_documents(DataSource database) {
        var intake = new TestIntake(database);
        RevisionKey other = intake.accepted("o.txt", "Another text").revision().key();

        var accepted = intake.accepted(intake.intake.accept(
                Submission.of("a.md", FIRST.getBytes(UTF_8), "a test").revising(other.statement())));

        assertThat(accepted.revision().key().statement()).isEqualTo(other.statement());
        assertThat(accepted.remarks())
                .contains("ignored: the id 'ports', as '%s' was given beside it".formatted(other.statement()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_id_that_is_too_long_is_refused(DataSource database) {
        var intake = new TestIntake(database);

        assertThat(intake.reason(intake.accept("a.txt", "Six ports", "id: " + "x".repeat(201))))
                .isEqualTo("the id has 201 characters, 200 is the most; give the statement a shorter one");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_newest_text_can_be_taken_once_more_to_be_cut_by_other_rules(DataSource database) {
        var intake = new TestIntake(database);
        Revision first = intake.accepted("a.md", FIRST).revision();

        RevisionKey again = intake.intake.repeat(first.key()).orElseThrow();

        assertThat(again).isEqualTo(new RevisionKey(first.key().statement(), 2));
        assertThat(intake.statements.revision(again).document()).isEqualTo(first.document());
        assertThat(intake.intake.repeat(first.key())).isEmpty();
        assertThat(intake.announced).hasSize(2);
    }
}
