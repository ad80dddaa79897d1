package press.broadside.memory;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import press.broadside.TestDatabases;
import press.broadside.text.TextUnit;

/**
 * The product's own way: TMX into files' memory, into a database, and a statement looked up there. Says its figures as lines of
 * {@code figure}, name and value, parted by tabs. Arguments: folder to work in, TMX, queries, languages parted by commas.
 */
public final class StoreTrial {
    private static final int WORDS = 1_500;
    private static final int ROUNDS = 20;
    private static final int PHRASES = 200;

    private final Path folder;
    private final Path tmx;
    private final List<String> queries;
    private final List<Locale> languages;
    private final PrintStream out;

    private StoreTrial(String[] arguments, PrintStream out) throws IOException {
        this.folder = Path.of(arguments[0]);
        this.tmx = Path.of(arguments[1]);
        this.queries = Files.readAllLines(Path.of(arguments[2]));
        this.languages = Stream.of(arguments[3].split(",")).map(Locale::forLanguageTag).toList();
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        new StoreTrial(arguments, System.out).run();
    }

    private void run() throws IOException {
        long start = System.nanoTime();
        var read = FileMemory.of(List.of(tmx), languages, Score.CHARACTERS);
        say("TMX read and indexed, units a second", read.size().sources() / seconds(start));

        DataSource database = TestDatabases.sqlite(folder);
        var writing = MemoryOfSentences.on(database);
        start = System.nanoTime();
        ImportReport report = writing.memory.load(tmx);
        say("TMX into the database, units a second", read.size().sources() / seconds(start));
        say("targets taken in", (double) report.added());

        snapshot(writing.store);
        lookUp(database);
        concordance(writing);
    }

    private void snapshot(JdbcMemoryStore store) {
        var first = feed(store);
        long start = System.nanoTime();
        first.rebuild();
        say("index made anew and kept, seconds", seconds(start));
        start = System.nanoTime();
        feed(store).caughtUp();
        say("start from the snapshot, seconds", seconds(start));
    }

    private IndexFeed feed(JdbcMemoryStore store) {
        var kept = new IndexSnapshot(folder, Score.CHARACTERS, MemoryOfSentences.SPLITTER);
        return new IndexFeed(
                store, () -> new UnitIndex(Score.CHARACTERS, MemoryOfSentences.SPLITTER), Optional.of(kept));
    }

    private void lookUp(DataSource database) {
        List<TextUnit> statement = statement();
        TranslationMemory memory = MemoryOfSentences.on(database).memory;
        long start = System.nanoTime();
        memory.recall(statement, languages);
        say("the first look-up without a snapshot, seconds", seconds(start));
        var millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            memory.recall(statement, languages);
            millis[i] = seconds(begin) * 1_000;
        }
        Arrays.sort(millis);
        say("a statement of 1,500 words in all languages, ms (median of 20)", millis[ROUNDS / 2]);
        say("its segments", statement.size());
    }

    /** Of queries, each a unit of its own. */
    private List<TextUnit> statement() {
        var sentences = new ArrayList<List<String>>();
        int words = 0;
        for (int i = 0; words < WORDS; i++) {
            String query = queries.get(i % queries.size());
            sentences.add(List.of(query));
            words += query.split(" ", -1).length;
        }
        return MemoryOfSentences.document(sentences);
    }

    /** Two words in a row, out of queries: on the English side and, mostly in vain, in every language. */
    private void concordance(MemoryOfSentences memory) {
        try (var concordance = new Concordance(memory.store, folder.resolve("concordance.db"))) {
            long start = System.nanoTime();
            concordance.find("nothing", languages, 1);
            say("concordance made, seconds", seconds(start));
            var millis = new ArrayList<Double>();
            for (String query : queries.subList(0, Math.min(PHRASES, queries.size()))) {
                String[] words = query.split(" ", -1);
                String phrase = String.join(" ", Arrays.copyOf(words, Math.min(2, words.length)));
                long begin = System.nanoTime();
                concordance.find(phrase, List.of(), 50);
                millis.add(seconds(begin) * 1_000);
            }
            millis.sort(null);
            say("concordance, ms (p50)", millis.get(millis.size() / 2));
            say("concordance, ms (p95)", millis.get(millis.size() * 95 / 100));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void say(String name, double figure) {
        out.printf(Locale.ROOT, "figure\t%s\t%.2f%n", name, figure);
        out.flush();
    }
}
