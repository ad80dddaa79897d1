package press.broadside.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.extraction.okapi.Documents;
import press.broadside.handoff.Announcement;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;
import press.broadside.language.Segmenter;
import press.broadside.text.TextUnit;

class ExtractionTest {
    static final RevisionKey KEY = RevisionKey.parse("the-pier-1a2b3c/r1");
    static final Segmenter SEGMENTER = Segmenter.withRulesIn(Path.of("translations/segmentation"));

    final List<Announcement> announced = new ArrayList<>();

    @Test
    void an_extract_is_stored_as_it_was_made_and_announced_once_on_sqlite(@TempDir Path folder) {
        storesAndAnnouncesOnce(TestDatabases.sqlite(folder));
    }

    @Test
    void an_extract_is_stored_as_it_was_made_and_announced_once_on_postgres() {
        storesAndAnnouncesOnce(TestDatabases.postgres());
    }

    private void storesAndAnnouncesOnce(DataSource database) {
        var extraction = extraction(database, "# The pier\n\nIt is *closed*.  \nWhy? عربي 😀", 100);

        Extract made = extraction.extract(KEY.toString());
        Extract again = extraction.extract(KEY.toString());

        assertThat(again).isEqualTo(made);
        assertThat(new JdbcExtracts(new JdbcTemplate(database)).of(KEY)).isEqualTo(made);
        assertThat(announced).containsExactly(new Announcement("statement-extracted", KEY.toString()));
    }

    @Test
    void a_field_that_the_document_says_points_there_the_others_come_first(@TempDir Path folder) {
        Extract extract = extraction(
                        TestDatabases.sqlite(folder), "The pier\n========\n\nThe  pier\n\nPort Committee\n\nText.", 100)
                .extract(KEY.toString());

        assertThat(extract.fieldUnits())
                .containsEntry("title", "u1")
                .containsEntry("body.1", "u3")
                .containsEntry("body.2", "field.body.2")
                .containsEntry("topic.1", "field.topic.1")
                .containsEntry("summary", "field.summary");
        assertThat(extract.units())
                .extracting(TextUnit::id)
                .containsExactly("field.summary", "field.body.2", "field.topic.1", "u1", "u2", "u3", "u4");
        assertThat(extract.segments())
                .extracting(segment -> segment.id() + " " + segment.text())
                .contains("field.summary.1 It was closed.", "field.summary.2 Nobody was asked.", "u1.1 The pier");
    }

    @Test
    void a_document_without_text_still_has_its_title(@TempDir Path folder) {
        Extract extract =
                extraction(TestDatabases.sqlite(folder), "* * *\n", 100).extract(KEY.toString());

        assertThat(extract.units()).extracting(TextUnit::id).startsWith("field.title");
    }

    @Test
    void too_many_segments_are_refused_naming_the_setting(@TempDir Path folder) {
        var extraction = extraction(TestDatabases.sqlite(folder), "One. Two. Three.", 6);

        assertThatThrownBy(() -> extraction.extract(KEY.toString()))
                .hasMessageContaining("the-pier-1a2b3c/r1 has 9 segments, more than the 6")
                .hasMessageContaining("broadside.extraction.max-segments allows");
        assertThat(announced).isEmpty();
    }

    @Test
    void an_extract_that_is_not_there_is_named(@TempDir Path folder) {
        var extracts = new JdbcExtracts(new JdbcTemplate(TestDatabases.sqlite(folder)));

        assertThatThrownBy(() -> extracts.of(KEY))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining(KEY.toString());
    }

    private Extraction extraction(DataSource database, String document, int maxSegments) {
        return new Extraction(
                accepted(document),
                new Documents(SEGMENTER),
                SEGMENTER,
                new JdbcExtracts(new JdbcTemplate(database)),
                announced::add,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                maxSegments);
    }

    private static Statements accepted(String document) {
        var fields = new Fields(
                "The pier",
                List.of("Ana Reyes"),
                List.of("Port Committee", "Harbour Board"),
                Optional.of(LocalDate.of(2026, 3, 2)),
                Kind.STATEMENT,
                List.of("Ports"),
                Optional.of("It was closed. Nobody was asked."));
        return new Statements() {
            @Override
            public Revision revision(RevisionKey key) {
                return new Revision(
                        key,
                        "the-pier",
                        "pier.md",
                        fields,
                        Document.of(Format.MARKDOWN, document),
                        Map.of(),
                        "00",
                        Instant.EPOCH);
            }

            @Override
            public List<RevisionKey> newest() {
                return List.of(KEY);
            }
        };
    }
}
