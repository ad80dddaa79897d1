package press.broadside.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one revision of a statement; written {@code against-the-closure-3f2a1c/r1}.
 *
 * @param statement the statement's permanent id: lower-case ASCII letters, digits and hyphens
 * @param number    1 and up
 */
public record RevisionKey(String statement, int number) {
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]+)/r([1-9][0-9]{0,5})");

    /** @throws IllegalArgumentException if {@code written} is not {@code STATEMENT/rNUMBER} */
    public static RevisionKey parse(String written) {
        Matcher match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "'" + written + "' is not a revision; write one like my-statement-3f2a1c/r1");
        }
        return new RevisionKey(match.group(1), Integer.parseInt(match.group(2)));
    }

    @Override
    public String toString() {
        return statement + "/r" + number;
    }
}
