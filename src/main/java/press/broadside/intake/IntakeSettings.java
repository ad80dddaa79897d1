package press.broadside.intake;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The settings of intake.
 *
 * @param data   {@code broadside.data}: the folder that holds {@code inbox/}, {@code done/} and {@code refused/}; no default
 * @param settle {@code broadside.intake.settle}: how long a file in the inbox must rest before it is read; 1 second
 * @param limits {@code broadside.intake.max-…}
 */
public record IntakeSettings(Path data, Duration settle, IntakeLimits limits) {
    public static final Duration DEFAULT_SETTLE = Duration.ofSeconds(1);

    public IntakeSettings {
        if (settle.isNegative()) {
            throw new IllegalArgumentException("broadside.intake.settle is " + settle + "; set 0s or more");
        }
    }
}
