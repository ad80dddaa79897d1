package press.broadside.release;

import java.time.Instant;
import java.util.Optional;

/** What the gate says of an edition in a section. */
public sealed interface Verdict {
    /** It may be shown. */
    record Free() implements Verdict {}

    /**
     * It may not be shown yet; it is announced once more ({@code edition-assembled}) when the hold ends.
     *
     * @param until  the moment that ends the hold; empty where a decision does
     * @param reason for editors and operators, such as {@code embargo until 2026-12-01T09:00:00Z}
     */
    record Held(Optional<Instant> until, String reason) implements Verdict {}

    /** The statement was withdrawn: only its notice may be shown, and only where the text had been. */
    record Withdrawn(Instant at) implements Verdict {}

    default boolean isFree() {
        return this instanceof Free;
    }
}
