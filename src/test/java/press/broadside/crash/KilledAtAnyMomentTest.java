package press.broadside.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;

/** Killed with work in hand in every stage, and started again, the program ends with each statement in each feed once. */
@Tag("packaged")
class KilledAtAnyMomentTest {
    private static final List<String> LOCALES = List.of("de", "ar", "tr", "en-GB");

    /** Each is a log line at which the process is held, and then killed. */
    private static final List<String> KILL_POINTS = List.of(
            "stage=intake event=enter .*",
            "stage=intake event=exit .*",
            "stage=extraction event=enter .*",
            "stage=extraction event=exit .*",
            "stage=memory event=enter .*",
            "stage=translation event=enter .*",
            "stage=translation event=exit .*",
            "stage=assembly event=enter .*/ar",
            "stage=assembly event=exit .*",
            "stage=publication event=enter .*/de/.*",
            "stage=publication at=feeds-renamed .*",
            "stage=publication event=exit .*",
            "stage=dispatch event=enter work=entry-published .*",
            "stage=dispatch event=exit work=entry-published .*",
            "stage=dispatch event=enter work=channel-due .*",
            "stage=dispatch event=exit work=channel-due .*");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void ends_with_every_statement_in_every_feed_exactly_once(String database) throws Exception {
        var newsroom = new Newsroom(folder, KILL_POINTS.size());
        String url = database.equals("sqlite") ? "" : TestDatabases.postgresUrl();

        for (int i = 0; i < KILL_POINTS.size(); i++) {
            newsroom.drop(i);
            killAt(KILL_POINTS.get(i), url);
        }
        var last = PackagedProgram.start(folder.resolve("last.log"), properties("", url), serve());
        try {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> everythingIsOut(newsroom));
        } finally {
            last.destroy();
        }

