package press.broadside.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = {
            "Shows the statements and how far each language is: approved segments of all.",
            "A language that waits says for what: to translate, to confirm (filled from memory), to approve."
        })
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            var lines = new StatusMatrix(context).lines();
            lines.forEach(spec.commandLine().getOut()::println);
            if (lines.isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println("No statement yet. Put one into "
                                + store.data().resolve("inbox") + ", or take one in with ./broadside submit FILE");
            }
        }
        return 0;
    }
}
