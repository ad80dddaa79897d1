package press.broadside.language;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** BCP 47 language tags: read, made canonical, and asked for direction and kinship. */
public final class Languages {
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "lo", "km", "my", "bo", "yue", "wuu");

    private Languages() {}

    /**
     * The canonical locale of a tag; {@code _} counts as {@code -}, old codes give way to new ones ({@code iw} to {@code he}),
     * and {@code no} to {@code nb}, the standard that nearly all Norwegian is written in.
     *
     * @throws IllegalArgumentException if the tag is not well formed, naming it
     */
    public static Locale parse(String tag) {
        try {
            var built = new ULocale.Builder()
                    .setLanguageTag(tag.strip().replace('_', '-'))
                    .build();
            Locale locale =
                    bokmal(Locale.forLanguageTag(ULocale.createCanonical(built).toLanguageTag()));
            if (locale.getLanguage().isEmpty()) {
                throw notATag(tag);
            }
            return locale;
        } catch (com.ibm.icu.util.IllformedLocaleException | IllformedLocaleException e) {
            throw notATag(tag);
        }
    }

    private static Locale bokmal(Locale locale) {
        return locale.getLanguage().equals("no")
                ? new Locale.Builder().setLocale(locale).setLanguage("nb").build()
                : locale;
    }

    private static IllegalArgumentException notATag(String tag) {
        return new IllegalArgumentException("'" + tag + "' is not a language tag; write one like de, pt-BR or zh-Hans");
    }

    public static boolean isRightToLeft(Locale locale) {
        return ULocale.forLocale(locale).isRightToLeft();
    }

    /** {@code rtl} or {@code ltr}, for the {@code dir} attribute. */
    public static String direction(Locale locale) {
        return isRightToLeft(locale) ? "rtl" : "ltr";
    }

    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** Whether sentences follow each other without a space. */
    public static boolean runsSentencesTogether(Locale locale) {
        return WITHOUT_SPACES.contains(locale.getLanguage());
    }
}
