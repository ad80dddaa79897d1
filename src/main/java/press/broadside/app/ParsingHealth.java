package press.broadside.app;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import press.broadside.intake.Parsing;

/** Threads that are stuck in a document; with too many of them the node is about to leave. */
final class ParsingHealth implements HealthIndicator {
    private final Parsing parsing;

    ParsingHealth(Parsing parsing) {
        this.parsing = parsing;
    }

    @Override
    public Health health() {
        var health = parsing.isClosed() ? Health.outOfService() : Health.up();
        return health.withDetail("abandoned", parsing.abandoned()).build();
    }
}
