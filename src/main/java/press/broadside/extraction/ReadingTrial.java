package press.broadside.extraction;

import java.util.List;
import java.util.Optional;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Trial;
import press.broadside.language.Segmenter;
import press.broadside.text.TextUnit;

/** Takes a document apart as extraction will, and counts its segments. */
record ReadingTrial(DocumentReader reader, Segmenter segmenter, int maxSegments) implements Trial {
    @Override
    public Optional<String> objection(Document document, Fields fields) {
        List<TextUnit> units = reader.read(document);
        return tooMany(
                        segments(units)
                                + segments(
                                        FieldUnits.of(fields, units, segmenter).own()),
                        maxSegments)
                .map("the document "::concat);
    }

    /** What is wrong with so many segments, a sentence without its subject; empty when they are within the limit. */
    static Optional<String> tooMany(int segments, int maxSegments) {
        return segments <= maxSegments
                ? Optional.empty()
                : Optional.of(("has %,d segments, more than the %,d that broadside.extraction.max-segments allows;"
                                + " split it, or have the setting raised")
                        .formatted(segments, maxSegments));
    }

    private static int segments(List<TextUnit> units) {
        return units.stream().mapToInt(unit -> unit.segments().size()).sum();
    }
}
