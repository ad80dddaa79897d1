package press.broadside.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.memory.Concordance;
import press.broadside.memory.Occurrence;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "concordance",
        description = {
            "Shows where a phrase was used before, in English or in a translation: its words in a row, each in any form.",
            "The youngest first; [ ] stand around the phrase. Exit code 1 when it was never used.",
            "The first time it is asked, and after an import, it reads what is new in the memory."
        })
final class MemoryConcordanceCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "1..*", paramLabel = "PHRASE", description = "Several words are one phrase.")
    private List<String> words = List.of();

    @Option(names = "--to", split = ",", paramLabel = "TAG", description = "Languages of translations (default: all).")
    private List<Locale> languages = List.of();

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many are shown (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--json", description = "A line of JSON for each, with the places as ranges of UTF-16 units.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (most < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--most " + most + " is too few; give 1 or more");
        }
        try (var context = store.settings().console()) {
            List<Occurrence> found = context.getBean(Concordance.class).find(String.join(" ", words), languages, most);
            PrintWriter out = spec.commandLine().getOut();
            found.forEach(occurrence -> out.println(json ? JSON.writeValueAsString(occurrence) : told(occurrence)));
            out.flush();
            return found.isEmpty() ? 1 : 0;
        }
    }

    /** Source, and beneath it the target with its language and origin. */
    private static String told(Occurrence occurrence) {
        return marked(occurrence.source(), occurrence.inSource())
                + System.lineSeparator()
                + "    "
                + occurrence.language().toLanguageTag()
                + "  "
                + marked(occurrence.target(), occurrence.inTarget())
                + "  ("
                + occurrence.origin()
                + ")";
    }

    private static String marked(String text, List<Occurrence.Range> places) {
        var marked = new StringBuilder(text);
        for (int i = places.size() - 1; i >= 0; i--) {
            marked.insert(places.get(i).to(), ']').insert(places.get(i).from(), '[');
        }
        return marked.toString();
    }
}
