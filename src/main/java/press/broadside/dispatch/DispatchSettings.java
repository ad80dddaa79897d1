package press.broadside.dispatch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code broadside.dispatch}.
 *
 * @param connect      how long a destination may take to be reached
 * @param attempt      how long one attempt may take in all
 * @param lease        how long a sender is believed to be alive; longer than an attempt
 * @param firstGap     wait after the first failure; each further one doubles it, give or take a fifth
 * @param widestGap    the longest wait between two attempts, and between two looks at a destination that fails
 * @param failures     so many in a row, and a destination is tried with one delivery at a time until it takes one
 * @param giveUp       a delivery that could not be made for so long is failed
 * @param allowedHosts hosts on private or local addresses that channels may speak to
 */
@ConfigurationProperties("broadside.dispatch")
public record DispatchSettings(
        @DefaultValue("10s") Duration connect,
        @DefaultValue("120s") Duration attempt,
        @DefaultValue("150s") Duration lease,
        @DefaultValue("1s") Duration firstGap,
        @DefaultValue("30s") Duration widestGap,
        @DefaultValue("3") int failures,
        @DefaultValue("7d") Duration giveUp,
        @DefaultValue List<String> allowedHosts) {
    public DispatchSettings {
        allowedHosts = List.copyOf(allowedHosts);
        if (lease.compareTo(attempt) <= 0) {
            throw new IllegalArgumentException("broadside.dispatch.lease is " + lease
                    + "; it must be longer than broadside.dispatch.attempt, " + attempt);
        }
    }

    static DispatchSettings standard() {
        return new DispatchSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(120),
                Duration.ofSeconds(150),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                3,
                Duration.ofDays(7),
                List.of());
    }

    /** @param share from 0 to 1, by chance: so that those that failed together do not come back together */
    Duration gapAfter(int failed, double share) {
        Duration gap = firstGap.multipliedBy(1L << Math.min(Math.max(0, failed - 1), 20));
        Duration most = gap.compareTo(widestGap) > 0 ? widestGap : gap;
        return Duration.ofMillis((long) (most.toMillis() * (0.8 + 0.2 * share)));
    }
}
