package press.broadside.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Turns folded texts into symbols; words get their numbers as they come. */
final class Alphabet {
    private final Score score;
    private final Map<String, Integer> numbers = new HashMap<>();

    Alphabet(Score score) {
        this.score = score;
    }

    /** For a text that joins the memory; its words get numbers. */
    Symbols learn(String folded) {
        return score == Score.CHARACTERS
                ? Symbols.codePoints(folded)
                : numbered(folded, word -> numbers.computeIfAbsent(word, w -> numbers.size()));
    }

    /** For a text that is looked up; words that the memory has not seen get numbers of their own, below zero. */
    Symbols read(String folded) {
        if (score == Score.CHARACTERS) {
            return Symbols.codePoints(folded);
        }
        var strangers = new HashMap<String, Integer>();
        return numbered(folded, word -> {
            Integer known = numbers.get(word);
            return known != null ? known : strangers.computeIfAbsent(word, w -> -1 - strangers.size());
        });
    }

    private static Symbols numbered(String folded, ToIntFunction<String> number) {
        return Symbols.of(Score.words(folded).stream().mapToInt(number).toArray());
    }
}
