package press.broadside.assembly;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import press.broadside.language.Languages;

/**
 * Names one version of an edition; written {@code against-the-closure-3f2a1c/de/v1}.
 *
 * @param version 1 and up; grows when the edition's content changes, whatever revision it stands for
 */
public record EditionKey(String statement, Locale locale, int version) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)/([A-Za-z0-9-]+)/v([1-9][0-9]{0,8})");

    /** @throws IllegalArgumentException if {@code written} is not {@code STATEMENT/LOCALE/vNUMBER} */
    public static EditionKey parse(String written) {
        Matcher match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is not an edition; write one like my-statement-3f2a1c/de/v1");
        }
        return new EditionKey(match.group(1), Languages.parse(match.group(2)), Integer.parseInt(match.group(3)));
    }

    @Override
    public String toString() {
        return statement + "/" + locale.toLanguageTag() + "/v" + version;
    }
}
