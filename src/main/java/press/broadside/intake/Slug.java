package press.broadside.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A title as it stands in addresses: lower-case ASCII words joined by hyphens. */
final class Slug {
    private static final int LONGEST = 60;
    private static final Map<String, String> UNDECOMPOSED = Map.of(
            "ß", "ss", "æ", "ae", "ø", "o", "œ", "oe", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "’", "");

    private Slug() {}

    /** At most 60 characters, cut between words; {@code statement} when the title has no letter that ASCII can show. */
    static String of(String title) {
        String lower = title.toLowerCase(Locale.ROOT);
        for (var letter : UNDECOMPOSED.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String ascii = Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|'", "")
                .toLowerCase(Locale.ROOT);
        String slug = cut(ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", ""));
        return slug.isEmpty() ? "statement" : slug;
    }

    private static String cut(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST);
    }
}
