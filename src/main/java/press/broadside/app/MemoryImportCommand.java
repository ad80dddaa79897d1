package press.broadside.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import press.broadside.memory.ImportReport;
import press.broadside.memory.Remarks;
import press.broadside.memory.TmxRefused;
import press.broadside.memory.TranslationMemory;

@Command(
        name = "import",
        description = {
            "Takes TMX 1.4b files into the memory, and tells for each what was read, added, changed and refused, and why.",
            "A broken file leaves nothing behind; a file of the same bytes is read once.",
            "What was approved here stands above what a file says."
        })
final class MemoryImportCommand implements Callable<Integer> {
    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "TMX files whose source language is English.")
    private List<Path> files = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        return memory.with(context -> {
            var translations = context.getBean(TranslationMemory.class);
            var table = new Listing("file", "units", "added", "changed", "known", "conflicts", "refused");
            boolean failed = false;
            for (Path file : files) {
                failed |= !load(translations, file, table);
            }
            if (!table.isEmpty()) {
                table.lines().forEach(memory::line);
            }
            return failed ? 1 : 0;
        });
    }

    /** A file that cannot be taken in is told, and the next one is read. */
    private boolean load(TranslationMemory translations, Path file, Listing table) {
        try {
            tell(translations.load(file), table);
            return true;
        } catch (TmxRefused refused) {
            spec.commandLine().getErr().println("broadside: " + refused.getMessage());
            return false;
        }
    }

    private void tell(ImportReport report, Listing table) {
        if (memory.json()) {
            memory.json(report);
            return;
        }
        if (report.unchanged()) {
            memory.line(report.file() + " was read before; nothing to do");
            return;
        }
        tell(report.file(), "kept as it was", report.conflicts());
        tell(report.file(), "refused", report.refused());
        table.row(
                report.file(),
                report.read(),
                report.added(),
                report.changed(),
                report.known(),
                report.conflicts().count(),
                report.refused().count());
    }

    private void tell(String file, String what, Remarks remarks) {
        remarks.first().forEach(remark -> memory.line(file + ", " + remark + " (" + what + ")"));
        long more = remarks.count() - remarks.first().size();
        if (more > 0) {
            memory.line("%s: %,d more (%s)".formatted(file, more, what));
        }
    }
}
