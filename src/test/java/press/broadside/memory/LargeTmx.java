package press.broadside.memory;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import press.broadside.TestDatabases;

/** Takes a TMX file in and writes it out again, in a process of its own. */
final class LargeTmx {
    static final int UNITS = 1_500;
    private static final String LONG = "wort ".repeat(5_000);

    private LargeTmx() {}

    /** @param args a folder with {@code in.tmx}; {@code out.tmx} comes beside it */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        var memory = MemoryOfSentences.on(TestDatabases.sqlite(folder));
        ImportReport report = memory.memory.load(folder.resolve("in.tmx"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("out.tmx")))) {
            System.out.println(report.added() + " in, " + memory.housekeeping.export(Selection.ALL, out) + " out");
        }
        System.exit(0); // the pool's threads would go on
    }

    /** Writes a file of about 37 MB. */
    static void write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("<tmx version=\"1.4\"><header srclang=\"en\" segtype=\"sentence\"/><body>\n");
            for (int i = 0; i < UNITS; i++) {
                out.write(
                        "<tu><tuv xml:lang=\"en\"><seg>Number %d</seg></tuv><tuv xml:lang=\"de\"><seg>%s%d</seg></tuv></tu>\n"
                                .formatted(i, LONG, i));
            }
            out.write("</body></tmx>\n");
        }
    }
}
