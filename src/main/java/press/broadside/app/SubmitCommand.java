package press.broadside.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.intake.Outcome;
import press.broadside.intake.RevisionKey;
import press.broadside.release.ReleaseRefused;
import press.broadside.release.Releases;

@Command(
        name = "submit",
        description = {
            "Takes statements in: HTML, Markdown or text, each with the NAME.meta.yaml beside it, if there is one,",
            "and the pictures that it refers to, in its folder or below; or folders that hold one statement each.",
            "The files stay where they are. A running server carries them on, or the next one that starts."
        })
final class SubmitCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "Takes the file as a revision of the statement with this id; an unknown one begins a statement.")
    private Optional<String> id = Optional.empty();

    @ArgGroup(validate = false, heading = "Held back from the first moment; ./broadside embargo --help tells more:%n")
    private EmbargoOptions embargo = new EmbargoOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The statements.")
    private List<Path> files = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (id.isPresent() && (files.size() > 1 || id.get().isBlank())) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--id names one statement: give it with one file, and not empty");
        }
        boolean failed = false;
        try (var context = store.settings().console()) {
            var desk = context.getBean(SubmissionDesk.class);
            Consumer<RevisionKey> holding = embargo.holding(context.getBean(Releases.class));
            for (Path file : files) {
                failed |= !isTaken(file, desk, holding);
            }
        }
        return failed ? 1 : 0;
    }

    /** A file that cannot be read does not keep the others waiting. */
    private boolean isTaken(Path file, SubmissionDesk desk, Consumer<RevisionKey> holding) {
        try {
            Outcome outcome = desk.take(file, id, holding);
            tell(file, outcome);
            return !(outcome instanceof Outcome.Refused);
        } catch (UncheckedIOException | IllegalStateException | ReleaseRefused e) {
            Failure.told(e, spec.commandLine());
            return false;
        }
    }

    private void tell(Path file, Outcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        OutcomeLines.of(file, outcome).forEach(out::println);
        if (outcome instanceof Outcome.Known && embargo.isGiven()) {
            out.println("  its embargo is as it was; ./broadside embargo changes it");
        }
    }
}
