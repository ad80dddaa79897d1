package press.broadside.translation.working;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A note or question on a segment.
 *
 * @param locale  whose it is; empty: it is on the source, and every language sees it
 * @param settled by whom; empty while it waits for an answer
 */
public record Remark(
        String id,
        String segment,
        Optional<Locale> locale,
        String author,
        String wording,
        Instant writtenAt,
        Optional<String> settled) {
    private static final int LONGEST = 4_000;

    public Remark {
        if (wording.isBlank() || wording.length() > LONGEST) {
            throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
        }
    }

    public boolean waits() {
        return settled.isEmpty();
    }

    public boolean onSource() {
        return locale.isEmpty();
    }
}
