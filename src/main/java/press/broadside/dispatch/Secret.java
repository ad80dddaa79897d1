package press.broadside.dispatch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Something secret, by where it is kept: {@code env:NAME} or {@code file:PATH}. It is read when it is used, and never shown. */
record Secret(String reference) {
    private static final String ENVIRONMENT = "env:";
    private static final String FILE = "file:";

    /** @throws IllegalArgumentException if it is not such a reference; what was given is not repeated */
    Secret {
        if (!reference.startsWith(ENVIRONMENT) && !reference.startsWith(FILE)) {
            throw new IllegalArgumentException(
                    "keep it out of this file: write env:NAME for a variable, or file:PATH for a file");
        }
    }

    Optional<Path> file() {
        return reference.startsWith(FILE) ? Optional.of(Path.of(reference.substring(FILE.length()))) : Optional.empty();
    }

    /** Without the line end that editors put behind it. */
    byte[] bytes() throws Undelivered {
        if (file().isPresent()) {
            try {
                return Files.readString(file().get()).strip().getBytes(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw Undelivered.thisTime("the secret at " + reference + " cannot be read", e);
            }
        }
        String value = System.getenv(reference.substring(ENVIRONMENT.length()));
        if (value == null || value.isEmpty()) {
            throw Undelivered.thisTime("the secret at " + reference + " is not set");
        }
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
