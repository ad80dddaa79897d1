package press.broadside.handoff;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How announcements are carried.
 *
 * @param node     name of this process among those that share the database; unique
 * @param threads  announcements carried at the same time
 * @param poll     how often the database is asked for work that nobody told us of
 * @param attempts how often an announcement is carried before it is parked
 * @param firstGap wait after the first failure; each further one doubles it
 * @param widestGap the longest wait between two attempts
 * @param stop     how long a stopping process lets work in hand end before it hands it back
 * @param unending kinds that are never parked: they are tried again, at the widest gap, until they succeed
 */
@ConfigurationProperties("broadside.work")
public record WorkSettings(
        @DefaultValue("broadside") String node,
        @DefaultValue("4") int threads,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("5") int attempts,
        @DefaultValue("1s") Duration firstGap,
        @DefaultValue("30s") Duration widestGap,
        @DefaultValue("15s") Duration stop,
        @DefaultValue("channel-due") List<String> unending) {
    boolean parksAfter(int failures, String kind) {
        return failures >= attempts && !unending.contains(kind);
    }

    /** Wait before the attempt that follows {@code failures} failures in a row. */
    Duration gapAfter(int failures) {
        Duration gap = firstGap.multipliedBy(1L << Math.min(failures - 1, 20));
        return gap.compareTo(widestGap) > 0 ? widestGap : gap;
    }
}
