package press.broadside.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.intake.Intake;
import press.broadside.intake.Preview;
import press.broadside.intake.ShownName;
import press.broadside.memory.Leverage;
import press.broadside.memory.TranslationMemory;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "plan",
        description = {
            "Says what would become of a statement if it were submitted now: its fields, what memory knows of it in each",
            "language, and which section would show it in which language over which channels, at once or after what.",
            "Nothing is stored. Exit code: 0 when it would be accepted, 1 when it would be refused."
        })
final class PlanCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json", description = "Write JSON, one object.")
    private boolean json;

    @Parameters(paramLabel = "FILE", description = "A statement, of any format that is taken in, or its folder.")
    private Path file = Path.of("");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        String name =
                ShownName.of(file.toAbsolutePath().normalize().getFileName().toString());
        try (var context = store.settings().console()) {
            Preview preview = context.getBean(Intake.class).preview(file);
            if (preview instanceof Preview.Refused refused) {
                spec.commandLine().getErr().println(name + " would be refused: " + refused.reason());
                return 1;
            }
            context.getBean(TranslationMemory.class).loadAll();
            Plan plan = new Planning(context).plan(name, (Preview.Acceptable) preview);
            if (json) {
                line(JSON.writeValueAsString(plan));
            } else {
                tell(plan);
            }
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void tell(Plan plan) {
        Plan.Fields fields = plan.fields();
        new Listing("file", plan.file() + " (" + plan.format() + ")")
                .row("title", ShownName.of(fields.title()))
                .row("persons", listed(fields.persons()))
                .row("bodies", listed(fields.bodies()))
                .row("date", fields.date().map(Object::toString).orElse("-"))
                .row("kind", fields.kind())
                .row("topics", listed(fields.topics()))
                .row("summary", fields.summary().map(ShownName::of).orElse("-"))
                .row("revision of", plan.revisionOf().orElse("-, it is a new statement"))
                .lines()
                .forEach(this::line);
        plan.remarks().forEach(remark -> line("remark: " + ShownName.of(remark)));
        line("");
        line("segments/words by best match in memory");
        languages(plan).lines().forEach(this::line);
        if (plan.revisionOf().isPresent()) {
            line("What is approved in the revision before and says the same comes over as well.");
        }
        line("");
        var table = new Listing("section", "language", "channels", "when and why");
        plan.goings()
                .forEach(going -> table.row(
                        going.section(),
                        going.language(),
                        going.channels().isEmpty() ? "none: feeds and pages only" : String.join(", ", going.channels()),
                        going.why()));
        table.lines().forEach(this::line);
    }

    private static Listing languages(Plan plan) {
        List<String> bands =
                Stream.of(Leverage.Band.values()).map(Leverage.Band::label).toList();
        var table =
                new Listing(Stream.concat(Stream.of("language"), bands.stream()).toArray(String[]::new));
        plan.languages().stream()
                .filter(language -> !language.bands().isEmpty())
                .forEach(language -> table.row(Stream.concat(
                                Stream.of(language.language()),
                                bands.stream()
                                        .map(band -> figures(language.bands().get(band))))
                        .toArray()));
        return table;
    }

    private static String figures(Plan.Figures figures) {
        return figures.segments() == 0 ? "-" : figures.segments() + "/" + figures.words();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "-" : ShownName.of(String.join(", ", names));
    }

    private void line(String text) {
        spec.commandLine().getOut().println(text);
    }
}
