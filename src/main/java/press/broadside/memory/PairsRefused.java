package press.broadside.memory;

import java.nio.file.Path;

/** A table of pairs that cannot be read; the message names file, line and reason. */
public final class PairsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PairsRefused(Path file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
