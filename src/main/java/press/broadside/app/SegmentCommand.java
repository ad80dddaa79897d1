package press.broadside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.broadside.language.Segmenter;

@Command(
        name = "segment",
        description = "Reads text on standard input, a block a line, and writes one sentence a line.")
final class SegmentCommand implements Callable<Integer> {
    @Option(
            names = "--lang",
            required = true,
            paramLabel = "TAG",
            description = "Language of the text: en, pt-BR, zh-Hans …")
    private Locale language = Locale.ROOT;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of the rules (default: translations/segmentation).")
    private Path rules = Path.of(System.getProperty("broadside.home", "."), "translations", "segmentation");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Segmenter segmenter = Segmenter.withRulesIn(rules);
        PrintWriter out = spec.commandLine().getOut();
        try (var in = StandardInput.lines()) {
            for (String block = in.readLine(); block != null; block = in.readLine()) {
                segmenter.sentences(block, language).forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }
}
