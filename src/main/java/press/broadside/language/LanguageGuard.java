package press.broadside.language;

import com.ibm.icu.lang.UScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells a text that cannot be in the language that its tag names. Says so only where it is sure: short texts, names, numbers
 * and codes pass, and so does one language in the clothes of another that uses the same letters.
 *
 * <p>Three signs: most letters are of a script that the language is not written in; a good part of the words has letters that
 * CLDR does not know in the language, not even in foreign words; Chinese has the characters of the other of its two scripts.
 */
public final class LanguageGuard {
    private static final int FEWEST_LETTERS = 12;
    private static final int FEWEST_WORDS = 3;

    private final Map<Locale, Orthography> orthographies = new ConcurrentHashMap<>();

    /** Why the text cannot be in this language, as the end of a sentence; empty where it may be. */
    public Optional<String> contradiction(Locale locale, String text) {
        if (text.length() < FEWEST_LETTERS / 2) {
            return Optional.empty();
        }
        var letters = new LetterCounts(orthographies.computeIfAbsent(locale, Orthography::of), text);
        String tag = locale.toLanguageTag();
        return foreignScript(letters)
                .map(script -> "the text in %s is written in %s script".formatted(tag, UScript.getName(script)))
                .or(() -> letters.foreignLetters()
                        .map(foreign -> "the text in %s has letters that this language does not use: %s"
                                .formatted(tag, foreign)))
                .or(() -> ChineseForms.contradiction(locale, text)
                        .map(form -> "the text in %s is written in %s characters".formatted(tag, form)));
    }

    private static Optional<Integer> foreignScript(LetterCounts letters) {
        int foreign = letters.mostForeignScript();
        boolean tooLittle = letters.total() < FEWEST_LETTERS
                || (!isDense(foreign) && letters.words() < FEWEST_WORDS)
                || (foreign == UScript.LATIN && letters.wordsInLowerCase() < FEWEST_WORDS);
        boolean hasItsOwn = letters.own() * 10 > letters.total();
        return tooLittle || hasItsOwn || foreign == UScript.COMMON ? Optional.empty() : Optional.of(foreign);
    }

    /** Whether words are not parted by spaces. */
    private static boolean isDense(int script) {
        return script == UScript.HAN
                || script == UScript.HIRAGANA
                || script == UScript.KATAKANA
                || script == UScript.THAI
                || script == UScript.LAO
                || script == UScript.KHMER
                || script == UScript.MYANMAR
                || script == UScript.TIBETAN;
    }
}
