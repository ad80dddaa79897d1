package press.broadside.app;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one input file of a one-shot run: one line of JSON.
 *
 * @param outcome   {@code accepted}, {@code known} or {@code refused}
 * @param reason    why it was refused; null otherwise
 * @param remarks   what was removed, ignored or assumed, a sentence each
 * @param statement id; null where it was refused, as is the revision
 * @param editions  by language tag, in the order of the sections
 */
record RunLine(
        String file,
        String outcome,
        @Nullable String reason,
        List<String> remarks,
        @Nullable String statement,
        @Nullable Integer revision,
        Map<String, EditionLine> editions) {
    /** @param state {@code published}, {@code rehearsal}, {@code held} (segments wait for people),
     *     {@code superseded} (by a later revision) or {@code failed} */
    record EditionLine(String state, int segments, int approved) {}
}
