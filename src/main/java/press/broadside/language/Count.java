package press.broadside.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import java.util.Set;
import press.broadside.language.LanguageProfile.WordRule;

/**
 * How much text there is.
 *
 * @param words      by the language's rule: what stands between white space or dashes and has a letter or digit in it; where a
 *                   language puts no spaces between words, each of its characters instead, or each word that a dictionary finds
 * @param characters code points that are not white space
 */
public record Count(int words, int characters) {
    public static final Count NONE = new Count(0, 0);

    /** Scripts of which each character counts as a word. */
    private static final Set<Integer> CHARACTER_BY_CHARACTER =
            Set.of(UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO, UScript.TIBETAN);

    /** Of plain text, in linear time. */
    public static Count of(String text, LanguageProfile profile) {
        int characters = (int)
                text.codePoints().filter(cp -> !UCharacter.isUWhiteSpace(cp)).count();
        int words =
                profile.words() == WordRule.DICTIONARY ? dictionaryWords(text, profile) : words(text, profile.words());
        return new Count(words, characters);
    }

    public Count plus(Count other) {
        return new Count(words + other.words, characters + other.characters);
    }

    private static int words(String text, WordRule rule) {
        int words = 0;
        boolean inWord = false;
        for (int i = 0, cp; i < text.length(); i += Character.charCount(cp)) {
            cp = text.codePointAt(i);
            if (rule == WordRule.CHARACTERS && CHARACTER_BY_CHARACTER.contains(UScript.getScript(cp))) {
                words++;
                inWord = false;
            } else if (UCharacter.isUWhiteSpace(cp) || isDash(cp)) {
                inWord = false;
            } else if (!inWord && UCharacter.isLetterOrDigit(cp)) {
                words++;
                inWord = true;
            }
        }
        return words;
    }

    /** A dash parts words; a hyphen joins them. */
    private static boolean isDash(int cp) {
        return (cp >= 0x2012 && cp <= 0x2015) || cp == 0x2E3A || cp == 0x2E3B;
    }

    private static int dictionaryWords(String text, LanguageProfile profile) {
        BreakIterator breaks = BreakIterator.getWordInstance(profile.locale());
        breaks.setText(text);
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() >= BreakIterator.WORD_NUMBER ? 1 : 0;
        }
        return words;
    }
}
