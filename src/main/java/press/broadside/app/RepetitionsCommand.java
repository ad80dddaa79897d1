package press.broadside.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Occurrence;
import press.broadside.translation.TranslatedLine;

@Command(
        name = "repetitions",
        description = {
            "Shows the segments of a statement that stand elsewhere too, in it or in other statements: where, between which",
            "neighbours, and how far they are there. ./broadside propagate carries a translation to those that wait."
        })
final class RepetitionsCommand implements Callable<Integer> {
    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(
            paramLabel = "STATEMENT",
            description = "Id, own id or slug of the statement, as ./broadside status shows it.")
    private String statement = "";

    @Option(names = "--to", required = true, paramLabel = "TAG", description = "Language.")
    private Locale language = Locale.ROOT;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        try (var context = store.settings().console()) {
            var desk = context.getBean(Desk.class);
            for (DraftKey draft : DraftChoice.of(RevisionChoice.id(context, statement), List.of(language))
                    .among(desk)) {
                desk.lines(draft).forEach(line -> show(desk, draft, line));
            }
        }
        return 0;
    }

    private void show(Desk desk, DraftKey draft, TranslatedLine line) {
        List<Occurrence> elsewhere = desk.repetitions(draft, line.segment());
        if (!elsewhere.isEmpty()) {
            spec.commandLine().getOut().println(line.segment() + "  " + line.source());
            elsewhere.forEach(occurrence -> spec.commandLine().getOut().println("    " + told(occurrence)));
        }
    }

    static String told(Occurrence occurrence) {
        return "%s  %s  %s  after: %s  before: %s"
                .formatted(
                        occurrence.place(),
                        occurrence.state(),
                        occurrence.sameContext() ? "same neighbours" : "other neighbours",
                        occurrence.before().map(CodedText::coded).orElse("-"),
                        occurrence.after().map(CodedText::coded).orElse("-"));
    }
}
