package press.broadside.dispatch;

import java.time.Duration;
import java.util.Optional;

/** An attempt that failed. The message is for operators: what happened, never a secret. */
final class Undelivered extends Exception {
    private final boolean forGood;
    private final Optional<Duration> after;

    private Undelivered(String reason, boolean forGood, Optional<Duration> after, Optional<Throwable> cause) {
        super(reason, cause.orElse(null));
        this.forGood = forGood;
        this.after = after;
    }

    static Undelivered thisTime(String reason, Throwable cause) {
        return new Undelivered(reason, false, Optional.empty(), Optional.of(cause));
    }

    static Undelivered thisTime(String reason) {
        return new Undelivered(reason, false, Optional.empty(), Optional.empty());
    }

    /** The destination named the time. */
    static Undelivered until(String reason, Duration after) {
        return new Undelivered(reason, false, Optional.of(after), Optional.empty());
    }

    /** Trying again the same way would end the same way. */
    static Undelivered forGood(String reason) {
        return new Undelivered(reason, true, Optional.empty(), Optional.empty());
    }

    boolean isForGood() {
        return forGood;
    }

    Optional<Duration> after() {
        return after;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
