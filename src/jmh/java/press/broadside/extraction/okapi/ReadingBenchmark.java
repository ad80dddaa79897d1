package press.broadside.extraction.okapi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import press.broadside.OfficeFiles;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.language.Segmenter;
import press.broadside.text.CodedText;
import press.broadside.text.TextUnit;

/**
 * A document whose text is 1 MB, plain English paragraphs with a bold word each, read, and merged with a target for each unit. What
 * it prints is per MB of text; {@code -prof gc} adds the memory allocated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ReadingBenchmark {
    private static final String BEFORE = "The crews of six harbours met on the quay and voted. Of 1,240 workers ";
    private static final String AFTER = " stayed out for three nights, and nobody was paid. Their demands are known to all.";
    private static final String BOLD = "nearly all";
    private static final int PARAGRAPHS = 1_000_000 / (BEFORE.length() + BOLD.length() + AFTER.length());

    @Param
    Format format = Format.TEXT;

    private final Documents documents = new Documents(Segmenter.withRulesIn(Path.of("translations/segmentation")));
    private final Map<String, CodedText> targets = new HashMap<>();
    private Document document = Document.of(Format.TEXT, "");

    @Setup
    public void write() throws IOException {
        document = switch (format) {
            case HTML -> Document.of(format, "<html><body>" + paragraphs("<p>", "<b>", "</b>", "</p>\n") + "</body></html>");
            case MARKDOWN -> Document.of(format, paragraphs("", "**", "**", "\n\n"));
            case TEXT -> Document.of(format, paragraphs("", "", "", "\n\n"));
            case DOCX -> new Document(format, OfficeFiles.docxOf(paragraphs(
                            "<w:p><w:r><w:t xml:space=\"preserve\">",
                            "</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>",
                            "</w:t></w:r><w:r><w:t xml:space=\"preserve\">",
                            "</w:t></w:r></w:p>"))
                    .bytes());
            case ODT -> new Document(format, OfficeFiles.odtOf(paragraphs(
                            "<text:p>", "<text:span text:style-name=\"Strong\">", "</text:span>", "</text:p>"))
                    .bytes());
        };
        for (TextUnit unit : documents.read(document)) {
            targets.put(unit.id(), unit.text());
        }
        if (targets.size() < PARAGRAPHS) {
            throw new IllegalStateException(targets.size() + " units of " + PARAGRAPHS + " paragraphs");
        }
    }

    private static String paragraphs(String start, String bold, String normal, String end) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(i -> start + BEFORE + bold + BOLD + normal + AFTER + end)
                .collect(Collectors.joining());
    }

    @Benchmark
    public List<TextUnit> read() {
        return documents.read(document);
    }

    @Benchmark
    public Document merge() {
        return documents.merge(document, Locale.forLanguageTag("ar"), targets);
    }
}
