package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import press.broadside.memory.TranslationMemory;

@Command(
        name = "rebuild",
        description = {
            "Makes the memory's index anew from the database and keeps it for the next start.",
            "A server that runs goes on with its own until then; every index is derived, so nothing can be lost."
        })
final class MemoryRebuildCommand implements Callable<Integer> {
    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Override
    public Integer call() {
        return memory.with(context -> {
            long begin = System.nanoTime();
            context.getBean(TranslationMemory.class).rebuild();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            memory.line(memory.json() ? "{\"millis\":%d}".formatted(millis) : "rebuilt in %,d ms".formatted(millis));
            return 0;
        });
    }
}
