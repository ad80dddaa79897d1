package press.broadside.dispatch;

import java.util.Locale;

/** Where a delivery stands. */
public enum State {
    /** It waits for its turn, or for its next attempt. */
    QUEUED,
    /** Somebody is at it; when their lease ends first, it is anybody's again. */
    SENDING,
    /** The destination has it. */
    SENT,
    /** A newer version went, or goes, in its place. */
    SUPERSEDED,
    /** There is nothing to send any more: the channel is gone, or the section shows nothing. */
    CANCELLED,
    /** The destination will not have it, or nobody could reach it for too long; {@code replay} tries again. */
    FAILED;

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State read(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }
}
