package press.broadside.assembly;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** The beginning of a text, cut where a reader would pause. */
final class Summary {
    /** In UTF-16 units. */
    static final int LONGEST = 300;

    private Summary() {}

    /** Whole sentences up to {@link #LONGEST}; where even the first is longer, whole words and an ellipsis. */
    static String of(String text, Locale locale) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // what comes long after says nothing of where to cut, and a text without any break would be read again and
        // again
        return cut(text.substring(0, Math.min(text.length(), 2 * LONGEST)), locale);
    }

    private static String cut(String text, Locale locale) {
        int sentence = lastBreak(BreakIterator.getSentenceInstance(ULocale.forLocale(locale)), text, LONGEST);
        if (sentence > 0) {
            return text.substring(0, sentence).strip();
        }
        int word = lastBreak(BreakIterator.getLineInstance(ULocale.forLocale(locale)), text, LONGEST - 1);
        if (word > 0) {
            return text.substring(0, word).strip() + "…";
        }
        int whole = lastBreak(BreakIterator.getCharacterInstance(ULocale.forLocale(locale)), text, LONGEST - 1);
        return text.substring(0, whole) + "…";
    }

    private static int lastBreak(BreakIterator breaks, String text, int limit) {
        breaks.setText(text);
        return breaks.isBoundary(limit) ? limit : breaks.preceding(limit);
    }
}
