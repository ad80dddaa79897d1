package press.broadside.app.backup;

/** A backup that cannot be made or used as things are; the message says why and what to do. Nothing was written. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
