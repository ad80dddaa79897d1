package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.dispatch.Delivery;
import press.broadside.dispatch.Dispatch;
import press.broadside.dispatch.State;

@Command(name = "deliveries", description = "Lists what was, is and will be sent to sections, the latest change first.")
final class DeliveriesCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--section", paramLabel = "ID", description = "Of this section only.")
    private Optional<String> section = Optional.empty();

    @Option(names = "--state", paramLabel = "STATE", description = "Only: ${COMPLETION-CANDIDATES}.")
    private Optional<State> state = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "No more than so many (default: ${DEFAULT-VALUE}).")
    private int most;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            List<Delivery> found = context.getBean(Dispatch.class).deliveries(section, state, most);
            var out = spec.commandLine().getOut();
            found.stream().map(DeliveriesCommand::line).forEach(out::println);
            if (found.isEmpty()) {
                out.println("no deliveries");
            }
        }
        return 0;
    }

    private static String line(Delivery delivery) {
        return String.format(
                Locale.ROOT,
                "%s  %-10s  %-10s  %s%s%s",
                delivery.changedAt(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.act().name().toLowerCase(Locale.ROOT),
                delivery.key(),
                delivery.place().isEmpty() ? "" : " -> " + delivery.place(),
                delivery.reason().isEmpty()
                        ? ""
                        : "  (attempt " + delivery.attempts() + ": " + delivery.reason() + ")");
    }
}
