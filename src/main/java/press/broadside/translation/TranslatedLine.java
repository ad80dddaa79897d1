package press.broadside.translation;

import java.text.Normalizer;
import java.util.Optional;
import press.broadside.text.CodedText;

/** A segment with a person's translation, as it comes in: what it claims is checked against the draft. */
public record TranslatedLine(String segment, CodedText source, CodedText target) {
    /** What is wrong with this line for the source that it names; no problem when it can be taken. */
    TakenLine check(Optional<CodedText> named) {
        if (named.isEmpty()) {
            return problem("is not a segment of this statement; take the lines from ./broadside translate --show");
        }
        CodedText expected = named.get();
        if (!same(expected, source)) {
            return problem("has another source now: " + expected.coded());
        }
        if (target.isBlank()) {
            return problem("has no translation");
        }
        if (!expected.codeCounts().equals(target.codeCounts())) {
            return problem("needs the inline codes "
                    + expected.codes().stream().map(c -> c.written()).toList() + ", each once");
        }
        return new TakenLine(segment, Optional.empty());
    }

    static boolean same(CodedText one, CodedText other) {
        return collapsed(one).equals(collapsed(other));
    }

    private static String collapsed(CodedText text) {
        return Normalizer.normalize(text.coded(), Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private TakenLine problem(String sentence) {
        return new TakenLine(segment, Optional.of(sentence));
    }
}
