package press.broadside.dispatch;

import java.time.Instant;
import java.util.List;

/**
 * What one section shows of a statement in one language, and what its channels have of it.
 *
 * @param own       whether the section has an edition of its own, beside the one that all share
 * @param version   of the edition that is shown
 * @param revision  of the source that it stands for
 * @param sort      text, rehearsal, notice; gone where only a tombstone is left
 * @param channels  the newest delivery of each, in the order of their names
 */
public record Standing(
        String section,
        String statement,
        String tag,
        boolean own,
        int version,
        int revision,
        String sort,
        Instant publishedAt,
        Instant updatedAt,
        List<Sent> channels) {
    /** How far a channel is: with which version, and why not further. */
    public record Sent(String channel, int version, State state, Instant at, String reason) {}

    public Standing {
        channels = List.copyOf(channels);
    }

    public boolean isFailed() {
        return channels.stream().anyMatch(sent -> sent.state() == State.FAILED);
    }
}
