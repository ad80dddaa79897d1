package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.Extracts;
import press.broadside.intake.RevisionKey;
import press.broadside.section.Sections;
import press.broadside.terminology.Occurrence;
import press.broadside.terminology.Terminology;
import press.broadside.terminology.Terms;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

@Command(
        name = "find",
        description = {
            "Finds the terms of an English text or of a statement, and says what they are called.",
            "A line for each: segment, the term as it stands there, concept, language, what is decided; parted by tabs."
        })
final class TermsFindCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "An English text.")
    private List<String> words = List.of();

    @Option(
            names = "--statement",
            paramLabel = "ID",
            description = "A statement instead; its newest revision, or ID/rN.")
    private String statement = "";

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "TAG",
            description = "Languages: de,ar … (default: all sections').")
    private List<Locale> languages = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        String text = String.join(" ", words);
        if (text.isBlank() == statement.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "give an English text, or a statement with --statement");
        }
        try (var context = store.settings().console()) {
            List<Locale> wanted =
                    languages.isEmpty() ? context.getBean(Sections.class).locales() : languages;
            List<TextUnit> units = statement.isEmpty() ? unit(text) : units(context);
            Terms terms = context.getBean(Terminology.class).of(units, wanted);
            units.stream()
                    .flatMap(unit -> unit.segments().stream())
                    .forEach(segment -> tell(segment.id(), terms, wanted));
        }
        return 0;
    }

    private static List<TextUnit> unit(String text) {
        return List.of(new TextUnit("text", "p", List.of(new Segment("text", CodedText.ofPlain(text.strip()), ""))));
    }

    private List<TextUnit> units(ApplicationContext context) {
        RevisionKey revision = statement.contains("/") ? RevisionKey.parse(statement) : newest(context);
        return context.getBean(Extracts.class).of(revision).units();
    }

    private RevisionKey newest(ApplicationContext context) {
        List<RevisionKey> all = RevisionChoice.all(context, statement);
        return all.get(all.size() - 1);
    }

    private void tell(String segment, Terms terms, List<Locale> wanted) {
        for (Occurrence found : terms.of(segment)) {
            wanted.forEach(locale -> terms.glosses(segment, locale).stream()
                    .filter(gloss -> gloss.occurrence().equals(found))
                    .forEach(gloss -> spec.commandLine()
                            .getOut()
                            .println(String.join(
                                    "\t",
                                    segment,
                                    found.text().replaceAll("\\s+", " "),
                                    found.concept().id(),
                                    locale.toLanguageTag(),
                                    gloss.sentence()))));
        }
    }
}
