package press.broadside.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.terminology.Concept;
import press.broadside.terminology.Term;
import press.broadside.terminology.Terminology;

@Command(
        name = "list",
        description =
                "Lists the concepts: id, subject field, English terms, and languages; with --to what each is called.")
final class TermsListCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--to", paramLabel = "TAG", description = "A language.")
    private Optional<Locale> language = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        int concepts = 0;
        try (var context = store.settings().console()) {
            var sections = context.getBean(Sections.class);
            for (Concept concept : context.getBean(Terminology.class).concepts()) {
                concepts++;
                String last =
                        language.map(tag -> called(concept, tag, sections)).orElseGet(() -> languages(concept));
                spec.commandLine()
                        .getOut()
                        .println(String.join("\t", concept.id(), concept.subject(), english(concept), last));
            }
        }
        if (concepts == 0) {
            spec.commandLine()
                    .getErr()
                    .println("broadside: the term base is empty; terms import takes files in, and serve loads"
                            + " translations/terminology");
        }
        return 0;
    }

    private static String english(Concept concept) {
        return concept.english().stream().map(Term::text).distinct().collect(Collectors.joining(", "));
    }

    private static String languages(Concept concept) {
        return concept.terms().stream()
                .map(term -> term.locale().toLanguageTag())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String called(Concept concept, Locale language, Sections sections) {
        return concept.in(language, sections.publishing(language).map(Section::id))
                .sentence();
    }
}
