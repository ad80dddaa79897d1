package press.broadside.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.account.Accounts;

@Command(
        name = "serve",
        description = "Watches the inbox, carries statements to the feeds, and serves them, until stopped.")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Port to serve on (default: 8080; 0: any free one).")
    private Optional<Integer> port = Optional.empty();

    @Option(names = "--check", description = "Start, say whether all is well, and stop.")
    private boolean check;

    @Override
    public Integer call() {
        Settings settings = store.settings();
        port.ifPresent(number -> settings.with("server.port", number));
        try (ConfigurableApplicationContext running = settings.serve()) {
            System.err.println(
                    "Broadside is ready: " + Addresses.of(running).base() + " (data in " + store.data() + ")");
            running.getBean(Accounts.class)
                    .firstLink()
                    .ifPresent(path -> System.err.println(
                            "Nobody can sign in yet. The first operator does so within a day, once, at "
                                    + Addresses.of(running).base() + path));
            return check ? 0 : running.getBean(Leaving.class).awaited();
        }
    }
}