        assertThat(last.waitFor()).as("exit code after SIGTERM").isIn(0, 143);
        for (String locale : LOCALES) {
            assertThat(titles(locale)).as(locale).containsExactlyInAnyOrderElementsOf(newsroom.titles(locale));
            assertThat(delivered(locale)).as("delivered in " + locale).hasSize(KILL_POINTS.size());
        }
        assertThat(unfinishedFiles()).isEmpty();
        assertThat(folder.resolve("data/inbox")).isEmptyDirectory();
    }

    private void killAt(String line, String url) throws Exception {
        Path word = folder.resolve("word");
        Files.deleteIfExists(word);
        var process = PackagedProgram.start(folder.resolve("killed.log"), properties(line, url), serve());
        await("process held at " + line)
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(word) || !process.isAlive());
        assertThat(word)
                .as("kill point " + line + " was hit; see killed.log")
                .content()
                .matches(line);
        process.destroyForcibly();
        assertThat(process.waitFor()).as("killed by signal 9").isEqualTo(137);
        assertThat(inHand(url)).as("work in hand at " + line).isPositive();
    }

    /** Announcements that wait and files that were not cleared away. */
    private long inHand(String url) throws SQLException, IOException {
        String address = url.isEmpty() ? "jdbc:sqlite:" + folder.resolve("data/store.db") : url;
        try (var connection = DriverManager.getConnection(address);
                var rows = connection.createStatement().executeQuery("select count(*) from scheduled_tasks");
                Stream<Path> inbox = Files.list(folder.resolve("data/inbox"))) {
            rows.next();
            return rows.getLong(1) + inbox.count();
        }
    }

    private Map<String, String> properties(String stopAt, String url) {
        var properties = new HashMap<>(Map.of(
                "stop.at", stopAt,
                "stop.word", folder.resolve("word").toString(),
                "logging.config",
                        Path.of("target/test-classes/crash/logback.xml")
                                .toAbsolutePath()
                                .toString(),
                "broadside.sections", folder.resolve("sections.yaml").toString(),
                "broadside.memory.folder", folder.resolve("memory").toString(),
                "broadside.intake.settle", "100ms"));
        if (!url.isEmpty()) {
            properties.put("broadside.database", url);
        }
        return properties;
    }

    private String[] serve() {
        return new String[] {"serve", "--data", folder.resolve("data").toString(), "--port", "0"};
    }

    private boolean everythingIsOut(Newsroom newsroom) throws Exception {
        for (String locale : LOCALES) {
            if (titles(locale).size() < newsroom.titles(locale).size()
                    || delivered(locale).size() < KILL_POINTS.size()) {
                return false;
            }
        }
        return true;
    }

    private List<String> titles(String locale) throws Exception {
        Path feed = folder.resolve("data/public/press/" + locale + "/feed.atom");
        if (!Files.exists(feed)) {
            return List.of();
        }
        var titles = new ArrayList<String>();
        try (var reader = Files.newBufferedReader(feed)) {
            new SyndFeedInput().build(reader).getEntries().forEach(entry -> titles.add(entry.getTitle()));
        }
        return titles;
    }

    private List<Path> delivered(String locale) throws IOException {
        Path outbox = folder.resolve("data/outbox/press");
        if (!Files.exists(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.filter(file -> file.getFileName().toString().endsWith("." + locale + ".txt"))
                    .toList();
        }
    }

    private List<Path> unfinishedFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/public"))) {
            return files.filter(file -> file.getFileName().toString().matches("\\..*|.*\\.(tmp|part)"))
                    .toList();
        }
    }

    /** What is written here, and what memory knows of it: titles of plain words, so that every match is exact. */
    private static final class Newsroom {
        private static final List<String> WORDS = List.of(
                "harbour",
                "bridge",
                "mill",
                "school",
                "station",
                "library",
                "market",
                "hospital",
                "theatre",
                "garden",
                "quarry",
                "bakery",
                "foundry",
                "orchard",
                "ferry",
                "lighthouse");
        private final Path folder;
        private final int count;

        Newsroom(Path folder, int count) throws IOException {
            this.folder = folder;
            this.count = count;
            Files.createDirectories(folder.resolve("data/inbox"));
            Files.createDirectories(folder.resolve("memory"));
            Files.writeString(folder.resolve("memory/newsroom.tmx"), tmx());
            Files.writeString(folder.resolve("sections.yaml"), """
                    sections:
                      - id: press
                        name: { de: "Presse", ar: "الصحافة", tr: "Basın", en-GB: "Press" }
                        locales: [de, ar, tr, en-GB]
                        zone: Europe/Berlin
                        approve: exact
                        channels:
                          - id: archive
                            type: file
                            path: outbox/press
                            carries: document
                    """);
        }

        private static String title(int i) {
            return "The " + WORDS.get(i) + " stays open";
        }

        private static String text(int i) {
            return "Nobody will close the " + WORDS.get(i) + ".";
        }

        List<String> titles(String locale) {
            var titles = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                titles.add(locale.startsWith("en") ? title(i) : translated(locale, title(i)));
            }
            return titles;
        }

        /** Memory takes no text that cannot be in its language: Arabic has Arabic letters. */
        private static String translated(String locale, String text) {
            String said = locale.equals("ar") ? "يبقى هذا المكان مفتوحا للجميع " : "";
            return "«" + locale + "» " + said + text;
        }

        void drop(int i) throws IOException {
            Path unfinished = folder.resolve("data/inbox/." + i);
            Files.writeString(unfinished, title(i) + "\n\n" + text(i) + "\n");
            Files.move(
                    unfinished, folder.resolve("data/inbox/statement-" + i + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        }

        private String tmx() {
            var units = new StringBuilder();
            for (int i = 0; i < count; i++) {
                units.append(unit(title(i))).append(unit(text(i)));
            }
            return """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
                      o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                    """ + units + "</body></tmx>\n";
        }

        private static String unit(String source) {
            var unit = new StringBuilder("<tu><tuv xml:lang=\"en\"><seg>" + source + "</seg></tuv>");
            for (String locale : List.of("de", "ar", "tr")) {
                unit.append("<tuv xml:lang=\"%s\"><seg>%s</seg></tuv>".formatted(locale, translated(locale, source)));
            }
            return unit + "</tu>\n";
        }
    }
}
