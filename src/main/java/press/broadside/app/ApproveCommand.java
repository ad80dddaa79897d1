package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;

@Command(
        name = "approve",
        description =
                "Approves what people translated and what memory filled in exactly; an edition that is complete goes out.")
final class ApproveCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private String statement = "";

    @Option(names = "--to", required = true, split = ",", paramLabel = "TAG", description = "Languages: de,fr …")
    private List<Locale> languages = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who approves (default: who runs this command).")
    private String approver = System.getProperty("user.name", "unknown");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            var desk = context.getBean(Desk.class);
            for (DraftKey draft : DraftChoice.of(RevisionChoice.id(context, statement), languages)
                    .among(desk)) {
                int approved = desk.approve(draft, approver);
                spec.commandLine().getOut().println(draft + ": " + approved + " approved" + rest(desk, draft));
            }
        }
        return 0;
    }

    private static String rest(Desk desk, DraftKey draft) {
        return desk.progress().stream()
                .filter(progress -> progress.draft().equals(draft))
                .filter(progress -> !progress.isComplete())
                .map(progress -> ", " + (progress.segments() - progress.approved()) + " still to do")
                .findFirst()
                .orElse(", complete");
    }
}
