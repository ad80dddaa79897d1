package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;

@Command(
        name = "unapprove",
        description = {
            "Takes approvals back: the texts wait for approval again, and what people had approved leaves the memory.",
            "An edition that is out stays as it is until the draft is complete again."
        })
final class UnapproveCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private String statement = "";

    @Option(names = "--to", required = true, split = ",", paramLabel = "TAG", description = "Languages: de,fr …")
    private List<Locale> languages = List.of();

    @Option(
            names = "--segment",
            split = ",",
            paramLabel = "ID",
            description = "Only these segments, as translate --show names them: u3.1 … (default: all).")
    private Set<String> segments = Set.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who does it (default: who runs this command).")
    private String reviewer = System.getProperty("user.name", "unknown");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            var desk = context.getBean(Desk.class);
            for (DraftKey draft : DraftChoice.of(RevisionChoice.id(context, statement), languages)
                    .among(desk)) {
                int ended = desk.unapprove(draft, segments, reviewer);
                spec.commandLine().getOut().println(draft + ": " + ended + " wait for approval again");
            }
        }
        return 0;
    }
}
