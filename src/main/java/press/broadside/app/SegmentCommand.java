package press.broadside.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.broadside.language.Segmenter;

@Command(
        name = "segment",
        description = {
            "Reads text on standard input, a block a line, and writes one sentence a line.",
            "With --srx writes the rules of all languages instead, as far as SRX can say them."
        })
final class SegmentCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Wanted wanted = new Wanted();

    private static final class Wanted {
        @Option(
                names = "--lang",
                required = true,
                paramLabel = "TAG",
                converter = AnyLanguage.class,
                description = "Language of the text: en, pt-BR, zh-Hans …; any well-formed tag.")
        private Locale language = Locale.ROOT;

        @Option(names = "--srx", required = true, description = "Write the rules as SRX 2.0.")
        private boolean srx;
    }

    /** A tag that names no language, as {@code und} or {@code x-ours}, is one as well here. */
    static final class AnyLanguage implements CommandLine.ITypeConverter<Locale> {
        @Override
        public Locale convert(String tag) {
            try {
                return new Locale.Builder()
                        .setLanguageTag(tag.strip().replace('_', '-'))
                        .build();
            } catch (IllformedLocaleException e) {
                throw new CommandLine.TypeConversionException(
                        "'" + tag + "' is not a language tag; write one like de, pt-BR or zh-Hans");
            }
        }
    }

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
        if (wanted.srx) {
            out.println(segmenter.srx());
            out.flush();
            return 0;
        }
        try (var in = StandardInput.lines()) {
            for (String block = in.readLine(); block != null; block = in.readLine()) {
                segmenter.sentences(block, wanted.language).forEach(out::println);
            }
        }
        out.flush();
        return 0;
    }
}
