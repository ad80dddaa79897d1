package press.broadside.app;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.release.Embargo;

@Command(
        name = "embargo",
        description = {
            "Holds a statement back until a moment: no page, feed, list or delivery shows it earlier.",
            "What a section shows already it goes on showing. Translation goes on meanwhile."
        })
final class EmbargoCommand implements Callable<Integer> {
    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = DecisionOptions.Moment.class,
            description = "Nowhere before: 2026-12-01T09:00:00Z, 2026-12-01T09:00+01:00.")
    private Optional<Instant> until = Optional.empty();

    @Option(
            names = "--local",
            paramLabel = "DATE-TIME",
            converter = DecisionOptions.LocalMoment.class,
            description = "In each section not before its own clock says so: 2026-12-01T09:00.")
    private Optional<LocalDateTime> local = Optional.empty();

    @Option(names = "--to", split = ",", paramLabel = "TAG", description = "Only these languages (default: all).")
    private List<Locale> languages = List.of();

    @Option(names = "--lift", description = "End the embargo now.")
    private boolean lift;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        boolean timed = until.isPresent() || local.isPresent();
        if (lift == timed) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "give --until, --local or both; or --lift alone to end an embargo");
        }
        return decision.decide((releases, statement) -> lift
                ? releases.lift(statement, languages, decision.by())
                : releases.embargo(statement, languages, new Embargo(until, local), decision.by()));
    }
}
