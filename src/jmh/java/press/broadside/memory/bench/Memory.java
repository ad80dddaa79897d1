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

    /** The same as TMX. */
    Path tmx() {
        return folder.resolve("many.tmx");
    }

    /** Writes {@link #tmx} from {@link #manyLanguages}. */
    void writeTmx() throws IOException {
        try (var lines = Files.newBufferedReader(manyLanguages());
                var tmx = Files.newBufferedWriter(tmx())) {
            tmx.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <tmx version="1.4"><header creationtool="broadside bench" creationtoolversion="1" segtype="sentence"
                      o-tmf="tsv" adminlang="en" srclang="en" datatype="plaintext"/><body>
                    """);
            String last = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", 3);
                if (!cells[0].equals(last)) {
                    tmx.write((last.isEmpty() ? "<tu>" : "</tu>\n<tu>") + tuv("en", cells[0]));
                    last = cells[0];
                }
                tmx.write(tuv(cells[1], cells[2]));
            }
            tmx.write("</tu>\n</body></tmx>\n");
        }
    }

    private static String tuv(String language, String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
        return "<tuv xml:lang=\"" + language + "\"><seg>" + escaped.replaceAll("[\\p{Cc}\uFFFE\uFFFF]", " ") + "</seg></tuv>";
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
