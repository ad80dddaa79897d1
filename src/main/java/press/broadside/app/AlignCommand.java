package press.broadside.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import press.broadside.extraction.okapi.Documents;
import press.broadside.intake.DocumentFile;
import press.broadside.intake.Parsing;
import press.broadside.language.Languages;
import press.broadside.language.Segmenter;
import press.broadside.memory.alignment.Bead;
import press.broadside.memory.alignment.BeadTmx;
import press.broadside.memory.alignment.ParallelText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

@Command(
        name = "align",
        description = {
            "Makes a memory of a document and its published translation: TMX, a unit for each sentence that has its own there.",
            "HTML, Markdown, plain text, DOCX or ODT, also one in another format than the other. What is left out is listed on"
                    + " standard error with its reason. Put the TMX into translations/memory for the next start to load it."
        })
final class AlignCommand implements Callable<Integer> {
    private static final int SHOWN = 70;

    @Parameters(index = "0", paramLabel = "SOURCE", description = "The document in English.")
    private Path source = Path.of("");

    @Parameters(index = "1", paramLabel = "TARGET", description = "Its translation.")
    private Path target = Path.of("");

    @Option(
            names = "--lang",
            required = true,
            paramLabel = "TAG",
            description = "Language of the translation: de, pt-BR, zh-Hans …")
    private Locale language = Locale.ROOT;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the TMX goes (default: standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--least",
            paramLabel = "0..1",
            description = "Pairs of less confidence are left out (default: ${DEFAULT-VALUE}).")
    private double least = 0.5;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Folder of the rules for sentence breaks (default: translations/segmentation).")
    private Path rules = Path.of(System.getProperty("broadside.home", "."), "translations", "segmentation");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        check();
        ParallelText text = aligned();
        List<Bead> pairs =
                text.beads().stream().filter(Bead::isPair).filter(this::isSure).toList();
        tell(text, pairs);
        if (pairs.isEmpty()) {
            throw new IllegalStateException(
                    "no sentence of %s was found in %s; check the files, --lang and --least".formatted(source, target));
        }
        write(pairs);
        return 0;
    }

    private void check() {
        if (Languages.isEnglish(language)) {
            throw misunderstood("--lang is the translation's language; the memory's source is English already");
        }
        if (!(least >= 0 && least <= 1)) {
            throw misunderstood("--least " + least + " is not from 0 to 1");
        }
    }

    private CommandLine.ParameterException misunderstood(String reason) {
        return new CommandLine.ParameterException(spec.commandLine(), reason);
    }

    private ParallelText aligned() {
        var documents = new Documents(Segmenter.withRulesIn(rules));
        try (var parsing = Parsing.withDefaults()) {
            return ParallelText.of(
                    read(source, Locale.ENGLISH, documents, parsing), read(target, language, documents, parsing));
        }
    }

    private static List<TextUnit> read(Path file, Locale language, Documents documents, Parsing parsing) {
        var document = DocumentFile.read(file, parsing);
        return parsing.again(() -> documents.read(document, language));
    }

    private boolean isSure(Bead pair) {
        return pair.confidence() >= least;
    }

    private void tell(ParallelText text, List<Bead> pairs) {
        PrintWriter err = spec.commandLine().getErr();
        for (Bead bead : text.beads()) {
            if (!bead.isPair()) {
                err.printf(Locale.ROOT, "no partner  %s%n", sides(bead));
            } else if (!isSure(bead)) {
                err.printf(Locale.ROOT, "%.3f       %s%n", bead.confidence(), sides(bead));
            }
        }
        long all = text.beads().stream().filter(Bead::isPair).count();
        err.printf(
                Locale.ROOT,
                "%d pairs from %d English sentences and %d in %s; %d of less confidence than %s left out%n",
                pairs.size(),
                text.beads().stream().mapToInt(bead -> bead.source().size()).sum(),
                text.beads().stream().mapToInt(bead -> bead.target().size()).sum(),
                language.toLanguageTag(),
                all - pairs.size(),
                least);
        err.flush();
    }

    private static String sides(Bead bead) {
        return shown(bead.source()) + " | " + shown(bead.target());
    }

    private static String shown(List<Segment> sentences) {
        String text = Bead.shown(sentences).replaceAll("\\s+", " ");
        int length = text.codePointCount(0, text.length());
        return text.isEmpty()
                ? "–"
                : length <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    private void write(List<Bead> pairs) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BeadTmx.write(pairs, language, bytes);
        if (out.isPresent()) {
            Files.write(out.get(), bytes.toByteArray());
        } else {
            PrintWriter standard = spec.commandLine().getOut();
            standard.print(bytes.toString(StandardCharsets.UTF_8));
            standard.flush();
        }
    }
}
