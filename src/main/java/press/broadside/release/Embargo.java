package press.broadside.release;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Until when a text must not be shown: nowhere before {@code floor}, and in each section not before {@code local} on its own
 * clock.
 */
public record Embargo(Optional<Instant> floor, Optional<LocalDateTime> local) {
    public Embargo {
        if (floor.isEmpty() && local.isEmpty()) {
            throw new IllegalArgumentException("an embargo needs a moment: --until INSTANT, --local DATE-TIME or both");
        }
    }

    public static Embargo until(Instant moment) {
        return new Embargo(Optional.of(moment), Optional.empty());
    }

    /**
     * When it ends there. A local time that the clock passes twice is meant the second time, one that it leaps over is as much
     * later as the leap: never early.
     */
    public Instant endsIn(ZoneId zone) {
        Instant here = local.map(
                        time -> time.atZone(zone).withLaterOffsetAtOverlap().toInstant())
                .orElse(Instant.MIN);
        Instant everywhere = floor.orElse(Instant.MIN);
        return here.isAfter(everywhere) ? here : everywhere;
    }

    @Override
    public String toString() {
        String here = local.map(time -> time + " on each section's clock").orElse("");
        String everywhere = floor.map(Instant::toString).orElse("");
        return here.isEmpty() || everywhere.isEmpty() ? everywhere + here : here + ", nowhere before " + everywhere;
    }
}
