package press.broadside.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a language is written in, as CLDR has it.
 *
 * @param scripts numbers of {@link UScript}
 * @param letters that the language uses, in foreign words too; empty where CLDR does not say
 */
record Orthography(BitSet scripts, UnicodeSet letters) {
    /** Written in more than the script that CLDR holds most likely; without a script in the tag, each of them is right. */
    private static final Set<String> OF_SEVERAL_SCRIPTS = Set.of(
            "az", "bs", "ff", "ha", "kk", "ks", "ku", "ky", "mn", "ms", "pa", "sd", "shi", "sr", "tg", "tk", "tzm",
            "ug", "uz", "vai", "yue", "zgh");

    private static final int[] THEIR_SCRIPTS = {
        UScript.LATIN,
        UScript.CYRILLIC,
        UScript.ARABIC,
        UScript.DEVANAGARI,
        UScript.GURMUKHI,
        UScript.MONGOLIAN,
        UScript.TIFINAGH,
        UScript.VAI,
        UScript.ADLAM,
        UScript.HAN
    };

    static Orthography of(Locale locale) {
        boolean open = locale.getScript().isEmpty() && OF_SEVERAL_SCRIPTS.contains(locale.getLanguage());
        var likely = ULocale.addLikelySubtags(ULocale.forLocale(locale));
        var scripts = new BitSet();
        int[] codes = open ? THEIR_SCRIPTS : UScript.getCode(likely);
        for (int code : codes == null ? new int[0] : codes) {
            scripts.set(code);
        }
        return new Orthography(scripts, open ? UnicodeSet.EMPTY : letters(likely));
    }

    private static UnicodeSet letters(ULocale locale) {
        UnicodeSet standard = LocaleData.getExemplarSet(locale, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_STANDARD);
        UnicodeSet auxiliary = LocaleData.getExemplarSet(locale, UnicodeSet.CASE_INSENSITIVE, LocaleData.ES_AUXILIARY);
        boolean unknown = standard == null || standard.isEmpty() || isInherited(locale);
        return unknown
                ? UnicodeSet.EMPTY
                : new UnicodeSet(standard).addAll(auxiliary).freeze();
    }

    /** ICU answers with its root's letters for a language that it does not know. */
    private static boolean isInherited(ULocale locale) {
        return LocaleData.getInstance(locale)
                        .getDelimiter(LocaleData.QUOTATION_START)
                        .isEmpty()
                || !Set.of(ULocale.getAvailableLocales()).contains(new ULocale(locale.getLanguage()));
    }

    boolean isOwn(int script) {
        return scripts.isEmpty() || scripts.get(script);
    }

    /** Whether CLDR says which letters the language uses, and this is none of them. */
    boolean isForeign(int letter) {
        return !letters.isEmpty() && !letters.contains(letter);
    }
}
