package press.broadside.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;
import press.broadside.dispatch.Receiver;
import press.broadside.dispatch.SftpServer;

/**
 * Killed with work in hand in every stage, and started again, the program ends with the newest version of each text on its
 * page, in its folder, on the SFTP server and at the web server, which saw each delivery once and in order.
 * {@code mvn test -Dtest=CrashMeasure -Dbroadside.crash.moments=50 -Dbroadside.crash.statements=300}, once the program is
 * packaged; moments beyond the first ones are random in turn.
 */
class CrashMeasure {
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
            "stage=dispatch at=handed-over delivery=press/remote/.*",
            "stage=dispatch at=handed-over delivery=press/website/.*",
            "stage=dispatch event=exit work=channel-due .*");

    private static final int MOMENTS = Integer.getInteger("broadside.crash.moments", KILL_POINTS.size());
    private static final int STATEMENTS = Integer.getInteger("broadside.crash.statements", KILL_POINTS.size());
    private static final Random RANDOM = new Random(7);

    @TempDir
    private Path folder;

    private Receiver website;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void every_destination_ends_with_the_newest_version_of_every_text(String database) throws Exception {
        String url = database.equals("sqlite") ? "" : TestDatabases.postgresUrl();
        Files.createDirectories(folder.resolve("remote"));
        try (var sftp = new SftpServer(folder.resolve("remote"));
                var receiver = new Receiver()) {
            website = receiver;
            var newsroom = new Newsroom(folder, STATEMENTS, channels(sftp));
            for (int i = 0; i < MOMENTS; i++) {
                for (int j = i * STATEMENTS / MOMENTS; j < (i + 1) * STATEMENTS / MOMENTS; j++) {
                    newsroom.drop(j);
                }
                for (int j = (i - 1) * STATEMENTS / MOMENTS; i > 0 && j < i * STATEMENTS / MOMENTS; j++) {
                    newsroom.dropCorrection(j);
                }
                boolean aimed = i < KILL_POINTS.size() || i % 2 == 0;
                if (aimed) {
                    killAt(KILL_POINTS.get(i % KILL_POINTS.size()), 0, url);
                } else {
                    killAt("stage=.*", RANDOM.nextInt(40 * STATEMENTS / MOMENTS), url);
                }
            }
            for (int j = (MOMENTS - 1) * STATEMENTS / MOMENTS; j < STATEMENTS; j++) {
                newsroom.dropCorrection(j);
            }
            endUndisturbed(url);
        }
    }

    private void endUndisturbed(String url) throws Exception {
        var last = PackagedProgram.start(folder.resolve("last.log"), properties("", url), serve());
        try {
            await().atMost(Duration.ofMinutes(10 + STATEMENTS / 10))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        assertThat(missing()).isEmpty();
                        assertThat(files(folder.resolve("data/inbox"))).isEmpty();
                    });
        } finally {
            last.destroy();
        }
        assertThat(last.waitFor()).as("exit code after SIGTERM").isIn(0, 143);
        assertThat(missing()).isEmpty();
        for (String outbox : List.of("data/outbox/press", "remote/press")) {
            assertThat(files(folder.resolve(outbox))).as(outbox).hasSize(STATEMENTS * Newsroom.LOCALES.size());
        }
        cameInOrder();
        assertThat(unfinishedFiles()).isEmpty();
        assertThat(folder.resolve("data/inbox")).isEmptyDirectory();
        var check = PackagedProgram.start(
                folder.resolve("check.log"),
                properties("", url),
                "check",
                "--data",
                folder.resolve("data").toString());
        assertThat(check.waitFor()).as("check found differences; see check.log").isZero();
    }

    /** Places that do not have the newest text, some of them. */
    private List<String> missing() throws IOException {
        Map<String, Receiver.Got> newest = atWebsite();
        var missing = new ArrayList<String>();
        for (int i = 0; i < STATEMENTS && missing.size() < 5; i++) {
            for (String locale : Newsroom.LOCALES) {
                String wanted = Newsroom.corrected(i, locale);
                String name = Newsroom.slug(i) + "." + locale + ".md";
                for (Path place : List.of(
                        folder.resolve("data/public/press/" + locale + "/" + Newsroom.slug(i) + ".html"),
                        folder.resolve("data/outbox/press").resolve(name),
                        folder.resolve("remote/press").resolve(name))) {
                    if (!Files.exists(place) || !Files.readString(place).contains(wanted)) {
                        missing.add(place.toString());
                    }
                }
                Receiver.Got got = newest.get(name);
                if (got == null || !got.text().contains(wanted)) {
                    missing.add("website: " + name);
                }
            }
        }
        return missing;
    }

    /** By file name, what the web server was handed last. */
    private Map<String, Receiver.Got> atWebsite() {
        var newest = new HashMap<String, Receiver.Got>();
        synchronized (website.taken) {
            website.taken.values().forEach(got -> newest.put(got.header("Broadside-File"), got));
        }
        return newest;
    }

    /** What came twice had its old id, and the server took it once; of each text the versions grow. */
    private void cameInOrder() {
        var versions = new HashMap<String, Integer>();
        for (Receiver.Got got : website.requests) {
            int version = Integer.parseInt(got.header("Broadside-Version"));
            assertThat(version)
                    .as(got.header("Broadside-Edition"))
                    .isGreaterThanOrEqualTo(versions.getOrDefault(got.header("Broadside-Edition"), 0));
            versions.put(got.header("Broadside-Edition"), version);
        }
        assertThat(versions).hasSize(STATEMENTS * Newsroom.LOCALES.size());
    }

    /**
     * @param line at which it is held
     * @param skip how many of those it passes before
     */
    private void killAt(String line, int skip, String url) throws Exception {
        Path word = folder.resolve("word");
        Files.deleteIfExists(word);
        Map<String, String> properties = properties(line, url);
        properties.put("stop.skip", Integer.toString(skip));
        var process = PackagedProgram.start(folder.resolve("killed.log"), properties, serve());
        await("process held at " + line)
                .atMost(Duration.ofMinutes(2))
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

    private String channels(SftpServer sftp) throws IOException {
        Files.writeString(folder.resolve("password"), SftpServer.PASSWORD + "\n");
        Files.writeString(folder.resolve("secret"), "a secret of the tests");
        Files.createDirectories(folder.resolve("remote/press"));
        return """
                - { id: archive, type: file, path: outbox/press, carries: document }
                - id: remote
                  type: sftp
                  host: 127.0.0.1
                  port: %d
                  user: %s
                  folder: press
                  host-key: %s
                  secret: file:%s
                - { id: website, type: http, url: "%s", secret: "file:%s" }
                """.formatted(
                        sftp.port(),
                        SftpServer.USER,
                        sftp.hostKey(),
                        folder.resolve("password"),
                        website.url(),
                        folder.resolve("secret"));
    }

    private Map<String, String> properties(String stopAt, String url) {
        var properties = new HashMap<>(Map.of(
                "stop.at",
                stopAt,
                "stop.word",
                folder.resolve("word").toString(),
                "logging.config",
                Path.of("target/test-classes/crash/logback.xml")
                        .toAbsolutePath()
                        .toString(),
                "broadside.sections",
                folder.resolve("sections.yaml").toString(),
                "broadside.memory.folder",
                folder.resolve("memory").toString(),
                "broadside.dispatch.allowed-hosts",
                "127.0.0.1",
                "broadside.intake.settle",
                "100ms",
                "broadside.dispatch.attempt",
                "10s", // a dead sender is waited for no longer than that
                "broadside.dispatch.lease",
                "15s"));
        if (!url.isEmpty()) {
            properties.put("broadside.database", url);
        }
        return properties;
    }

    private String[] serve() {
        return new String[] {"serve", "--data", folder.resolve("data").toString(), "--port", "0"};
    }

    private List<Path> unfinishedFiles() throws IOException {
        return Stream.of("data/public", "data/outbox", "remote")
                .flatMap(place -> files(folder.resolve(place)).stream())
                .filter(file -> file.getFileName().toString().matches("\\..*|.*\\.(tmp|part)"))
                .toList();
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
