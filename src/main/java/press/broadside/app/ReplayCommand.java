package press.broadside.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.dispatch.DeliveryKey;
import press.broadside.dispatch.Dispatch;

@Command(
        name = "replay",
        description = {
            "Sends again what a section was sent, or could not be sent, since a moment: the newest version of each text,",
            "under the delivery's old id, so that a receiver that keeps our ids takes it once."
        })
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--section", required = true, paramLabel = "ID", description = "The section.")
    private String section = "";

    @Option(names = "--channel", paramLabel = "ID", description = "Only this channel (default: all of the section).")
    private Optional<String> channel = Optional.empty();

    @Option(
            names = "--since",
            paramLabel = "INSTANT",
            converter = DecisionOptions.Moment.class,
            description = "From when on (default: from the first).")
    private Instant since = Instant.EPOCH;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            List<DeliveryKey> replayed = context.getBean(Dispatch.class).replay(section, channel, since);
            var out = spec.commandLine().getOut();
            replayed.forEach(delivery -> out.println(delivery + " is sent again"));
            out.println(replayed.size() + " deliveries wait to be sent again");
        }
        return 0;
    }
}
