package press.broadside.assembly;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one version of an edition; written {@code against-the-closure-3f2a1c/de/v1}, for one section's own
 * {@code against-the-closure-3f2a1c/de@austria/v1}.
 *
 * @param version 1 and up; grows when the edition's content changes, whatever revision it stands for
 */
public record EditionKey(String statement, Variant variant, int version) {
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9-]+)/([A-Za-z0-9-]+(?:@[a-z0-9-]+)?)/v([1-9][0-9]{0,8})");

    /** A version of the edition that sections share. */
    public static EditionKey of(String statement, Locale locale, int version) {
        return new EditionKey(statement, Variant.of(locale), version);
    }

    /** @throws IllegalArgumentException if {@code written} is not {@code STATEMENT/VARIANT/vNUMBER} */
    public static EditionKey parse(String written) {
        Matcher match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is not an edition; write one like my-statement-3f2a1c/de/v1");
        }
        return new EditionKey(match.group(1), Variant.parse(match.group(2)), Integer.parseInt(match.group(3)));
    }

    public Locale locale() {
        return variant.locale();
    }

    /** The same edition in another version. */
    public EditionKey at(int other) {
        return new EditionKey(statement, variant, other);
    }

    @Override
    public String toString() {
        return statement + "/" + variant + "/v" + version;
    }
}
