package press.broadside.app;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.memory.Change;
import press.broadside.memory.Change.Action;
import press.broadside.memory.Housekeeping;

/** What every command that changes the memory by hand needs: who, why; and how a change is shown. */
final class ChangeOptions {
    private static final Map<Action, String> NAMES = Map.of(
            Action.EDITED, "edited",
            Action.MERGED, "merged",
            Action.OBSOLETE, "obsolete",
            Action.UNDONE, "undone",
            Action.KEPT_OUT, "kept out");

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Option(names = "--by", paramLabel = "NAME", description = "Who changes it (default: who runs this command).")
    private String who = System.getProperty("user.name", "unknown");

    @Option(names = "--why", paramLabel = "SENTENCE", description = "The reason, for the log.")
    private String why = "";

    /** A change as programs read it. */
    private record View(
            long change,
            String at,
            String who,
            String action,
            Long unit,
            List<Said> before,
            List<Said> after,
            String why,
            Long undoes) {}

    private record Said(long unit, String language, String text) {}

    int making(Function<Housekeeping, Change> step) {
        return memory.tending(housekeeping -> {
            show(memory, step.apply(housekeeping));
            return 0;
        });
    }

    Change.By by() {
        return new Change.By(who, why);
    }

    static void show(MemoryOptions memory, Change change) {
        if (memory.json()) {
            memory.json(view(change));
            return;
        }
        memory.line("%d  %s  %s  %s%s%s%s"
                .formatted(
                        change.id(),
                        change.at().truncatedTo(ChronoUnit.SECONDS),
                        change.who(),
                        NAMES.get(change.action()),
                        change.undoes()
                                .map(undone -> " change " + undone + " of")
                                .orElse(""),
                        change.unit().map(unit -> " unit " + unit).orElse(""),
                        change.why().isBlank() ? "" : ": " + change.why()));
        change.before().forEach(said -> memory.line("    - " + written(said)));
        change.after().forEach(said -> memory.line("    + " + written(said)));
    }

    private static String written(Change.Said said) {
        return said.unit() + "  " + said.locale().toLanguageTag() + "  " + said.text();
    }

    private static View view(Change change) {
        return new View(
                change.id(),
                change.at().toString(),
                change.who(),
                NAMES.get(change.action()),
                change.unit().orElse(null),
                said(change.before()),
                said(change.after()),
                change.why(),
                change.undoes().orElse(null));
    }

    private static List<Said> said(List<Change.Said> texts) {
        return texts.stream()
                .map(text -> new Said(
                        text.unit(), text.locale().toLanguageTag(), text.text().coded()))
                .collect(Collectors.toList());
    }
}
