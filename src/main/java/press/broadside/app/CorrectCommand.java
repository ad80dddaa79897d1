package press.broadside.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.assembly.Prospects;
import press.broadside.extraction.Change;
import press.broadside.extraction.Changes;
import press.broadside.intake.Intake;
import press.broadside.intake.Outcome;
import press.broadside.intake.Preview;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.ShownName;
import press.broadside.intake.Significance;

@Command(
        name = "correct",
        description = {
            "Corrects a statement: FILE is its next revision. Only what differs is open again in every language, and",
            "until it is translated, readers are told that the correction is missing, or the text is held back, as the",
            "sections want it. Feeds, pages and channels get each corrected edition under its old id."
        })
final class CorrectCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            index = "0",
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private String statement = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The corrected text, whole.")
    private Path file = Path.of("");

    @Option(
            names = "--note",
            paramLabel = "SENTENCE",
            description = "What was corrected, for readers, in English; translated like the text. Needed unless minor.")
    private Optional<String> note = Optional.empty();

    @Option(
            names = "--significance",
            paramLabel = "LEVEL",
            converter = Level.class,
            description = {
                "minor, medium or major (default: by the words that changed). Changed numbers, names, dates and persons",
                "count as medium at least, changed negation as major. Of what is minor readers are not told."
            })
    private Optional<Significance> significance = Optional.empty();

    @Option(names = "--by", paramLabel = "NAME", description = "Who corrects (default: who runs this command).")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--dry-run", description = "Say what would happen where, and change nothing.")
    private boolean rehearsal;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            List<RevisionKey> all = RevisionChoice.all(context, statement);
            RevisionKey newest = all.get(all.size() - 1);
            Preview preview = context.getBean(Intake.class).preview(file, said());
            if (preview instanceof Preview.Refused refused) {
                return told(
                        1,
                        List.of(ShownName.of(String.valueOf(file.getFileName())) + ": refused: " + refused.reason()));
            }
            var read = (Preview.Acceptable) preview;
            Optional<Change> change = context.getBean(Changes.class).foreseen(newest, read.document(), read.fields());
            change.flatMap(foreseen -> foreseen.untold(read.fields())).ifPresent(untold -> {
                throw new IllegalArgumentException(untold + " with --note");
            });
            return rehearsal ? told(0, prospects(context, change)) : taken(context, newest);
        }
    }

    private Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        note.ifPresent(sentence -> said.put("correction", sentence));
        significance.ifPresent(level -> said.put("significance", level.toString()));
        return said;
    }

    private static List<String> prospects(ApplicationContext context, Optional<Change> change) {
        var lines = new ArrayList<String>();
        change.map(DiffCommand::lines).ifPresent(lines::addAll);
        change.map(context.getBean(Prospects.class)::of).orElse(List.of()).stream()
                .map(prospect -> "%s %s: %s"
                        .formatted(prospect.section(), prospect.locale().toLanguageTag(), prospect.what()))
                .forEach(lines::add);
        lines.add("a dry run: nothing was changed");
        return lines;
    }

    private int taken(ApplicationContext context, RevisionKey newest) {
        Outcome outcome = context.getBean(Intake.class)
                .correct(file, "command line, " + who, newest.statement(), said(), revision -> {});
        return told(outcome instanceof Outcome.Refused ? 1 : 0, OutcomeLines.of(file, outcome));
    }

    private int told(int code, List<String> lines) {
        lines.forEach(line -> spec.commandLine().getOut().println(line));
        return code;
    }

    static final class Level implements CommandLine.ITypeConverter<Significance> {
        @Override
        public Significance convert(String written) {
            try {
                return Significance.parse(written);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(e.getMessage());
            }
        }
    }
}
