package press.broadside.handoff;

/**
 * A step that would fail the same way however often it were carried. Its announcement is parked at once, with the message as
 * the reason, and not after {@code broadside.work.attempts}; {@code ./broadside retry} still takes it up again.
 */
public class Hopeless extends RuntimeException {
    /** @param reason one sentence: what, where, what to do */
    public Hopeless(String reason) {
        super(reason);
    }

    public Hopeless(String reason, Throwable cause) {
        super(reason, cause);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
