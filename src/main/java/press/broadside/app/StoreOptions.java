package press.broadside.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the store is: options of every command that uses it. */
final class StoreOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: ./data).")
    private Path data = Path.of("data");

    @Option(names = "--config", paramLabel = "FILE", description = "Settings of your own, a YAML file.")
    private Optional<Path> config = Optional.empty();

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    Path data() {
        return data.toAbsolutePath().normalize();
    }

    /** @throws CommandLine.ParameterException if there is no such settings file */
    Settings settings() {
        config.filter(file -> !Files.isRegularFile(file)).ifPresent(file -> {
            throw new CommandLine.ParameterException(spec.commandLine(), "--config " + file + " is not a file");
        });
        var settings = new Settings().with("broadside.data", data());
        config.map(file -> file.toAbsolutePath().normalize())
                .ifPresent(file -> settings.with("spring.config.additional-location", "file:" + file));
        return settings;
    }
}
