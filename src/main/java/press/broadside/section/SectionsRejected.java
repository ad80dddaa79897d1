package press.broadside.section;

/** The sections file cannot be used as it is written; the message is one sentence with file and line. */
public final class SectionsRejected extends RuntimeException {
    SectionsRejected(String message) {
        super(message);
    }

    SectionsRejected(String message, Throwable cause) {
        super(message, cause);
    }
}
