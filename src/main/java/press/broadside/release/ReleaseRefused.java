package press.broadside.release;

/** A decision that cannot be carried out; the message says why, and what to do instead. */
public final class ReleaseRefused extends RuntimeException {
    ReleaseRefused(String message) {
        super(message);
    }
}
