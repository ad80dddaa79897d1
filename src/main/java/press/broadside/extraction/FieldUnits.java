package press.broadside.extraction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import press.broadside.intake.Fields;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Segmenter;
import press.broadside.language.Sentence;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * A statement's fields as text units: those that the document says itself point into it, so that nothing is translated twice.
 *
 * @param own   units of fields that the document does not say
 * @param where by field, the id of its unit
 */
record FieldUnits(List<TextUnit> own, Map<String, String> where) {
    private static final Set<String> PROSE = Set.of("summary", "correction");

    /** Whether a segment tells readers of the correction itself, and so is none of what is corrected. */
    static boolean tellsOfCorrection(Segment segment) {
        return segment.id().startsWith("field.correction.");
    }

    static FieldUnits of(Fields fields, List<TextUnit> document, Segmenter segmenter) {
        var own = new ArrayList<TextUnit>();
        var where = new LinkedHashMap<String, String>();
        texts(fields).forEach((field, text) -> {
            Optional<String> said = unitSaying(text, document);
            if (said.isEmpty()) {
                own.add(unit("field." + field, text, PROSE.contains(field), segmenter));
            }
            where.put(field, said.orElse("field." + field));
        });
        return new FieldUnits(own, where);
    }

    Extract extract(RevisionKey revision, List<TextUnit> document) {
        var units = new ArrayList<>(own);
        units.addAll(document);
        return new Extract(revision, units, where);
    }

    private static Map<String, String> texts(Fields fields) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", collapsed(fields.title()));
        fields.summary().ifPresent(summary -> texts.put("summary", collapsed(summary)));
        fields.correction().ifPresent(said -> texts.put("correction", collapsed(said)));
        number("body", fields.bodies(), texts);
        number("topic", fields.topics(), texts);
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    private static void number(String field, List<String> values, Map<String, String> texts) {
        for (int i = 0; i < values.size(); i++) {
            texts.put(field + "." + (i + 1), collapsed(values.get(i)));
        }
    }

    /** The heading that says this, or else the first unit that does. */
    private static Optional<String> unitSaying(String text, List<TextUnit> document) {
        List<TextUnit> saying = document.stream()
                .filter(unit -> collapsed(unit.text().plain()).equals(text))
                .toList();
        return saying.stream()
                .filter(unit -> unit.role().matches("h[1-6]"))
                .findFirst()
                .or(() -> saying.stream().findFirst())
                .map(TextUnit::id);
    }

    private static TextUnit unit(String id, String text, boolean prose, Segmenter segmenter) {
        CodedText whole = CodedText.ofPlain(text);
        List<Sentence> sentences = prose ? segmenter.cut(whole, Locale.ENGLISH) : List.of(new Sentence(whole, ""));
        var segments = new ArrayList<Segment>();
        for (Sentence sentence : sentences) {
            segments.add(new Segment(id + "." + (segments.size() + 1), sentence.text(), sentence.gap()));
        }
        return new TextUnit(id, "field", segments);
    }

    private static String collapsed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
