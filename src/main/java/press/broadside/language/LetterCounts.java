package press.broadside.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.TreeSet;

/** A text's letters, counted by what they say of its language. */
final class LetterCounts {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int FEWEST_FOREIGN_WORDS = 3;
    private static final int SHOWN = 8;

    private final Orthography orthography;
    private final int[] byScript = new int[UScript.CODE_LIMIT];
    private final TreeSet<String> foreign = new TreeSet<>();
    private int total;
    private int own;
    private int words;
    private int wordsInLowerCase;
    private int foreignWords;

    LetterCounts(Orthography orthography, String text) {
        this.orthography = orthography;
        String composed = NFC.normalize(text);
        int from = -1;
        for (int i = 0, cp; i < composed.length(); i += Character.charCount(cp)) {
            cp = composed.codePointAt(i);
            boolean inWord = Character.isLetter(cp) || UCharacter.getType(cp) == Character.NON_SPACING_MARK;
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                word(composed, from, i);
                from = -1;
            }
        }
        if (from >= 0) {
            word(composed, from, composed.length());
        }
    }

    private void word(String text, int from, int to) {
        words++;
        boolean strange = false;
        for (int i = from, cp; i < to; i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            int script = UScript.getScript(cp);
            if (script != UScript.COMMON && script != UScript.INHERITED) {
                total++;
                byScript[script]++;
                own += orthography.isOwn(script) ? 1 : 0;
                if (orthography.isOwn(script) && orthography.isForeign(cp)) {
                    strange = true;
                    if (foreign.size() < SHOWN) {
                        foreign.add(Character.toString(UCharacter.toLowerCase(cp)));
                    }
                }
            }
        }
        foreignWords += strange ? 1 : 0;
        wordsInLowerCase += to - from > 1 && Character.isLowerCase(text.codePointAt(from)) ? 1 : 0;
    }

    /** Letters of any script. */
    int total() {
        return total;
    }

    /** Letters of the language's scripts. */
    int own() {
        return own;
    }

    int words() {
        return words;
    }

    /** Words of two letters and more that begin with a small one: no names, no codes. */
    int wordsInLowerCase() {
        return wordsInLowerCase;
    }

    /** The script of most of the letters that are not of the language's; {@link UScript#COMMON} where all are. */
    int mostForeignScript() {
        int most = UScript.COMMON;
        for (int script = 0; script < byScript.length; script++) {
            boolean more = byScript[script] > (most == UScript.COMMON ? 0 : byScript[most]);
            if (more && !orthography.isOwn(script)) {
                most = script;
            }
        }
        return most;
    }

    /** Letters that the language does not use, where they are in at least three words and a quarter of all. */
    Optional<String> foreignLetters() {
        boolean sure = foreignWords >= FEWEST_FOREIGN_WORDS && foreignWords * 4 >= words;
        return sure ? Optional.of(String.join(" ", foreign)) : Optional.empty();
    }
}
