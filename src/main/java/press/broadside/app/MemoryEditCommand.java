package press.broadside.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.text.CodedText;

@Command(
        name = "edit",
        description = {
            "Puts another text in a target's place, as approved by who does it; or, without --to, another source.",
            "./broadside memory undo takes it back."
        })
final class MemoryEditCommand implements Callable<Integer> {
    @Mixin
    private ChangeOptions change = new ChangeOptions();

    @Parameters(index = "0", paramLabel = "UNIT", description = "Number of the unit, as find shows it.")
    private long unit;

    @Parameters(index = "1", paramLabel = "TEXT", description = "The new text, with the inline codes of the old: {1} …")
    private String text = "";

    @Option(names = "--to", paramLabel = "TAG", description = "Language of the target (default: the English source).")
    private Optional<Locale> language = Optional.empty();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (text.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "TEXT is empty; obsolete takes a text out of use");
        }
        var coded = new CodedText(text);
        return change.making(housekeeping -> language.map(tag -> housekeeping.edit(unit, tag, coded, change.by()))
                .orElseGet(() -> housekeeping.editSource(unit, coded, change.by())));
    }
}
