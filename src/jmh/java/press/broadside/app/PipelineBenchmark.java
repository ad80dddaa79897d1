package press.broadside.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.context.ConfigurableApplicationContext;
import press.broadside.handoff.Work;
import press.broadside.intake.Intake;
import press.broadside.intake.Submission;

/**
 * One statement of about 1,500 words that memory knows, from its bytes to the feeds of all its sections, through routes,
 * Okapi, memory and a SQLite file: the whole program, warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 20)
@Fork(1)
public class PipelineBenchmark {
    private static final List<String> LANGUAGES = List.of(
            "de", "fr", "es", "it", "pt-BR", "ru", "tr", "zh-Hans", "ar", "fa", "hi", "ta", "si", "id", "pl", "ja", "ko",
            "nl", "sv", "da", "cs", "hu", "fi", "uk", "el");
    private static final int PARAGRAPHS = 30;
    private static final int SENTENCES = 4;
    private static final int WORDS = 12;

    /** How many languages the statement comes out in. */
    @Param({"1", "25"})
    int editions;

    private final Random random = new Random(17);
    private final List<String> sentences = new ArrayList<>();
    private Path folder = Path.of("");
    private Optional<ConfigurableApplicationContext> running = Optional.empty();
    private int statement;

    @Setup(Level.Trial)
    public void start() throws IOException {
        folder = Files.createTempDirectory("broadside-benchmark");
        for (int i = 0; i < PARAGRAPHS * SENTENCES; i++) {
            sentences.add(sentence());
        }
        Path memory = Files.writeString(folder.resolve("memory.tmx"), tmx());
        Files.createDirectories(folder.resolve("none"));
        running = Optional.of(new Settings()
                .with("broadside.data", folder.resolve("data"))
                .with("broadside.sections", "")
                .with("broadside.to", String.join(",", LANGUAGES.subList(0, editions)))
                .with("broadside.memory.folder", folder.resolve("none"))
                .with("broadside.memory.files", memory)
                .with("broadside.console", "ERROR")
                .carry());
    }

    @TearDown(Level.Trial)
    public void stop() throws IOException {
        running.ifPresent(ConfigurableApplicationContext::close);
        Scratch.delete(folder);
    }

    @Benchmark
    public int statement_to_feeds() {
        var context = running.orElseThrow();
        String html = html();
        context.getBean(Intake.class)
                .accept(Submission.of(
                        "statement-" + statement++ + ".html", html.getBytes(StandardCharsets.UTF_8), "bench"));
        Work work = context.getBean(Work.class);
        while (!work.waiting().isEmpty()) {
            LockSupport.parkNanos(1_000_000);
        }
        int pages = pages();
        if (pages != editions * (statement + 1)) {
            throw new IllegalStateException(pages + " pages after " + statement + " statements in " + editions + " languages");
        }
        return pages;
    }

    /** Every statement's page and the list, in each language. */
    private int pages() {
        try (var files = Files.walk(folder.resolve("data/public/all"), 2)) {
            return (int) files.filter(f -> f.toString().endsWith(".html") && f.getNameCount() > folder.getNameCount() + 4)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same sentences in another order: a statement that is new, of which memory knows every sentence. */
    private String html() {
        var shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, random);
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>")
                .append(shuffled.get(0))
                .append("</title></head><body><h1>")
                .append(shuffled.get(0))
                .append("</h1>");
        for (int p = 0; p < PARAGRAPHS; p++) {
            html.append("<p>").append(String.join(" ", shuffled.subList(p * SENTENCES, (p + 1) * SENTENCES))).append("</p>\n");
        }
        return html.append("</body></html>").toString();
    }

    private String sentence() {
        var words = new ArrayList<String>();
        for (int i = 0; i < WORDS; i++) {
            words.add(word());
        }
        String text = String.join(" ", words);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private String tmx() {
        var units = new StringBuilder();
        for (String sentence : sentences) {
            units.append("<tu><tuv xml:lang=\"en\"><seg>").append(sentence).append("</seg></tuv>");
            for (String language : LANGUAGES) {
                units.append("<tuv xml:lang=\"%s\"><seg>%s: %s</seg></tuv>".formatted(language, language, sentence));
            }
            units.append("</tu>\n");
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="benchmark" creationtoolversion="1" segtype="sentence"
                  o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                """
                + units + "</body></tmx>\n";
    }
}
