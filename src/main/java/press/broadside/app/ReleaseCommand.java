package press.broadside.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.release.ReleaseSet;
import press.broadside.release.Releases;

@Command(
        name = "release",
        description = {
            "Lets languages of a statement wait for each other, shows those that are ready, or says how it stands.",
            "With --to, languages wait: until all are ready, or --quorum of them, or until --latest.",
            "With --now, somebody decides to show those that are ready; the others follow as they come.",
            "With neither, what was decided is listed."
        })
final class ReleaseCommand implements Callable<Integer> {
    @Mixin
    private DecisionOptions decision = new DecisionOptions();

    @Option(names = "--to", split = ",", paramLabel = "TAG", description = "Languages that wait for each other.")
    private List<Locale> languages = List.of();

    @Option(names = "--quorum", paramLabel = "N", description = "How many must be ready (default: all).")
    private Optional<Integer> quorum = Optional.empty();

    @Option(
            names = "--latest",
            paramLabel = "INSTANT",
            converter = DecisionOptions.Moment.class,
            description = "When those that are ready are shown without the others.")
    private Optional<Instant> latest = Optional.empty();

    @Option(names = "--now", description = "Show those that are ready now.")
    private boolean now;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (now && !languages.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "give --to or --now, not both");
        }
        if (now) {
            return decision.decide((releases, statement) -> releases.decide(statement, decision.by()));
        }
        return languages.isEmpty()
                ? decision.look(ReleaseCommand::told)
                : decision.decide((releases, statement) -> releases.together(set(statement), decision.by()));
    }

    private ReleaseSet set(String statement) {
        return new ReleaseSet(statement, languages, quorum.orElse(languages.size()), latest, Optional.empty());
    }

    private static List<String> told(Releases releases, String statement) {
        var lines = new ArrayList<String>();
        releases.decisions(statement)
                .forEach(made -> lines.add("%s  %s  %s: %s%s"
                        .formatted(
                                made.at(),
                                made.by().who(),
                                made.act(),
                                made.told(),
                                made.by().why().isBlank()
                                        ? ""
                                        : " (" + made.by().why() + ")")));
        releases.set(statement)
                .ifPresent(set -> lines.add("release set: %d of %d languages ready, %d needed, %s"
                        .formatted(
                                releases.ready(set).size(),
                                set.locales().size(),
                                set.quorum(),
                                set.openedAt().map(at -> "open since " + at).orElse("waiting"))));
        return lines.isEmpty() ? List.of(statement + ": nothing was decided of its release") : lines;
    }
}
