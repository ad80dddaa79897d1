package press.broadside.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "obsolete",
        description = {
            "Takes a unit, or its target in one language, out of use. Nothing is deleted;",
            "./broadside memory undo takes it back."
        })
final class MemoryObsoleteCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Parameters(index = "0", paramLabel = "UNIT", description = "Number of the unit, as find shows it.")
    private long unit;

    @Option(names = "--to", paramLabel = "TAG", description = "Only the target in this language.")
    private Optional<Locale> language = Optional.empty();

    @Override
    public Integer call() {
        return change.making(housekeeping -> housekeeping.retire(unit, language, change.by()));
    }
}
