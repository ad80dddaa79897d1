package press.broadside.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "xliff",
        description = "Hands drafts out to translation tools as XLIFF, and takes in what comes back.",
        subcommands = {XliffExportCommand.class, XliffImportCommand.class})
final class XliffCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say which way: xliff export or xliff import");
    }
}
