package press.broadside.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Destinations that fail. After so many failures in a row one is left alone, and looked at with one delivery at a time until it
 * takes one. What is known is this process's own: after a start each destination has its chance.
 */
final class Breakers {
    private final DispatchSettings settings;
    private final Clock clock;
    private final Map<Lane, Failing> failing = new ConcurrentHashMap<>();

    Breakers(DispatchSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Failing(int inARow, Instant nextLook) {}

    /** When the destination is looked at next; empty while there is nothing against sending now. */
    Optional<Instant> openUntil(Lane lane) {
        return Optional.ofNullable(failing.get(lane))
                .filter(known -> known.inARow() >= settings.failures())
                .map(Failing::nextLook)
                .filter(next -> next.isAfter(clock.instant()));
    }

    /** Whether its last delivery failed. */
    boolean isSuspect(Lane lane) {
        return failing.containsKey(lane);
    }

    void took(Lane lane) {
        failing.remove(lane);
    }

    void failed(Lane lane, Duration gap) {
        failing.merge(
                lane,
                new Failing(1, clock.instant().plus(gap)),
                (known, one) -> new Failing(known.inARow() + 1, one.nextLook()));
    }
}
