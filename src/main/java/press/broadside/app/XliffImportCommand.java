package press.broadside.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.intake.ShownName;
import press.broadside.translation.xliff.Exchange;
import press.broadside.translation.xliff.TakenFile;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        description = {
            "Takes translated files in: XLIFF 1.2 or 2.1, or a zipped OmegaT project with its target folder.",
            "Writes a line of JSON for each: what was translated, and what was not applied and why.",
            "./broadside approve comes next."
        })
final class XliffImportCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who translated (default: whom the file names, else who runs this command).")
    private Optional<String> translator = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        boolean refused = false;
        try (var context = store.settings().console()) {
            var exchange = context.getBean(Exchange.class);
            for (Path file : files) {
                TakenFile taken = take(exchange, file);
                spec.commandLine().getOut().println(JSON.writeValueAsString(taken));
                if (taken.wasRefused()) {
                    spec.commandLine().getErr().println("broadside: " + taken.file() + " " + taken.reason());
                    refused = true;
                }
            }
        }
        return refused ? 1 : 0;
    }

    private TakenFile take(Exchange exchange, Path file) {
        try {
            return exchange.take(file, translator, System.getProperty("user.name", "unknown"));
        } catch (IOException e) {
            return TakenFile.refused(
                    ShownName.of(String.valueOf(file.getFileName())), "cannot be read: " + Failure.sentence(e));
        }
    }
}
