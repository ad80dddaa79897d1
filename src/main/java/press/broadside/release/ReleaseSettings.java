package press.broadside.release;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code broadside.release}.
 *
 * @param notice        how long a withdrawn text's notice stands before a tombstone takes its place
 * @param clockPatience how long a clock that leapt forward must keep its lead before embargoes go by it
 */
@ConfigurationProperties("broadside.release")
public record ReleaseSettings(
        @DefaultValue("24h") Duration notice,
        @DefaultValue("1h") Duration clockPatience) {
    public ReleaseSettings {
        if (notice.isNegative() || clockPatience.isNegative()) {
            throw new IllegalArgumentException("broadside.release.notice and .clock-patience cannot be negative");
        }
    }
}
