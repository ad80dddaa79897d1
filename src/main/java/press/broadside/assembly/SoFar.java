package press.broadside.assembly;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import press.broadside.language.Languages;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;

/**
 * A draft's text as it would read now: what somebody is typing, else what stands there in whatever state, else the source.
 *
 * @param typed by segment id
 */
record SoFar(Draft draft, Map<String, CodedText> typed) {
    /** By unit id. */
    Map<String, CodedText> units() {
        var texts = new LinkedHashMap<String, CodedText>();
        draft.extract().units().forEach(unit -> texts.put(unit.id(), text(unit)));
        return texts;
    }

    private CodedText text(TextUnit unit) {
        boolean joined = Languages.runsSentencesTogether(draft.key().locale());
        CodedText whole = new CodedText("");
        String gap = "";
        for (Segment segment : unit.segments()) {
            CodedText text = text(unit, segment);
            if (!text.coded().isEmpty()) {
                whole = whole.followedBy(whole.coded().isEmpty() ? "" : gap, text);
                gap = joined ? "" : segment.gap();
            }
        }
        return whole;
    }

    private CodedText text(TextUnit unit, Segment segment) {
        Optional<CodedText> stands =
                Optional.ofNullable(draft.translations().get(segment.id())).flatMap(t -> t.target());
        if (draft.isCarriedWhole(unit)) {
            return stands.orElse(new CodedText(""));
        }
        return Optional.ofNullable(typed.get(segment.id()))
                .filter(text -> fits(text, segment))
                .or(() -> stands.filter(text -> fits(text, segment)))
                .orElse(segment.text());
    }

    /** Codes that are missing, as in a half-typed text, would tear the document. */
    private static boolean fits(CodedText text, Segment segment) {
        return !text.isBlank() && text.codeCounts().equals(segment.text().codeCounts());
    }
}
