package press.broadside.memory.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One engine over one memory, in a Java machine of its own: says its figures as lines of {@code figure}, name and value,
 * parted by tabs. Arguments: engine, score, folder, floor, how many queries at most, languages parted by commas.
 */
public final class Trial {
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final long MOST_WARM_UP_NANOS = 20_000_000_000L;

    private final String engine;
    private final PlainScore score;
    private final Memory memory;
    private final int floor;
    private final int most;
    private final List<Locale> languages;
    private final PrintStream out;

    private Trial(String[] arguments, PrintStream out) {
        this.engine = arguments[0];
        this.score = PlainScore.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        this.memory = new Memory(Path.of(arguments[2]));
        this.floor = Integer.parseInt(arguments[3]);
        this.most = Integer.parseInt(arguments[4]);
        this.languages = Stream.of(arguments[5].split(",")).map(Locale::forLanguageTag).toList();
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Trial(arguments, System.out).run();
    }

    private void run() throws IOException, InterruptedException {
        List<String> queries = memory.readQueries().stream().limit(most).toList();
        try (Contender one = contender(languages.subList(0, 1))) {
            say("settings", one.settings());
            say("load", "%.1f", seconds(() -> one.load(memory.oneLanguage())));
            say("bytes", "%.0f", (double) one.bytes() / memory.sources().size());
            if (one instanceof BruteForce plain) {
                Truth.of(plain, queries).write(memory.truth());
                say("best.1", Timing.of(queries, one::best));
                return;
            }
            recall(one);
            warmUp(queries, one::best);
            warmUp(queries, one::all);
            say("best.1", Timing.of(queries, one::best));
            say("all.1", Timing.of(queries, one::all));
            say("none", Timing.of(withoutMatch(queries, one), one::best));
            double alone = lookupsPerSecond(queries, one, 1);
            say("threads.1", "%.0f", alone);
            say("threads.2", "%.0f", lookupsPerSecond(queries, one, 2));
            if (one.looksFor(languages.size()) > 1) {
                var few = queries.subList(0, Math.max(1, queries.size() / languages.size()));
                say("best.many", Timing.of(few, query -> again(one, query)));
            }
        }
        if (engine.equals("broadside")) {
            many(queries);
        }
    }

    private void many(List<String> queries) throws IOException {
        try (Contender many = contender(languages)) {
            say("load.many", "%.1f", seconds(() -> many.load(memory.manyLanguages())));
            warmUp(queries, many::best);
            warmUp(queries, many::all);
            say("best.many", Timing.of(queries, many::best));
            say("all.many", Timing.of(queries, many::all));
        }
    }

    private Contender contender(List<Locale> wanted) throws IOException {
        return switch (engine) {
            case "brute" -> new BruteForce(score, floor);
            case "broadside" -> new OurMemory(score, floor, wanted);
            case "lucene" -> new LuceneGrams(score, floor);
            case "pensieve" -> new Pensieve(floor);
            default -> throw new IllegalArgumentException("no engine is called " + engine);
        };
    }

    private void recall(Contender contender) throws IOException {
        Truth.Recall recall = Truth.read(memory.truth()).recall(contender);
        say("recall.all", "%.2f", 100 * recall.all());
        say("recall.best", "%.2f", 100 * recall.best());
        say("matches", "%.0f", (double) recall.matches());
    }

    /** Until the compiler has seen it all: some seconds, but no longer than one round where look-ups are slow. */
    private static void warmUp(List<String> queries, Timing.Look look) throws IOException {
        long start = System.nanoTime();
        do {
            for (String query : queries) {
                if (System.nanoTime() - start > MOST_WARM_UP_NANOS) {
                    return;
                }
                look.up(query);
            }
        } while (System.nanoTime() - start < WARM_UP_NANOS);
    }

    private static List<String> withoutMatch(List<String> queries, Contender contender) throws IOException {
        var without = new ArrayList<String>();
        for (String query : queries) {
            if (contender.all(query).isEmpty()) {
                without.add(query);
            }
        }
        return without;
    }

    private List<String> again(Contender contender, String query) throws IOException {
        List<String> answer = List.of();
        for (int i = 0; i < contender.looksFor(languages.size()); i++) {
            answer = contender.best(query);
        }
        return answer;
    }

    /** By the clock: every thread has all the queries, begun at another one. */
    private static double lookupsPerSecond(List<String> queries, Contender contender, int threads)
            throws InterruptedException {
        var running = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int t = 0; t < threads; t++) {
            int first = t * queries.size() / threads;
            var thread = new Thread(() -> {
                for (int i = 0; i < queries.size(); i++) {
                    unchecked(contender, queries.get((first + i) % queries.size()));
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            thread.join();
        }
        return threads * queries.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static void unchecked(Contender contender, String query) {
        try {
            contender.best(query);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static double seconds(Step step) throws IOException {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String name, String format, Object value) {
        say(name, String.format(Locale.ROOT, format, value));
    }

    private void say(String name, Object value) {
        out.println("figure\t" + name + "\t" + Objects.toString(value));
        out.flush();
    }
}
