package press.broadside.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that does not believe leaps forward: the earlier of the wall clock and the time that has passed since the two last
 * agreed. A leap is believed once the wall clock has kept its lead for as long as {@code patience}; another leap or a step back
 * begins that time anew. A wall clock that is behind is believed at once: what ends later than it should is seen, what ends too early cannot be taken back.
 */
final class PatientClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(PatientClock.class);

    /** What clocks differ by in good order, and the step that one is set by unnoticed. */
    private static final Duration AGREED = Duration.ofSeconds(2);

    private final Clock wall;
    private final LongSupplier nanos;
    private final Duration patience;
    private Instant agreedAt;
    private long agreedNanos;
    private long doubtedSince;
    private Duration doubtedLead = Duration.ZERO;
    private boolean doubting;

    /** @param nanos time that passes whatever the wall clock says, as {@link System#nanoTime} */
    PatientClock(Clock wall, LongSupplier nanos, Duration patience) {
        this.wall = wall;
        this.nanos = nanos;
        this.patience = patience;
        this.agreedAt = wall.instant();
        this.agreedNanos = nanos.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        Instant told = wall.instant();
        long now = nanos.getAsLong();
        Instant passed = agreedAt.plusNanos(now - agreedNanos);
        Duration lead = Duration.between(passed, told);
        if (lead.abs().compareTo(AGREED) <= 0) {
            agree(told, now);
        } else if (lead.isNegative()) {
            doubting = false;
        } else {
            doubt(now, lead, told);
        }
        return doubting && told.isAfter(passed) ? passed : told;
    }

    private void agree(Instant told, long now) {
        agreedAt = told;
        agreedNanos = now;
        doubting = false;
    }

    private void doubt(long now, Duration lead, Instant told) {
        if (!doubting || lead.minus(doubtedLead).abs().compareTo(AGREED) > 0) {
            doubting = true;
            doubtedSince = now;
            doubtedLead = lead;
            LOG.warn(
                    "event=clock-leapt lead={} believed-in={} reason=embargoes end by the time that has passed meanwhile;"
                            + " where the clock is right now, restart",
                    lead,
                    patience);
        } else if (now - doubtedSince >= patience.toNanos()) {
            LOG.warn("event=clock-believed lead={}", lead);
            agree(told, now);
        }
    }

    @Override
    public ZoneId getZone() {
        return wall.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PatientClock(wall.withZone(zone), nanos, patience);
    }
}
