package press.broadside.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "memory",
        description = "Asks the translation memory.",
        subcommands = {MemorySearchCommand.class, MemoryConcordanceCommand.class})
final class MemoryCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what to do with it; ./broadside memory --help lists what there is");
    }
}
