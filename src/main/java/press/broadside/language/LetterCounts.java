package press.broadside.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A text's letters, counted by what they say of its language. ASCII's letters are foreign to none that is written in Latin. */
final class LetterCounts {
    /** Composed, and without the shapes that Arabic letters take in a word. */
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private static final int FIRST_TO_NORMALISE = 0x300;
    private static final int ASCII = 0x80;
    private static final int FEWEST_FOREIGN_WORDS = 3;
    private static final int SHOWN = 8;

    private final Orthography orthography;
    private final TreeMap<Integer, Integer> otherScripts = new TreeMap<>();
    private final TreeSet<String> foreign = new TreeSet<>();
    private int total;
    private int own;
    private int words;
    private int wordsInLowerCase;
    private int foreignWords;

    LetterCounts(Orthography orthography, String given) {
        this.orthography = orthography;
        String text = isPlain(given) ? given : NFKC.normalize(given);
        int from = -1;
        for (int i = 0, cp; i < text.length(); i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            boolean inWord = isPartOfWord(cp);
            if (inWord && from < 0) {
                from = i;
            } else if (!inWord && from >= 0) {
                word(text, from, i);
                from = -1;
            }
        }
        if (from >= 0) {
            word(text, from, text.length());
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_TO_NORMALISE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPartOfWord(int cp) {
        if (cp < ASCII) {
            int lower = cp | 0x20;
            return lower >= 'a' && lower <= 'z';
        }
        return Character.isLetter(cp) || Character.getType(cp) == Character.NON_SPACING_MARK;
    }

    private void word(String text, int from, int to) {
        words++;
        boolean strange = false;
        for (int i = from, cp; i < to; i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            strange |= letter(cp);
        }
        foreignWords += strange ? 1 : 0;
        wordsInLowerCase += to - from > 1 && Character.isLowerCase(text.codePointAt(from)) ? 1 : 0;
    }

    /** Counts a letter; says whether it is one of the language's script, but not of the language. */
    private boolean letter(int cp) {
        int script = cp < ASCII ? UScript.LATIN : UScript.getScript(cp);
        if (script == UScript.COMMON || script == UScript.INHERITED) {
            return false;
        }
        total++;
        if (!orthography.isOwn(script)) {
            otherScripts.merge(script, 1, Integer::sum);
            return false;
        }
        own++;
        boolean strange = cp >= ASCII && orthography.isForeign(cp);
        if (strange && foreign.size() < SHOWN) {
            foreign.add(Character.toString(UCharacter.toLowerCase(cp)));
        }
        return strange;
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
        int letters = 0;
        for (var script : otherScripts.entrySet()) {
            if (script.getValue() > letters) {
                most = script.getKey();
                letters = script.getValue();
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
