package press.broadside.memory.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A folder of real sources and their targets, as docs/benchmarks.md describes it: {@code sources.tsv} (id, origin, text),
 * {@code lang/TAG.tsv} (id, target), both in the order of ids; {@code queries.tsv} or {@code query_pick.tsv} (the text is the
 * last column); {@code order.tsv} if there is one (ids: the first N are a memory of N sources).
 */
record Corpus(Path folder) {
    private static final long SEED = 20_261_123;

    int size() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("sources.tsv"))) {
            return (int) lines.count();
        }
    }

    /** The languages with most targets. */
    List<String> languages(int count) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lang"))) {
            return files.sorted(Comparator.comparingLong((Path file) -> file.toFile().length()).reversed())
                    .limit(count)
                    .map(file -> file.getFileName().toString().replace(".tsv", ""))
                    .toList();
        }
    }

    List<String> queries(int count) throws IOException {
        Path file = folder.resolve("queries.tsv");
        var queries = new ArrayList<String>();
        for (String line : Files.readAllLines(Files.exists(file) ? file : folder.resolve("query_pick.tsv"))) {
            queries.add(line.substring(line.lastIndexOf('\t') + 1));
        }
        queries.removeIf(String::isBlank);
        Collections.shuffle(queries, new Random(SEED));
        return queries.subList(0, Math.min(count, queries.size()));
    }

    /** Writes the files of a memory of so many sources; those beyond the corpus are made by {@link WordEdits}. */
    void write(Memory memory, int sources, List<String> languages) throws IOException {
        int all = size();
        BitSet chosen = chosen(Math.min(sources, all), all);
        int more = Math.max(0, sources - all);
        var edits = new WordEdits(SEED);
        try (var texts = Files.newBufferedReader(folder.resolve("sources.tsv"));
                var columns = new Columns(folder, languages);
                var one = Files.newBufferedWriter(memory.oneLanguage());
                var many = Files.newBufferedWriter(memory.manyLanguages())) {
            int place = 0;
            for (String line = texts.readLine(); line != null; line = texts.readLine(), place++) {
                String[] cells = line.split("\t", 3);
                Map<String, String> targets = columns.of(Integer.parseInt(cells[0]));
                edits.learn(cells[2]);
                if (chosen.get(place)) {
                    write(cells[2], targets, languages.get(0), one, many);
                    int copies = (int) ((long) (place + 1) * more / all - (long) place * more / all);
                    for (; copies > 0; copies--) {
                        write(edits.edited(cells[2]), targets, languages.get(0), one, many);
                    }
                }
            }
        }
    }

    private static void write(
            String source, Map<String, String> targets, String first, BufferedWriter one, BufferedWriter many)
            throws IOException {
        one.write(source + "\t" + first + "\t" + targets.values().stream().findFirst().orElse("-") + "\n");
        for (Map.Entry<String, String> target : targets.entrySet()) {
            many.write(source + "\t" + target.getKey() + "\t" + target.getValue() + "\n");
        }
    }

    /** Which lines of sources.tsv: the first ids of order.tsv, else any that a fixed seed picks. */
    private BitSet chosen(int count, int all) throws IOException {
        var chosen = new BitSet(all);
        Path order = folder.resolve("order.tsv");
        if (count == all) {
            chosen.set(0, all);
        } else if (Files.exists(order)) {
            try (Stream<String> ids = Files.lines(order)) {
                ids.limit(count).forEach(id -> chosen.set(Integer.parseInt(id)));
            }
        } else {
            var random = new Random(SEED);
            while (chosen.cardinality() < count) {
                chosen.set(random.nextInt(all));
            }
        }
        return chosen;
    }

    /** The files of the languages, read side by side. */
    private static final class Columns implements Closeable {
        private final Map<String, BufferedReader> readers = new LinkedHashMap<>();
        private final Map<String, String[]> next = new LinkedHashMap<>();

        Columns(Path folder, List<String> languages) throws IOException {
            for (String language : languages) {
                readers.put(language, Files.newBufferedReader(folder.resolve("lang").resolve(language + ".tsv")));
                advance(language);
            }
        }

        /** Targets by language; ids are asked for in ascending order. */
        Map<String, String> of(int id) throws IOException {
            var targets = new LinkedHashMap<String, String>();
            for (String language : readers.keySet()) {
                while (next.containsKey(language) && Integer.parseInt(cells(language)[0]) < id) {
                    advance(language);
                }
                if (next.containsKey(language) && Integer.parseInt(cells(language)[0]) == id) {
                    targets.put(language, cells(language)[1]);
                }
            }
            return targets;
        }

        private String[] cells(String language) {
            return next.getOrDefault(language, new String[] {"-1", ""});
        }

        private void advance(String language) throws IOException {
            String line = Objects.requireNonNull(readers.get(language)).readLine();
            if (line == null) {
                next.remove(language);
            } else {
                next.put(language, line.split("\t", 2));
            }
        }

        @Override
        public void close() {
            readers.values().forEach(reader -> {
                try {
                    reader.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
