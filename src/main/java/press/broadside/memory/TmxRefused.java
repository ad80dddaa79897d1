package press.broadside.memory;

import java.nio.file.Path;

/** A file that is not TMX, or cannot be read; nothing of it was taken in. The message names file, line and reason. */
public final class TmxRefused extends RuntimeException {
    TmxRefused(Path file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }

    TmxRefused(Path file, String reason) {
        super("%s: %s".formatted(file, reason));
    }
}
