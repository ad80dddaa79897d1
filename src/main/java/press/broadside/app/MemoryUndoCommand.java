package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "undo",
        description = {
            "Takes a change of the memory back; taking that back makes it again.",
            "Refused where what it concerns was changed since."
        })
final class MemoryUndoCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Parameters(index = "0", paramLabel = "CHANGE", description = "Number of the change, as log shows it.")
    private long undone;

    @Override
    public Integer call() {
        return change.making(housekeeping -> housekeeping.undo(undone, change.by()));
    }
}
