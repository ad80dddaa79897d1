package press.broadside.yaml;

/** A file of ours cannot be used as it is written; the message is one sentence with file and line. */
public final class YamlRejected extends RuntimeException {
    YamlRejected(String message) {
        super(message);
    }

    YamlRejected(String message, Throwable cause) {
        super(message, cause);
    }
}
