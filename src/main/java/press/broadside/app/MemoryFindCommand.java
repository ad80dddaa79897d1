package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.memory.TranslationUnit;

@Command(
        name = "find",
        description = {
            "Finds translation units that have a text in their source or a target, the youngest first.",
            "The number before a source names the unit for edit, merge and obsolete."
        })
final class MemoryFindCommand implements Callable<Integer> {
    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to look for; several words are one text.")
    private List<String> words = List.of();

    @Option(names = "--to", split = ",", paramLabel = "TAG", description = "Only units with a target in these.")
    private List<Locale> languages = List.of();

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many are shown (default: ${DEFAULT-VALUE}).")
    private int most;

    @Override
    public Integer call() {
        return memory.tending(housekeeping -> {
            List<TranslationUnit> found = housekeeping.find(String.join(" ", words), languages, most);
            found.forEach(this::tell);
            return found.isEmpty() ? 1 : 0;
        });
    }

    private void tell(TranslationUnit unit) {
        if (memory.json()) {
            memory.json(UnitView.of(unit));
            return;
        }
        memory.line(unit.id() + "  " + unit.source());
        unit.targets().entrySet().stream()
                .filter(target -> languages.isEmpty() || languages.contains(target.getKey()))
                .forEach(target -> memory.line("    %s  %s  (%s)"
                        .formatted(
                                target.getKey().toLanguageTag(),
                                target.getValue().text(),
                                target.getValue().origin())));
    }
}
