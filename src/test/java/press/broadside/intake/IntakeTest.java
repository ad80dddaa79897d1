package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;
import press.broadside.handoff.Announcement;

/** Storing, once on each database. */
class IntakeTest {
    @TempDir
    static Path folder;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_accepted_statement_is_stored_and_announced(DataSource database) {
        var intake = new TestIntake(database);

        Revision revision = intake.accepted("Closure.MD", "# No to the closure!\n\nBy Jane Doe\n\nWe say no. 🛑\n")
                .revision();

        assertThat(revision.key().toString()).matches("no-to-the-closure-[0-9a-f]{6}/r1");
        assertThat(revision.slug()).isEqualTo("no-to-the-closure");
        assertThat(intake.announced)
                .containsExactly(
                        new Announcement("statement-accepted", revision.key().toString()));
        assertThat(intake.statements.revision(revision.key())).isEqualTo(revision);
        assertThat(revision.document().text()).endsWith("We say no. 🛑\n");
        assertThat(revision.acceptedAt()).isEqualTo(TestIntake.NOON.instant());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_content_under_any_name_is_known(DataSource database) {
        var intake = new TestIntake(database);
        Revision first = intake.accepted("a.txt", "Hello\n\nWe are here.").revision();

        Outcome second = intake.accept("b.md", "Hello\n\nWe are here.", "title: Another");

        assertThat(second).isInstanceOfSatisfying(Outcome.Known.class, known -> {
            assertThat(known.revision()).isEqualTo(first.key());
            assertThat(known.remarks().get(0)).contains("was accepted before as " + first.key());
        });
        assertThat(intake.announced).hasSize(1);
        assertThat(intake.statements.newest()).containsExactly(first.key());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_content_at_once_is_accepted_once(DataSource database) {
        var intake = new TestIntake(database);

        List<Outcome> outcomes = Stream.generate(() -> "Hello at once")
                .limit(8)
                .parallel()
                .map(text -> intake.accept("a.txt", text))
                .toList();

        assertThat(outcomes).filteredOn(Outcome.Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Known.class::isInstance).hasSize(7);
        assertThat(intake.announced).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void statements_of_one_title_have_addresses_of_their_own(DataSource database) {
        var intake = new TestIntake(database);

        Revision first = intake.accepted("a.md", "# Peace\n\nOne.").revision();
        Revision second = intake.accepted("a.md", "# Peace\n\nTwo.").revision();

        assertThat(first.slug()).isEqualTo("peace");
        assertThat(second.slug()).isEqualTo(second.key().statement()).startsWith("peace-");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void any_name_is_kept_and_only_escaped_where_no_database_can_hold_it(DataSource database) {
        var intake = new TestIntake(database);

        assertThat(intake.accepted("../بيان\n\u202Ex.txt", "One here.")
                        .revision()
                        .fileName())
                .isEqualTo("../بيان\n\u202Ex.txt");
        assertThat(intake.accepted("a\0\uD800.txt", "Two here.").revision().fileName())
                .isEqualTo("a\\u{0}\\u{D800}.txt");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void fields_come_back_from_the_store(DataSource database) {
        var intake = new TestIntake(database);
        String meta = """
                title: No war — لا للحرب
                byline: {persons: [Jane Doe, 李明], bodies: [the Editorial Board]}
                date: 2026-05-01
                kind: Resolution
                topics: [war, "workers, all"]
                summary: >
                  Why we
                  say no.
                """;

        Revision revision = intake.accepted("a.html", "<p>We say no.", meta).revision();

        assertThat(intake.statements.revision(revision.key()).fields())
                .isEqualTo(new Fields(
                        "No war — لا للحرب",
                        List.of("Jane Doe", "李明"),
                        List.of("the Editorial Board"),
                        java.util.Optional.of(LocalDate.of(2026, 5, 1)),
                        Kind.RESOLUTION,
                        List.of("war", "workers, all"),
                        java.util.Optional.of("Why we say no.")));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void utf_16_behind_its_mark_comes_out_as_utf_8(DataSource database) {
        var intake = new TestIntake(database);
        byte[] content = "\uFEFF<meta charset=iso-8859-1><p>Grüße, 世界 🌍".getBytes(UTF_16BE);

        Outcome.Accepted accepted = intake.accepted(intake.accept("a.htm", content));

        assertThat(accepted.revision().document().text())
                .contains("<meta charset=\"utf-8\">")
                .contains("<p>Grüße, 世界 🌍</p>");
        assertThat(accepted.remarks())
                .containsExactly("the document calls itself 'iso-8859-1' but is UTF-16, and was read as that");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_unknown_revision_is_named(DataSource database) {
        assertThatThrownBy(() -> new TestIntake(database).statements.revision(new RevisionKey("none", 1)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("none/r1");
    }
}
