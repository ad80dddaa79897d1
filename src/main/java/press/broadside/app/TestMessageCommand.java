package press.broadside.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.dispatch.Dispatch;
import press.broadside.dispatch.Lane;

@Command(
        name = "test-message",
        description = {
            "Sends a message that says that it is a trial over a section's channels, now, and tells how it went.",
            "Channels of type route need a running server and cannot be tried so."
        })
final class TestMessageCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--section", required = true, paramLabel = "ID", description = "The section.")
    private String section = "";

    @Option(names = "--channel", paramLabel = "ID", description = "Only this channel (default: all of the section).")
    private Optional<String> channel = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** 1 where one of them failed. */
    @Override
    public Integer call() {
        boolean all = true;
        try (var context = store.settings().console()) {
            Dispatch dispatch = context.getBean(Dispatch.class);
            for (Lane lane : dispatch.lanes(section, channel)) {
                Dispatch.Trial trial = dispatch.tryOut(lane);
                String end = trial.delivered() ? ": delivered to " : ": not delivered: ";
                spec.commandLine().getOut().println(lane + end + trial.told());
                all &= trial.delivered();
            }
        }
        return all ? 0 : 1;
    }
}
