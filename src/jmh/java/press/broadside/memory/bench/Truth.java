package press.broadside.memory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What brute force finds for the first queries, and how much of it an engine finds.
 *
 * @param matches by query: each source at or above the floor with its likeness
 */
record Truth(Map<String, Map<String, Double>> matches) {

    /** Shares of what there is to find, 0 to 1: of all matches, and of the queries' best ones. */
    record Recall(double all, double best, long matches) {}

    /** Looks the queries up on every processor. */
    static Truth of(BruteForce plain, List<String> queries) {
        var matches = new HashMap<String, Map<String, Double>>();
        IntStream.range(0, queries.size()).parallel().forEach(i -> {
            var found = new HashMap<String, Double>();
            plain.scored(queries.get(i)).forEach(scored -> found.put(scored.source(), scored.ratio()));
            synchronized (matches) {
                matches.put(queries.get(i), found);
            }
        });
        return new Truth(matches);
    }

    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        matches.forEach((query, found) -> {
            lines.add(query);
            found.forEach((source, ratio) -> lines.add(query + "\t" + source + "\t" + ratio));
        });
        Files.write(file, lines);
    }

    static Truth read(Path file) throws IOException {
        var matches = new HashMap<String, Map<String, Double>>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            Map<String, Double> found = matches.computeIfAbsent(cells[0], query -> new HashMap<>());
            if (cells.length == 3) {
                found.put(cells[1], Double.valueOf(cells[2]));
            }
        }
        return new Truth(matches);
    }

    /** @throws IllegalStateException if an exact engine names what brute force does not */
    Recall recall(Contender contender) throws IOException {
        long all = 0;
        long found = 0;
        long queries = 0;
        long best = 0;
        for (Map.Entry<String, Map<String, Double>> query : matches.entrySet()) {
            Map<String, Double> there = query.getValue();
            Set<String> named = new HashSet<>(contender.all(query.getKey()));
            all += there.size();
            found += named.stream().filter(there::containsKey).count();
            if (!there.isEmpty()) {
                double highest = there.values().stream().max(Double::compare).orElseThrow();
                queries++;
                best += contender.best(query.getKey()).stream().anyMatch(source -> there.getOrDefault(source, -1.0) == highest)
                        ? 1
                        : 0;
            }
            if (contender instanceof OurMemory && named.size() > there.size()) {
                named.removeAll(there.keySet());
                throw new IllegalStateException("found for '%s', and not by brute force: %s".formatted(query.getKey(), named));
            }
        }
        return new Recall((double) found / Math.max(1, all), (double) best / Math.max(1, queries), all);
    }
}
