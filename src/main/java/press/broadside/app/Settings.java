package press.broadside.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.app.backup.Store;

/** What a command sets of the program before it starts it; given as arguments, these win over files. */
final class Settings {
    private final Map<String, String> values = new LinkedHashMap<>();

    Settings with(String key, Object value) {
        values.put(key, value.toString());
        return this;
    }

    /** Everything: web, routes, worker. */
    ConfigurableApplicationContext serve() {
        return start(WebApplicationType.SERVLET);
    }

    /** Routes and worker, without web, inbox and hand-off folder. */
    ConfigurableApplicationContext carry() {
        return with("broadside.inbox", false)
                .with("broadside.handoff.xliff", "none")
                .start(WebApplicationType.NONE);
    }

    /** The stages alone, beside a server that may be running: what is announced is carried by that. */
    ConfigurableApplicationContext console() {
        return with("broadside.carry", false)
                .with("broadside.console", "ERROR")
                .with("spring.autoconfigure.exclude", "org.apache.camel.spring.boot.CamelAutoConfiguration")
                .start(WebApplicationType.NONE);
    }

    /**
     * The database alone, without anything started.
     *
     * @throws IllegalStateException if it is a file that is not there
     */
    Store existingStore() {
        Store store = store();
        Path data = Path.of(values.getOrDefault("broadside.data", "data"));
        boolean inFolder = store.url().startsWith("jdbc:sqlite:" + data);
        if (inFolder && !Files.exists(data.resolve("store.db"))) {
            throw new IllegalStateException(
                    "there is no " + data.resolve("store.db") + "; name the data folder with --data");
        }
        return store;
    }

    /** The database alone, whether it is there yet or not. */
    Store store() {
        with("broadside.home", System.getProperty("broadside.home", "."));
        try (var bare = new SpringApplicationBuilder(Bare.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments())) {
            var environment = bare.getEnvironment();
            return new Store(
                    environment.getRequiredProperty("spring.datasource.url"),
                    Optional.ofNullable(environment.getProperty("spring.datasource.username")),
                    Optional.ofNullable(environment.getProperty("spring.datasource.password")));
        }
    }

    /** A program that does nothing but read its settings. */
    private static final class Bare {}

    /** @throws UncheckedIOException if the data folder is not there and cannot be made */
    private ConfigurableApplicationContext start(WebApplicationType type) {
        Path data = Path.of(values.getOrDefault("broadside.data", "data"));
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + data + " cannot be made: " + e.getMessage(), e);
        }
        with("broadside.home", System.getProperty("broadside.home", "."));
        return new SpringApplicationBuilder(BroadsideApplication.class)
                .web(type)
                .logStartupInfo(false)
                .run(arguments());
    }

    private String[] arguments() {
        return values.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
    }
}
