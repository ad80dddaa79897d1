package press.broadside.publication;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Editions;
import press.broadside.assembly.StoredEditions;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Images;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.StoredImage;
import press.broadside.language.LanguageProfiles;
import press.broadside.release.Verdict;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/**
 * What one more entry costs beside few older ones and beside many, in turns, on a database and a folder of each. Older ones
 * are rows, as publication leaves them; the newest hundred are published, so that feeds, lists and archives are real.
 */
public final class GrowthBench {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int REAL = 100;
    private static final int MEASURED = 300;

    private GrowthBench() {}

    /** The middle times of one more entry, in nanoseconds. */
    public record Growth(int few, int many, double beforeFew, double beforeMany) {}

    public static Growth run(Path folder, int few, int many) throws IOException {
        try (var small = new House(folder.resolve("few"), few);
                var large = new House(folder.resolve("many"), many)) {
            for (int i = 0; i < REAL; i++) {
                small.publish();
                large.publish();
            }
            var less = new long[MEASURED];
            var more = new long[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                less[i] = small.publish();
                more[i] = large.publish();
            }
            return new Growth(few, many, middle(less), middle(more));
        }
    }

    private static double middle(long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static final class House implements AutoCloseable {
        private static final Sections SECTIONS = new Sections(List.of(new Section(
                "germany",
                Map.of(Locale.GERMAN, "Deutsche Sektion"),
                List.of(Locale.GERMAN),
                ZoneId.of("Europe/Berlin"),
                Approval.NONE,
                List.of())));

        private final DataSource database;
        private final Editions editions;
        private final Publication publication;
        private int number;

        House(Path folder, int older) throws IOException {
            Files.createDirectories(folder);
            database = TestDatabases.sqlite(folder);
            Clock clock = Clock.systemUTC();
            editions = StoredEditions.on(database, announcement -> {}, clock);
            publication = PublicationConfiguration.wired(
                    new PublicationSettings(
                            URI.create("https://news.example.org"), folder.resolve("public"), 50, 90, Optional.empty()),
                    editions,
                    new NoImages(),
                    SECTIONS,
                    LanguageProfiles.in(Path.of(System.getProperty("broadside.home", "."), "translations", "languages")),
                    JdbcClient.create(database),
                    announcement -> {},
                    new TransactionTemplate(new JdbcTransactionManager(database)),
                    (section, edition) -> new Verdict.Free(),
                    clock);
            publication.open();
            publish();
            age(older);
        }

        /** Copies the first entry and its edition into as many older ones, each in the lists in which that stands. */
        private void age(int older) {
            var jdbc = JdbcClient.create(database);
            String numbers = "with recursive n(i) as (select 1 union all select i + 1 from n where i < " + older + ") ";
            for (String table : List.of("edition", "entry", "place", "listing")) {
                List<String> columns = jdbc.sql("select name from pragma_table_info('" + table + "') order by cid")
                        .query(String.class)
                        .list();
                String copied = String.join(
                        ", ", columns.stream().map(column -> copied(column, older)).toList());
                jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") " + numbers + "select "
                                + copied + " from n, (select * from " + table + " where statement = 's-1') as first")
                        .update();
            }
            jdbc.sql("update strand set last = last + " + older).update();
        }

        /** A minute after the one before it, the last of them a month ago. */
        private static String copied(String column, int older) {
            return switch (column) {
                case "published_at", "updated_at" ->
                    "first." + column + " - " + MONTH.toMillis() + " - 60000 * (" + older + " - n.i)";
                case "statement", "slug" -> "first." + column + " || '-' || n.i";
                case "id", "entry" -> "first." + column + " || n.i";
                case "number" -> "first.number + n.i";
                default -> "first." + column;
            };
        }

        /** Nanoseconds from the stored edition to its place in every feed, list and archive. */
        long publish() {
            number++;
            String title = "Erklärung Nummer " + number;
            Edition edition = editions.follow(new Edition(
                    EditionKey.of("s-" + number, Locale.GERMAN, 1),
                    new RevisionKey("s-" + number, 1),
                    "s-" + number,
                    Kind.STATEMENT,
                    title,
                    List.of("Ada Lin"),
                    List.of(),
                    Optional.of(LocalDate.of(2026, 5, 2)),
                    List.of(),
                    title + " in einem Satz.",
                    "<p>" + (title + " hat einen Absatz mit einigen Sätzen. ").repeat(20) + "</p>",
                    Document.of(Format.HTML, "<p>" + title + "</p>"),
                    List.of(),
                    Edition.Sort.TEXT,
                    Instant.EPOCH));
            long begun = System.nanoTime();
            Optional<Entry> published = publication.publish(edition.key().toString());
            long took = System.nanoTime() - begun;
            if (published.isEmpty()) {
                throw new IllegalStateException(edition.key() + " was not published");
            }
            return took;
        }

        @Override
        public void close() throws IOException {
            ((java.io.Closeable) database).close();
        }
    }

    private static final class NoImages implements Images {
        @Override
        public Map<String, StoredImage> shown(Revision revision, Locale locale) {
            return Map.of();
        }

        @Override
        public StoredImage image(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public byte[] bytes(String name) {
            throw new IllegalArgumentException(name);
        }
    }
}
