package press.broadside.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
        name = "terms",
        description = "The term base: takes files in, writes them, and looks up what things are called.",
        subcommands = {
            TermsImportCommand.class,
            TermsExportCommand.class,
            TermsFindCommand.class,
            TermsListCommand.class
        })
final class TermsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "say what: terms import, terms export, terms find or terms list");
    }
}
