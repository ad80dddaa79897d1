package press.broadside.app;

import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.memory.Housekeeping;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the commands that tend the memory have in common: its store, and JSON instead of a table. */
final class MemoryOptions {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json", description = "Write JSON, an object a line.")
    private boolean json;

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    boolean json() {
        return json;
    }

    int with(ToIntFunction<ApplicationContext> step) {
        try (var context = store.settings().console()) {
            int code = step.applyAsInt(context);
            spec.commandLine().getOut().flush();
            return code;
        }
    }

    int tending(ToIntFunction<Housekeeping> step) {
        return with(context -> step.applyAsInt(context.getBean(Housekeeping.class)));
    }

    void line(Object text) {
        spec.commandLine().getOut().println(text);
    }

    void json(Object value) {
        line(JSON.writeValueAsString(value));
    }
}
