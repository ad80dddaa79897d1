package press.broadside.terminology;

import java.nio.file.Path;

/** A file that is no term base; nothing of it was taken in. */
public final class TermsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TermsRefused(Path file, String reason) {
        super(file + ": " + reason);
    }

    TermsRefused(Path file, int line, String reason) {
        super("%s, line %d: %s".formatted(file, line, reason));
    }
}
