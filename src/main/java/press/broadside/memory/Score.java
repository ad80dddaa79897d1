package press.broadside.memory;

import java.util.ArrayList;
import java.util.List;

/** What a fuzzy score counts; setting {@code broadside.memory.score}. */
public enum Score {
    /** Code points. */
    CHARACTERS,
    /** Runs of letters or digits, and every other character that is not white space. */
    WORDS;

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        for (int i = 0, cp; i < text.length(); i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            if (!Character.isLetterOrDigit(cp)) {
                addWord(words, text.substring(from, i));
                from = i + Character.charCount(cp);
                addWord(words, text.substring(i, from));
            }
        }
        addWord(words, text.substring(from));
        return words;
    }

    private static void addWord(List<String> words, String word) {
        if (!word.isBlank()) {
            words.add(word);
        }
    }

    /** {@code 100 * (1 - distance / longer)}, rounded down. */
    static int percent(int distance, int longer) {
        return longer == 0 ? 100 : (int) (100L * (longer - distance) / longer);
    }

    /** The largest distance at which {@link #percent} reaches {@code floor}. */
    static int reach(int longer, int floor) {
        return (int) ((100L - floor) * longer / 100);
    }
}
