package press.broadside.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import press.broadside.handoff.Work;

/** Health of the hand-off: how much waits, how much was given up. Parked work wants a person, the node is up. */
final class WorkHealth implements HealthIndicator {
    private final Work work;

    WorkHealth(Work work) {
        this.work = work;
    }

    @Override
    public Health health() {
        return Health.up()
                .withDetail("waiting", work.waiting())
                .withDetail("parked", work.parked().size())
                .build();
    }
}
