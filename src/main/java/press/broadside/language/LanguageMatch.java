package press.broadside.language;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which languages may stand in for another: itself, the same without region, and what a section names. Kinship alone is no
 * reason: Catalan never gives way to Spanish, nor Malay to Indonesian, and one script never to another.
 */
public final class LanguageMatch {
    private final Map<Locale, List<Locale>> named;

    /** @param named by language, what its section takes in its place, best first: {@code pt} takes {@code pt-BR} */
    public LanguageMatch(Map<Locale, List<Locale>> named) {
        this.named = Map.copyOf(named);
    }

    /** By kinship of tags alone. */
    public static LanguageMatch strict() {
        return new LanguageMatch(Map.of());
    }

    /** The language first, then what may stand in for it, best first. */
    public List<Locale> chain(Locale wanted) {
        var chain = new ArrayList<Locale>();
        add(chain, wanted);
        named.getOrDefault(wanted, List.of()).forEach(other -> add(chain, other));
        return List.copyOf(chain);
    }

    private static void add(List<Locale> chain, Locale locale) {
        for (Locale next : List.of(locale, withScript(locale), language(locale))) {
            if (!chain.contains(next) && script(next).equals(script(locale))) {
                chain.add(next);
            }
        }
    }

    /** {@code zh-Hant} for {@code zh-TW}: where the script says more than the bare language. */
    private static Locale withScript(Locale locale) {
        boolean usual = script(language(locale)).equals(script(locale));
        return usual ? locale : Locale.forLanguageTag(locale.getLanguage() + "-" + script(locale));
    }

    private static Locale language(Locale locale) {
        return Locale.forLanguageTag(locale.getLanguage());
    }

    private static String script(Locale locale) {
        return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
    }
}
