package press.broadside.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.Extraction;
import press.broadside.intake.Intake;
import press.broadside.intake.Preview;
import press.broadside.intake.ShownName;
import press.broadside.language.Count;
import press.broadside.language.LanguageProfile;
import press.broadside.language.LanguageProfiles;
import press.broadside.memory.Leverage;
import press.broadside.memory.Match;
import press.broadside.memory.TranslationMemory;
import press.broadside.text.TextUnit;

@Command(
        name = "analyse",
        description = {
            "Says before work starts how many words of some documents memory knows, and how well, language by language.",
            "Nothing is stored. What the documents say more than once is counted once, in the order of the files; its",
            "repetitions stand apart. Exit code: 0 when every file could be read, 1 when one was refused."
        })
final class AnalyseCommand implements Callable<Integer> {
    /** How the figures are written. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--to", required = true, split = ",", paramLabel = "TAG", description = "Languages, de,fr,…")
    private List<Locale> languages = List.of();

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            description = "table (words, for people), csv or json (segments, words and characters); default: table.")
    private Format format = Format.TABLE;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Documents, of any format that is taken in.")
    private List<Path> files = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        boolean refused = false;
        try (var context = store.settings().console()) {
            context.getBean(TranslationMemory.class).loadAll();
            var analysis = new Analysis(context);
            var analysed = new ArrayList<LeverageTable.Row>();
            for (Path file : files) {
                String name = ShownName.of(file.getFileName().toString());
                Preview preview = context.getBean(Intake.class).preview(file);
                if (preview instanceof Preview.Acceptable acceptable) {
                    analysis.of(acceptable)
                            .forEach((language, leverage) ->
                                    analysed.add(new LeverageTable.Row(name, language, leverage)));
                } else if (preview instanceof Preview.Refused no) {
                    spec.commandLine().getErr().println(name + ": refused: " + no.reason());
                    refused = true;
                }
            }
            tell(new LeverageTable(analysed));
        }
        return refused ? 1 : 0;
    }

    private void tell(LeverageTable table) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> table.forPeople().forEach(out::println);
            case CSV -> table.csv().forEach(out::println);
            case JSON -> table.json().forEach(out::println);
        }
        out.flush();
    }

    /** One language's tally goes on from file to file. */
    private final class Analysis {
        private final Extraction extraction;
        private final TranslationMemory memory;
        private final Map<Locale, Leverage.Tally> tallies = new LinkedHashMap<>();

        Analysis(ApplicationContext context) {
            extraction = context.getBean(Extraction.class);
            memory = context.getBean(TranslationMemory.class);
            LanguageProfile english = context.getBean(LanguageProfiles.class).of(Locale.ENGLISH);
            languages.forEach(language -> tallies.put(language, new Leverage.Tally(text -> Count.of(text, english))));
        }

        Map<Locale, Leverage> of(Preview.Acceptable document) {
            List<TextUnit> units = extraction.units(document.document(), document.fields());
            Map<Locale, Map<String, List<Match>>> matches = memory.recall(units, List.copyOf(tallies.keySet()));
            var leverage = new LinkedHashMap<Locale, Leverage>();
            tallies.forEach((language, tally) ->
                    leverage.put(language, tally.add(units, matches.getOrDefault(language, Map.of()))));
            return leverage;
        }
    }
}
