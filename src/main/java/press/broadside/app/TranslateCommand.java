package press.broadside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.Extracts;
import press.broadside.memory.Match;
import press.broadside.memory.TranslationMemory;
import press.broadside.terminology.TermFinding;
import press.broadside.terminology.Terminology;
import press.broadside.terminology.Terms;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Suggestion;
import press.broadside.translation.TakenLine;
import press.broadside.translation.TranslatedLine;

@Command(
        name = "translate",
        description = {
            "Takes people's translations in from a table: a line for each segment, columns parted by tabs.",
            "Two columns are source and target; with three, the first is the segment as --show writes it.",
            "Each line is checked, and reported where it cannot be taken; ./broadside approve comes next.",
            "--show writes the table of a statement, to be filled in; with --matches, beneath each segment what",
            "memory offers for it: lines that begin with #match, with score, origin and why it is not the same."
        })
final class TranslateCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--to", required = true, paramLabel = "TAG", description = "Language of the translations.")
    private Locale language = Locale.ROOT;

    @Option(names = "--statement", paramLabel = "ID", description = "Only this statement (default: all that wait).")
    private String statement = "";

    @Option(names = "--by", paramLabel = "NAME", description = "Who translated (default: who runs this command).")
    private String translator = System.getProperty("user.name", "unknown");

    @Option(names = "--show", description = "Write the table instead of reading one.")
    private boolean show;

    @Option(names = "--matches", description = "With --show: what memory offers, too.")
    private boolean matches;

    @Parameters(arity = "0..1", paramLabel = "FILE.tsv", description = "The table, UTF-8.")
    private Optional<Path> file = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file.isEmpty() && !show) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "name the table to take in, or ask for one with --show");
        }
        try (var context = store.settings().console()) {
            var desk = context.getBean(Desk.class);
            List<DraftKey> drafts = DraftChoice.of(RevisionChoice.id(context, statement), List.of(language))
                    .among(desk);
            if (file.isEmpty()) {
                drafts.forEach(draft -> show(context, draft, matches ? offers(context, draft) : Map.of()));
                return 0;
            }
            return take(desk, drafts, Tsv.read(Files.readString(file.get())));
        }
    }

    /** What was suggested for a segment, its matches and its terms, follow its line, and are passed over when the table comes back. */
    private void show(ApplicationContext context, DraftKey draft, Map<String, List<String>> offers) {
        var desk = context.getBean(Desk.class);
        Map<String, List<Suggestion>> suggestions = desk.suggestions(draft);
        Terms terms = context.getBean(Terminology.class)
                .of(context.getBean(Extracts.class).of(draft.revision()), List.of(language));
        for (TranslatedLine line : desk.lines(draft)) {
            out().println(Tsv.write(draft, line));
            offers.getOrDefault(line.segment(), List.of()).forEach(out()::println);
            suggestions
                    .getOrDefault(line.segment(), List.of())
                    .forEach(suggestion -> out().println(Tsv.write(draft, suggestion)));
            List<TermFinding> findings =
                    line.target().isBlank() ? List.of() : terms.check(line.segment(), language, line.target());
            terms.glosses(line.segment(), language)
                    .forEach(gloss -> out().println(Tsv.write(draft, line.segment(), gloss, findings)));
        }
    }

    /** By segment; what is offered for a whole text unit stands with its first. */
    private static Map<String, List<String>> offers(ApplicationContext context, DraftKey draft) {
        var units = context.getBean(Extracts.class).of(draft.revision()).units();
        var matches = context.getBean(TranslationMemory.class)
                .recall(units, List.of(draft.locale()))
                .getOrDefault(draft.locale(), Map.of());
        var offers = new HashMap<String, List<String>>();
        for (TextUnit unit : units) {
            for (Segment segment : unit.segments()) {
                offers.put(segment.id(), lines(draft, segment.id(), segment.text(), matches));
            }
            String first = unit.segments().get(0).id();
            offers.merge(first, lines(draft, unit.id(), unit.text(), matches), TranslateCommand::both);
        }
        return offers;
    }

    private static List<String> lines(DraftKey draft, String id, CodedText text, Map<String, List<Match>> matches) {
        return matches.getOrDefault(id, List.of()).stream()
                .map(match -> Tsv.write(draft, id, text, match))
                .toList();
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(others.stream(), some.stream()).toList();
    }

    private int take(Desk desk, List<DraftKey> drafts, List<Tsv.Line> lines) {
        int taken = 0;
        int refused = 0;
        for (Tsv.Line line : lines) {
            List<TakenLine> results = line.problem().isPresent()
                    ? List.of(new TakenLine("", line.problem()))
                    : line.forDrafts(desk, drafts).entrySet().stream()
                            .flatMap(e -> desk.translate(e.getKey(), e.getValue(), translator).stream())
                            .toList();
            if (results.isEmpty()) {
                results = List.of(new TakenLine(
                        "", Optional.of("is the source of no segment that waits in " + language.toLanguageTag())));
            }
            for (TakenLine result : results) {
                result.problem()
                        .ifPresent(why -> out().println("line " + line.number() + ": " + result.segment() + " " + why));
                taken += result.problem().isEmpty() ? 1 : 0;
                refused += result.problem().isPresent() ? 1 : 0;
            }
        }
        out().println(taken + " translations taken, " + refused + " lines not");
        return refused == 0 ? 0 : 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
