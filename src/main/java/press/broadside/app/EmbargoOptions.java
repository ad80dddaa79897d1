package press.broadside.app;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import press.broadside.intake.RevisionKey;
import press.broadside.release.By;
import press.broadside.release.Embargo;
import press.broadside.release.Releases;

/** Until when a statement that is handed in must not be shown. */
final class EmbargoOptions {
    @Option(
            names = "--embargo",
            paramLabel = "INSTANT",
            converter = DecisionOptions.Moment.class,
            description = "Nowhere shown before: 2026-12-01T09:00:00Z, 2026-12-01T09:00+01:00.")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--embargo-local",
            paramLabel = "DATE-TIME",
            converter = DecisionOptions.LocalMoment.class,
            description = "In each section not before its own clock says so: 2026-12-01T09:00.")
    private Optional<LocalDateTime> local = Optional.empty();

    boolean isGiven() {
        return until.isPresent() || local.isPresent();
    }

    /** To be done with the acceptance, so that no edition comes between. */
    Consumer<RevisionKey> holding(Releases releases) {
        if (!isGiven()) {
            return revision -> {};
        }
        var embargo = new Embargo(until, local);
        var by = new By(System.getProperty("user.name", "unknown"), "handed in under embargo");
        return revision -> releases.embargo(revision.statement(), List.of(), embargo, by);
    }
}
