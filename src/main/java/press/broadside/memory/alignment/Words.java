package press.broadside.memory.alignment;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a sentence may stand in its translation as well: figures in any digits, and words by their first letters without
 * accents (cognates as Simard, Foster and Isabelle take them, 1992).
 */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{Nd}+|[\\p{L}\\p{M}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final int PREFIX = 5;

    private Words() {}

    static boolean isFigure(String word) {
        return Character.isDigit(word.charAt(0));
    }

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        Matcher found = WORD.matcher(DECOMPOSED.normalize(text));
        while (found.find()) {
            String word = found.group();
            if (Character.isDigit(word.charAt(0))) {
                words.add(figure(word));
            } else {
                cognate(word, words);
            }
        }
        return words;
    }

    private static String figure(String digits) {
        var ascii = new StringBuilder();
        digits.codePoints().forEach(digit -> ascii.append(Character.digit(digit, 10)));
        return LEADING_ZEROS.matcher(ascii).replaceFirst("");
    }

    private static void cognate(String word, Set<String> words) {
        String letters = MARK.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        int length = letters.codePointCount(0, letters.length());
        if (length >= PREFIX - 1) {
            words.add(length <= PREFIX ? letters : letters.substring(0, letters.offsetByCodePoints(0, PREFIX)));
        }
    }
}
