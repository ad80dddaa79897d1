package press.broadside.memory;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import press.broadside.text.CodedText;

/**
 * A text in the forms in which it is compared.
 *
 * @param exact   NFC, white space collapsed, codes renumbered: equal means a match of 100
 * @param folded  without codes, NFC, collapsed, lower-cased: what fuzzy scores count
 * @param outline {@code folded} with every number as one mark: equal means a match of 99
 */
record Wording(String exact, String folded, String outline) {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final char NUMBER_MARK = '\uFFFC';
    private static final char LAST_PLAIN = '~';

    /** Digits with the separators between them: {@code 2026}, {@code 1,500.25}. */
    static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");

    /** What fuzzy scores count of a text without codes. */
    static String folded(String plain) {
        return composed(plain).toLowerCase(Locale.ROOT);
    }

    /** NFC, white space collapsed. */
    static String composed(String plain) {
        return collapsed(NFC.normalize(plain));
    }

    static Wording of(CodedText text) {
        String exact = exact(text);
        String plain = text.coded().indexOf('{') < 0 ? exact : collapsed(NFC.normalize(text.plain()));
        String folded = plain.toLowerCase(Locale.ROOT);
        return new Wording(exact, folded, outline(folded));
    }

    /** The form that decides whether two texts are the same. */
    static String exact(CodedText text) {
        CodedText comparable = text.coded().indexOf('{') < 0 ? text : text.renumbered();
        return collapsed(NFC.normalize(comparable.coded()));
    }

    static List<String> numbers(String plain) {
        var numbers = new ArrayList<String>();
        var found = NUMBER.matcher(plain);
        while (found.find()) {
            numbers.add(found.group());
        }
        return numbers;
    }

    private static String outline(String folded) {
        var found = NUMBER.matcher(folded);
        return found.find() ? found.replaceAll(String.valueOf(NUMBER_MARK)) : folded;
    }

    /** Each run of white space as one space, none at the ends. */
    static String collapsed(String text) {
        return isCollapsed(text) ? text : collapsing(text);
    }

    /** Sure of plain text only, which most is; other white space than a space makes it look closer. */
    private static boolean isCollapsed(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next > LAST_PLAIN || next < ' ' || (gap && next == ' ')) {
                return false;
            }
            gap = next == ' ';
        }
        return !gap;
    }

    private static String collapsing(String text) {
        var collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0, cp; i < text.length(); i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            if (UCharacter.isUWhiteSpace(cp)) {
                gap = !collapsed.isEmpty();
            } else {
                if (gap) {
                    collapsed.append(' ');
                    gap = false;
                }
                collapsed.appendCodePoint(cp);
            }
        }
        return collapsed.toString();
    }
}
