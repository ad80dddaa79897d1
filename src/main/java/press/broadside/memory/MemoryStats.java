package press.broadside.memory;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much the memory holds.
 *
 * @param sources    units with at least one target that holds
 * @param superseded targets that hold no longer
 * @param lastSaid   the latest date of a target; empty where none has one
 * @param counts     targets that hold, by language and origin
 */
public record MemoryStats(long sources, long targets, long superseded, Optional<Instant> lastSaid, List<Count> counts) {
    public MemoryStats {
        counts = List.copyOf(counts);
    }

    /** @param origin a file's name, or {@code approved} */
    public record Count(Locale language, String origin, long targets) {}
}
