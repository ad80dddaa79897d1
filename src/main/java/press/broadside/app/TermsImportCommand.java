package press.broadside.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import press.broadside.terminology.ImportReport;
import press.broadside.terminology.Terminology;
import press.broadside.terminology.TermsRefused;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        description = {
            "Takes term bases in: TBX version 3 or 2 (.tbx), or a table with a concept in each row (.csv).",
            "A file of the same name takes the place of the former one. Writes a line of JSON for each:",
            "how many concepts are new, changed and gone, what was refused and why, and what was left out."
        })
final class TermsImportCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        boolean refused = false;
        try (var context = store.settings().console()) {
            var terminology = context.getBean(Terminology.class);
            for (Path file : files) {
                try {
                    ImportReport report = terminology.load(file);
                    spec.commandLine().getOut().println(JSON.writeValueAsString(report));
                    refused |= !report.refused().isEmpty();
                } catch (TermsRefused e) {
                    spec.commandLine().getErr().println("broadside: " + e.getMessage());
                    refused = true;
                }
            }
        }
        return refused ? 1 : 0;
    }
}
