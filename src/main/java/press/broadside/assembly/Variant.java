package press.broadside.assembly;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import press.broadside.language.Languages;

/**
 * For whom an edition is: readers of a locale, written {@code de}, or those of one section whose wording differs there,
 * written {@code de@austria}.
 *
 * @param section id of the section that has an edition of its own; empty for the edition that every other section shares
 */
public record Variant(Locale locale, Optional<String> section) {
    private static final Pattern SECTION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Variant {
        section.ifPresent(id -> {
            if (!SECTION.matcher(id).matches()) {
                throw new IllegalArgumentException("'" + id + "' is not a section's id");
            }
        });
    }

    /** The edition of a locale that sections share. */
    public static Variant of(Locale locale) {
        return new Variant(locale, Optional.empty());
    }

    /** @throws IllegalArgumentException if {@code written} is neither a language tag nor {@code TAG@SECTION} */
    public static Variant parse(String written) {
        int at = written.indexOf('@');
        return at < 0
                ? of(Languages.parse(written))
                : new Variant(Languages.parse(written.substring(0, at)), Optional.of(written.substring(at + 1)));
    }

    @Override
    public String toString() {
        return locale.toLanguageTag() + section.map(id -> "@" + id).orElse("");
    }
}
