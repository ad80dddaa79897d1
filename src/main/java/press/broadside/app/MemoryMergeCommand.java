package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = {
            "Merges a unit into another: what only the first says moves there; where both say something, INTO is right.",
            "./broadside memory undo takes it back."
        })
final class MemoryMergeCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Parameters(index = "0", paramLabel = "UNIT", description = "Number of the unit that goes, as find shows it.")
    private long unit;

    @Parameters(index = "1", paramLabel = "INTO", description = "Number of the unit that stays.")
    private long into;

    @Override
    public Integer call() {
        return change.making(housekeeping -> housekeeping.merge(unit, into, change.by()));
    }
}
