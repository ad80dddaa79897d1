package press.broadside.memory;

import java.util.List;
import press.broadside.text.CodedText;

/**
 * An earlier translation of a text.
 *
 * @param source what was said in English then, codes numbered by their place
 * @param target its translation, codes numbered as in the text that was looked up
 * @param score  102 and 101 exact in context, 100 exact, 99 but for case, codes or numbers, below that fuzzy
 * @param origin where the translation unit came from: a file's name, or {@code approved}
 */
public record Match(CodedText source, CodedText target, int score, String origin) {
    /**
     * Why the match is not 100: what this text says otherwise than the match's source; empty where they say the same.
     *
     * @param lookedUp the text that the match was found for
     */
    public List<Difference> differences(CodedText lookedUp) {
        return Comparison.of(source, target, lookedUp);
    }
}
