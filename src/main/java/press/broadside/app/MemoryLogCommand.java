package press.broadside.app;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.memory.Change;

@Command(
        name = "log",
        description = {
            "Shows what people changed in the memory by hand, and what was kept out of it: the latest first.",
            "A minus marks what ended to hold, a plus what began."
        })
final class MemoryLogCommand implements Callable<Integer> {
    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Option(
            names = "--most",
            defaultValue = "50",
            paramLabel = "N",
            description = "How many are shown (default: ${DEFAULT-VALUE}).")
    private int most;

    @Override
    public Integer call() {
        return memory.tending(housekeeping -> {
            List<Change> changes = housekeeping.log(most);
            changes.forEach(change -> ChangeOptions.show(memory, change));
            return 0;
        });
    }
}
