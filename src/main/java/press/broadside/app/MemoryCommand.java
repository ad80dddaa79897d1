package press.broadside.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "memory",
        description = "Asks, fills and tends the translation memory.",
        subcommands = {
            MemorySearchCommand.class,
            MemoryConcordanceCommand.class,
            MemoryImportCommand.class,
            MemoryExportCommand.class,
            MemoryStatsCommand.class,
            MemoryReportCommand.class,
            MemoryRebuildCommand.class,
            MemoryFindCommand.class,
            MemoryEditCommand.class,
            MemoryMergeCommand.class,
            MemoryObsoleteCommand.class,
            MemoryUndoCommand.class,
            MemoryLogCommand.class
        })
final class MemoryCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do with it; ./broadside memory --help lists what there is");
    }
}
