package press.broadside.memory.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import press.broadside.memory.StoreTrial;

/** {@code ./broadside bench memory}. */
@Command(
        name = "broadside bench memory",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the translation memory beside Okapi Pensieve, Lucene and brute force, and prints a table.",
            "Each runs in a Java machine of its own over the same sources and queries; docs/benchmarks.md tells how",
            "to make a corpus, and how to read the table. Times are processor time in milliseconds: p50 / p95 / p99."
        })
public final class MemoryBench implements Callable<Integer> {
    @Option(names = "--corpus", required = true, paramLabel = "DIR", description = "Sources, targets and queries.")
    private Path corpus = Path.of(".");

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "10000,100000,all",
            paramLabel = "N",
            description = "Sources in the memory: numbers, 1m for a million, all (default: ${DEFAULT-VALUE}).")
    private List<String> sizes = List.of();

    @Option(names = "--floor", defaultValue = "70", description = "Lowest likeness in percent (default: ${DEFAULT-VALUE}).")
    private int floor;

    @Option(names = "--queries", defaultValue = "1000", description = "Look-ups of ours (default: ${DEFAULT-VALUE}).")
    private int queries;

    @Option(
            names = "--sample",
            defaultValue = "100",
            description = "Of these, how many the others and brute force look up too (default: ${DEFAULT-VALUE}).")
    private int sample;

    @Option(names = "--languages", defaultValue = "25", description = "How many (default: ${DEFAULT-VALUE}).")
    private int languages;

    @Option(
            names = "--beside",
            split = ",",
            defaultValue = "lucene,pensieve",
            description = "Other engines (default: ${DEFAULT-VALUE}); none for ours alone.")
    private List<String> peers = List.of();

    @Option(
            names = "--store",
            description = "Besides, for each size: how fast TMX is read, indexed and written to a database (SQLite in a file),"
                    + " and a statement of 1,500 words looked up there.")
    private boolean store;

    @Option(names = "--heap", defaultValue = "6g", description = "Heap of each Java machine (default: ${DEFAULT-VALUE}).")
    private String heap = "";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final List<String> stored = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MemoryBench())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isRegularFile(corpus.resolve("sources.tsv"))) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--corpus " + corpus + " has no sources.tsv; docs/benchmarks.md tells what it needs");
        }
        var rows = new ArrayList<Figures>();
        for (String size : sizes) {
            rows.addAll(measured(size));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "floor %d %%, %d queries, %d of them by everybody; Java %s, %d processors%n%n",
                floor,
                queries,
                sample,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        new Table(rows, languages).lines().forEach(out::println);
        stored.forEach(out::println);
        return 0;
    }

    private List<Figures> measured(String size) throws IOException, InterruptedException {
        var data = new Corpus(corpus);
        int sources = sources(size, data);
        var memory = new Memory(Files.createTempDirectory("broadside-bench"));
        try {
            say("writing a memory of %,d sources", sources);
            List<String> tags = data.languages(languages);
            Files.write(memory.queries(), data.queries(queries));
            data.write(memory, sources, tags);
            var rows = new ArrayList<Figures>();
            for (PlainScore score : PlainScore.values()) {
                rows.add(trial(sources, "brute", score, memory, sample, tags));
                rows.add(trial(sources, "broadside", score, memory, queries, tags));
                for (String peer : others()) {
                    rows.add(trial(sources, peer, score, memory, sample, tags));
                }
            }
            if (store) {
                memory.writeTmx();
                stored(sources, memory, tags);
            }
            return rows;
        } finally {
            Folders.delete(memory.folder());
        }
    }

    private void stored(int sources, Memory memory, List<String> tags) throws IOException, InterruptedException {
        var figures = Figures.said(List.of(
                Figures.java().toString(),
                "-Xmx" + heap,
                "-cp",
                classpath("broadside"),
                StoreTrial.class.getName(),
                memory.folder().toString(),
                memory.tmx().toString(),
                memory.queries().toString(),
                String.join(",", tags)));
        figures.forEach((name, figure) -> stored.add("%,d sources, %s: %s".formatted(sources, name, figure)));
        say("  stored: %s", figures);
    }

    private static int sources(String size, Corpus data) throws IOException {
        return switch (size) {
            case "all" -> data.size();
            case "1m" -> 1_000_000;
            default -> Integer.parseInt(size);
        };
    }

    private List<String> others() {
        return peers.stream().filter(peer -> !peer.equals("none")).toList();
    }

    private Figures trial(
            int sources, String engine, PlainScore score, Memory memory, int most, List<String> tags)
            throws IOException, InterruptedException {
        Figures figures = Figures.of(
                String.format(Locale.ROOT, "%,d", sources),
                engine,
                score,
                List.of(Figures.java().toString(), "-Xmx" + heap, "-cp", classpath(engine)),
                Stream.of(memory.folder(), floor, most, String.join(",", tags))
                        .map(Object::toString)
                        .toList());
        say("  %s, %s: %s", engine, score.name().toLowerCase(Locale.ROOT), figures.all());
        return figures;
    }

    /** Pensieve has a Lucene of its own, of other classes by the same names. */
    private static String classpath(String engine) {
        String ours = System.getProperty("java.class.path");
        return engine.equals("pensieve") ? System.getProperty("broadside.bench.pensieve", ours) : ours;
    }

    private void say(String sentence, Object... words) {
        spec.commandLine().getErr().println(String.format(Locale.ROOT, sentence, words));
    }
}
