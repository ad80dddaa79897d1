package press.broadside.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.broadside.extraction.okapi.Documents;
import press.broadside.handoff.Hopeless;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Parsing;
import press.broadside.text.CodedText;

class LimitedDocumentsTest {
    private static final Document TEXT = Document.of(Format.TEXT, "One. Two.\n\nThree.\n");
    private static final Fields FIELDS =
            new Fields("The pier", List.of(), List.of(), Optional.empty(), Kind.STATEMENT, List.of(), Optional.empty());

    @Test
    void reads_and_merges_as_what_it_limits_does() {
        var okapi = new Documents(ExtractionTest.SEGMENTER);
        var limited = new LimitedDocuments(okapi, okapi, Parsing.withDefaults());

        assertThat(limited.read(TEXT)).isEqualTo(okapi.read(TEXT));
        assertThat(limited.merge(TEXT, Locale.GERMAN, Map.of("u2", new CodedText("Drei.")))
                        .text())
                .isEqualTo("One. Two.\n\nDrei.\n");
    }

    @Test
    void what_a_parser_fails_over_is_not_tried_again() {
        var failing = new LimitedDocuments(
                document -> {
                    throw new IndexOutOfBoundsException("5");
                },
                (document, locale, targets) -> overflowing(document, 0),
                Parsing.withDefaults());

        assertThatThrownBy(() -> failing.read(TEXT))
                .isInstanceOf(Hopeless.class)
                .hasMessageContaining("a parser of TEXT fails over the document");
        assertThatThrownBy(() -> failing.merge(TEXT, Locale.GERMAN, Map.of())).isInstanceOf(Hopeless.class);
    }

    @Test
    void a_trial_counts_the_segments_of_document_and_fields() {
        var trial = new ReadingTrial(new Documents(ExtractionTest.SEGMENTER), ExtractionTest.SEGMENTER, 3);

        assertThat(trial.objection(TEXT, FIELDS))
                .hasValue("the document has 4 segments, more than the 3 that broadside.extraction.max-segments allows;"
                        + " split it, or have the setting raised");
        assertThat(new ReadingTrial(new Documents(ExtractionTest.SEGMENTER), ExtractionTest.SEGMENTER, 4)
                        .objection(TEXT, FIELDS))
                .isEmpty();
    }

    private static Document overflowing(Document document, int depth) {
        return depth < 0 ? document : overflowing(overflowing(document, depth + 1), depth);
    }
}
