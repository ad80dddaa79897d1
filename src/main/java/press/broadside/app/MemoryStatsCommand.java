package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import press.broadside.memory.MemoryStats;

@Command(name = "stats", description = "Tells how much the memory holds: sources, and targets by language and origin.")
final class MemoryStatsCommand implements Callable<Integer> {
    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Override
    public Integer call() {
        return memory.tending(housekeeping -> {
            MemoryStats stats = housekeeping.stats();
            if (memory.json()) {
                memory.json(stats);
            } else {
                tell(stats);
            }
            return 0;
        });
    }

    private void tell(MemoryStats stats) {
        memory.line("%,d sources, %,d targets, %,d superseded%s"
                .formatted(
                        stats.sources(),
                        stats.targets(),
                        stats.superseded(),
                        stats.lastSaid().map(at -> ", last said " + at).orElse("")));
        var table = new Listing("language", "origin", "targets");
        stats.counts()
                .forEach(count ->
                        table.row(count.language().toLanguageTag(), count.origin(), "%,d".formatted(count.targets())));
        if (!table.isEmpty()) {
            table.lines().forEach(memory::line);
        }
    }
}
