package press.broadside.extraction.office;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;

/** Which of the three sets of text properties of office formats a language uses: each has its own font, size, weight and language. */
enum Script {
    WESTERN,
    ASIAN,
    COMPLEX;

    private static final Set<String> ASIANS =
            Set.of("Hans", "Hant", "Hani", "Jpan", "Hira", "Kana", "Kore", "Hang", "Bopo", "Yiii");
    private static final Set<String> COMPLEXES = Set.of(
            "Arab", "Beng", "Deva", "Gujr", "Guru", "Hebr", "Khmr", "Knda", "Laoo", "Mlym", "Mong", "Mymr", "Nkoo",
            "Orya", "Sinh", "Syrc", "Taml", "Telu", "Thaa", "Thai", "Tibt");

    static Script of(Locale locale) {
        String script = ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
        if (ASIANS.contains(script)) {
            return ASIAN;
        }
        return COMPLEXES.contains(script) ? COMPLEX : WESTERN;
    }
}
