package press.broadside.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.Alignment.Link;
import press.broadside.extraction.Change;
import press.broadside.extraction.Changes;
import press.broadside.extraction.Relation;
import press.broadside.intake.Intake;
import press.broadside.intake.RevisionKey;

@Command(
        name = "extract",
        description = {
            "After a change of segmentation rules: takes a statement's newest text as its next revision, cut by the rules of now.",
            "What still says the same keeps its translations; the segments that are cut otherwise are listed."
        })
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(paramLabel = "STATEMENT", description = "Id, own id or slug of the statement.")
    private String statement = "";

    @Option(names = "--again", description = "Cut the text again.")
    private boolean again;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (!again) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "every text is taken apart by itself once; say --again to have it cut anew");
        }
        try (var context = store.settings().console()) {
            List<RevisionKey> all = RevisionChoice.all(context, statement);
            RevisionKey newest = all.get(all.size() - 1);
            Change change = context.getBean(Changes.class).bySegmentingAgain(newest);
            if (change.alignment().links().stream().allMatch(ExtractCommand::isUnchanged)) {
                say(newest + ": the rules of now cut it as before; nothing was done");
                return 0;
            }
            RevisionKey next = context.getBean(Intake.class)
                    .repeat(newest)
                    .orElseThrow(() -> new IllegalStateException(
                            "a later revision than " + newest + " has come in meanwhile; try again"));
            List<String> lines = DiffCommand.lines(change);
            lines.subList(1, lines.size()).forEach(this::say);
            say("taken as " + next + "; a running server carries it on, or the next one that starts");
        }
        return 0;
    }

    private static boolean isUnchanged(Link link) {
        return link.relation() == Relation.UNCHANGED;
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
