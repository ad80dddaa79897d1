package press.broadside.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.extraction.Changes.Forerunner;
import press.broadside.extraction.okapi.Documents;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;
import press.broadside.intake.Statements;
import press.broadside.language.Segmenter;
import press.broadside.text.CodedText;

/** How much a revision changes, and what is kept of that. */
class ChangesTest {
    private static final Segmenter SEGMENTER = Segmenter.withRulesIn(Path.of("translations/segmentation"));
    private static final String REST =
            "\n\nOther people live there and walk along the water every day of their lives.\n\nThey like the sea and the wind and what else there is to be seen from the long walls.";

    @TempDir
    private static Path folder;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The pier is closed today.       | The pier is closed, today!          | MINOR  | punctuation
            Our neighbour closed the pier.  | Our neighbor closed the pier.       | MINOR  | spelling
            The pier is closed today.       | The pier is open to all today.      | MEDIUM | 1 segment with other words
            They won 57 of all votes there. | They won 75 of all votes there.     | MEDIUM | numbers changed: 57 → 75
            Six piers are closed today.     | Ten piers are closed today.         | MEDIUM | numbers changed: six → ten
            We thank Ana Reyes for this.    | We thank Ana Reyez for this.        | MEDIUM | names changed: Reyes → Reyez
            They will close the pier.       | They will not close the pier.       | MAJOR  | negation changed: none → not
            They won't close the pier.      | They will close the pier.           | MAJOR  | negation changed: won't → none
            """)
    void significance_follows_the_words_and_has_a_floor(
            String former, String revision, Significance expected, String reason) {
        Change change = changes(former + REST, revision + REST).between(key(1), key(2));

        assertThat(change.significance()).isEqualTo(expected);
        assertThat(change.reasons()).anyMatch(told -> told.contains(reason));
    }

    @Test
    void a_new_section_and_a_large_share_are_major_and_a_moved_paragraph_is_minor() {
        assertThat(changes("# A" + REST, "# A" + REST + "\n\n## Why")
                        .between(key(1), key(2))
                        .reasons())
                .first()
                .isEqualTo("1 section new or deleted");
        assertThat(changes("One two three.\n\nFour.", "Completely other words here.\n\nFour.")
                        .between(key(1), key(2))
                        .significance())
                .isEqualTo(Significance.MAJOR);
        assertThat(changes("One here.\n\nTwo there.\n\nThree.", "Two there.\n\nThree.\n\nOne here.")
                        .between(key(1), key(2)))
                .satisfies(change -> assertThat(change.significance()).isEqualTo(Significance.MINOR))
                .satisfies(change -> assertThat(change.reasons()).containsExactly("1 segment moved"));
    }

    @Test
    void what_changed_is_marked_word_by_word() {
        assertThat(WordDiff.marked(
                        new CodedText("Dock workers of {1}six old{/1} ports refuse."),
                        new CodedText("Dock workers of {1}seven new{/1} ports refuse, too.")))
                .isEqualTo("Dock workers of {1}[-six old-]{+seven new+}{/1} ports refuse{+, too+}.");
        assertThat(WordDiff.marked(new CodedText(""), new CodedText("All new.")))
                .isEqualTo("{+All new.+}");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_revision_keeps_what_became_of_the_one_before_it(DataSource database) {
        var statements =
                statements("One here. Two there.\n\nThree of them.", "Three of them.\n\nOne here. Two were there.");
        var extraction = extraction(database, statements);
        var changes = new Changes(
                statements,
                extraction,
                new JdbcChanges(new JdbcTemplate(database)),
                announcement -> {},
                new TransactionTemplate(new JdbcTransactionManager(database)));

        extraction.extract(key(2).toString()); // takes the first one apart as well

        assertThat(changes.proposed(key(1))).isEmpty();
        assertThat(changes.proposed(key(2)).orElseThrow().significance()).isEqualTo(Significance.MEDIUM);
        assertThat(changes.forerunners(key(2), "u2.2"))
                .containsExactly(new Forerunner(Relation.EDITED, key(1), "u1.2"));
        assertThat(changes.forerunners(key(2), "u2.1"))
                .extracting(Forerunner::segment)
                .containsExactly("u1.1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_revision_that_cannot_be_taken_apart_does_not_hold_up_the_next(DataSource database) {
        var statements = statements("One. Two. Three. Four. Five. Six. Seven.", "One. Two.");
        var extraction = new Extraction(
                statements,
                new Documents(SEGMENTER),
                SEGMENTER,
                new JdbcExtracts(new JdbcTemplate(database)),
                announcement -> {},
                new TransactionTemplate(new JdbcTransactionManager(database)),
                5);

        assertThat(extraction.extract(key(2).toString()).segments()).hasSize(3);
    }

    private static Changes changes(String former, String revision) {
        var statements = statements(former, revision);
        DataSource database = TestDatabases.sqlite(folder);
        return new Changes(
                statements,
                extraction(database, statements),
                new JdbcChanges(new JdbcTemplate(database)),
                announcement -> {},
                new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    private static Extraction extraction(DataSource database, Statements statements) {
        return new Extraction(
                statements,
                new Documents(SEGMENTER),
                SEGMENTER,
                new JdbcExtracts(new JdbcTemplate(database)),
                announcement -> {},
                new TransactionTemplate(new JdbcTransactionManager(database)),
                100);
    }

    private static RevisionKey key(int number) {
        return new RevisionKey("the-pier-1a2b3c", number);
    }

    private static Statements statements(String... texts) {
        var fields = new Fields(
                "The pier",
                List.of("Ana Reyes"),
                List.of(),
                Optional.of(LocalDate.of(2026, 3, 2)),
                Kind.STATEMENT,
                List.of(),
                Optional.empty());
        return new Statements() {
            @Override
            public Revision revision(RevisionKey key) {
                if (key.number() > texts.length) {
                    throw new NoSuchElementException("there is no revision " + key);
                }
                return new Revision(
                        key,
                        "the-pier",
                        "pier.md",
                        fields,
                        Document.of(Format.MARKDOWN, texts[key.number() - 1]),
                        Map.of(),
                        "00",
                        Instant.EPOCH);
            }

            @Override
            public List<RevisionKey> newest() {
                return List.of(key(texts.length));
            }
        };
    }
}
