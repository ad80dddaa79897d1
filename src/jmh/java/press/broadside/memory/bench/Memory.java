package press.broadside.memory.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** The files of one size: a memory for one language, the same for many, and the queries. */
record Memory(Path folder) {
    /** Each source with one target. */
    Path oneLanguage() {
        return folder.resolve("one.tsv");
    }

    /** Each source with its targets in the languages that have most. */
    Path manyLanguages() {
        return folder.resolve("many.tsv");
    }

    Path queries() {
        return folder.resolve("queries.txt");
    }

    /** What brute force found; its queries are the first of {@link #queries}. */
    Path truth() {
        return folder.resolve("truth.tsv");
    }

    List<String> readQueries() throws IOException {
        return Files.readAllLines(queries());
    }

    List<String> sources() throws IOException {
        try (Stream<String> lines = Files.lines(oneLanguage())) {
            return List.copyOf(lines.map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new)));
        }
    }
}
