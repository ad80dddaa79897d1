package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.Changes;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;

@Command(
        name = "raise",
        description = {
            "Lets the newest correction of a statement count for more than was thought, as it does in some language:",
            "what is out in the languages that wait for it is marked or held back accordingly."
        })
final class RaiseCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private String statement = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "LEVEL",
            converter = CorrectCommand.Level.class,
            description = "medium or major.")
    private Significance significance = Significance.MEDIUM;

    @Option(names = "--in", paramLabel = "TAG", description = "The language in which it counts for more.")
    private Optional<Locale> language = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who raises it (default: who runs this command).")
    private String who = System.getProperty("user.name", "unknown");

    @Option(
            names = "--why",
            required = true,
            paramLabel = "SENTENCE",
            description = "The reason, kept with the revision.")
    private String why = "";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            List<RevisionKey> all = RevisionChoice.all(context, statement);
            RevisionKey newest = all.get(all.size() - 1);
            String where = language.map(tag -> " in " + tag.toLanguageTag()).orElse("");
            boolean raised = context.getBean(Changes.class)
                    .raise(newest, significance, "raised%s by %s: %s".formatted(where, who, why));
            spec.commandLine()
                    .getOut()
                    .println(
                            raised
                                    ? newest + ": counts as " + significance + " now"
                                    : newest + ": counted as " + significance + " or more already");
        }
        return 0;
    }
}
