package press.broadside.memory.index;

import java.io.IOException;

/** A file is no snapshot of this kind, is damaged, or was written by another version. Make the index anew. */
public final class SnapshotRefused extends IOException {
    private static final long serialVersionUID = 1;

    SnapshotRefused(String message) {
        super(message);
    }
}
