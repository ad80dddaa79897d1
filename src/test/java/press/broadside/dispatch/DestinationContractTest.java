package press.broadside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.TestDatabases;
import press.broadside.section.Channel;

/** What every type of channel keeps to. */
class DestinationContractTest {
    private static final String SECRET = "a secret of the tests";

    @TempDir
    private Path folder;

    private DataSource database;
    private Receiver receiver;
    private SftpServer sftp;
    private final Map<String, String> handed = new TreeMap<>();

    /** The types, and what each says of itself. */
    enum Type {
        FILE(true, true),
        SFTP(true, true),
        HTTP(false, false),
        ROUTE(false, false);

        private final boolean readsBack;
        private final boolean withdraws;

        Type(boolean readsBack, boolean withdraws) {
            this.readsBack = readsBack;
            this.withdraws = withdraws;
        }
    }

    @BeforeEach
    void start() throws IOException {
        database = TestDatabases.sqlite(folder);
        receiver = new Receiver();
        Files.createDirectories(folder.resolve("far/incoming"));
        sftp = new SftpServer(folder.resolve("far"));
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Files.writeString(folder.resolve("password"), SftpServer.PASSWORD + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        receiver.close();
        sftp.close();
        ((HikariDataSource) database).close();
    }

    private Dispatching over(Type type) {
        return new Dispatching(
                database,
                folder,
                List.of(channel(type)),
                (endpoint, parcel) ->
                        handed.put(parcel.fileName(), new String(parcel.content(), StandardCharsets.UTF_8)));
    }

    private Channel channel(Type type) {
        Map<String, String> settings = switch (type) {
            case FILE -> Map.of("path", "near");
            case SFTP ->
                Map.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        Integer.toString(sftp.port()),
                        "user",
                        SftpServer.USER,
                        "folder",
                        "incoming",
                        "host-key",
                        sftp.hostKey(),
                        "secret",
                        "file:" + folder.resolve("password"));
            case HTTP -> Map.of("url", receiver.url(), "secret", "file:" + folder.resolve("secret"));
            case ROUTE -> Map.of("route", "own");
        };
        return Dispatching.channel("out", type.name().toLowerCase(java.util.Locale.ROOT), settings);
    }

    /** The files that the destination has, as it sees them. */
    private Map<String, String> has(Type type) throws IOException {
        return switch (type) {
            case FILE -> files(folder.resolve("near"));
            case SFTP -> files(folder.resolve("far/incoming"));
            case HTTP -> {
                var files = new TreeMap<String, String>();
                receiver.requests.forEach(got -> files.put(got.header("Broadside-File"), got.text()));
                yield files;
            }
            case ROUTE -> handed;
        };
    }

    private static Map<String, String> files(Path in) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.list(in)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void takes_a_parcel_whole_and_twice_is_as_once(Type type) throws Exception {
        try (var house = over(type)) {
            String text = "Zinsen ".repeat(20_000) + "ünd Schluß";
            house.publish("rates", 1, text);

            assertThat(house.deliver("out")).as(house.all().toString()).hasSize(1);
            assertThat(has(type)).containsExactly(Map.entry("rates.de.md", text));

            house.dispatch.replay("germany", Optional.empty(), java.time.Instant.EPOCH);
            assertThat(house.deliver("out")).hasSize(1);
            assertThat(has(type)).containsExactly(Map.entry("rates.de.md", text));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sees_the_versions_of_an_edition_in_their_order_and_the_notice_last(Type type) throws Exception {
        try (var house = over(type)) {
            house.publish("rates", 1, "Eins").deliver("out");
            house.publish("rates", 2, "Zwei").deliver("out");
            assertThat(has(type)).containsEntry("rates.de.md", "Zwei");

            house.withdraw("rates", 3).deliver("out");

            assertThat(has(type)).containsEntry("rates.de.html", "Zurückgezogen");
            assertThat(has(type).containsKey("rates.de.md"))
                    .as("the text is taken away by us")
                    .isEqualTo(!type.withdraws);
        }
    }

    @ParameterizedTest
    @EnumSource
    void says_what_it_can_do(Type type) throws Exception {
        var sections = new press.broadside.section.Sections(List.of(new press.broadside.section.Section(
                "germany",
                Map.of(),
                List.of(),
                java.time.ZoneId.of("UTC"),
                press.broadside.section.Approval.NONE,
                List.of(channel(type)))));
        try (var destinations = new Destinations(
                sections, folder, Dispatching.QUICK, (endpoint, parcel) -> {}, java.time.Clock.systemUTC())) {
            Destination destination =
                    destinations.of(new Lane("germany", "out")).orElseThrow();
            assertThat(destination.readsBack()).isEqualTo(type.readsBack);
            assertThat(destination.withdraws()).isEqualTo(type.withdraws);
            assertThat(destination.toString()).doesNotContain(SECRET, SftpServer.PASSWORD);
        }
    }

    @org.junit.jupiter.api.Test
    void a_push_says_what_it_is_and_its_signature_covers_time_delivery_and_body() throws Exception {
        try (var house = over(Type.HTTP)) {
            house.publish("rates", 1, "Eins").deliver("out");
            house.publish("rates", 2, "Zwei").deliver("out");
            house.withdraw("rates", 3).deliver("out");

            assertThat(receiver.requests)
                    .extracting(got -> got.header("Broadside-Event"))
                    .containsExactly("new", "correction", "withdrawal");
            Receiver.Got second = receiver.requests.get(1);
            assertThat(second.header("Broadside-Delivery")).isEqualTo("germany/out/rates/de/v2");
            assertThat(second.header("Idempotency-Key")).isEqualTo("germany/out/rates/de/v2");
            assertThat(second.header("Broadside-Edition")).isEqualTo("rates/de");
            assertThat(second.header("Broadside-Version")).isEqualTo("2");
            assertThat(second.header("Content-Language")).isEqualTo("de");
            assertThat(second.header("Content-Type")).isEqualTo("text/markdown; charset=utf-8");
            String signed = HttpDestination.signature(
                    SECRET.getBytes(StandardCharsets.UTF_8),
                    second.header("Broadside-Time"),
                    second.header("Broadside-Delivery"),
                    second.body());
            assertThat(second.header("Broadside-Signature")).isEqualTo("sha256=" + signed);
            assertThat(second.headers().toString()).doesNotContain(SECRET);
        }
    }

    @org.junit.jupiter.api.Test
    void a_server_with_another_key_gets_nothing() throws Exception {
        try (var other = new SftpServer(folder.resolve("far"));
                var house = new Dispatching(
                        database,
                        folder,
                        List.of(Dispatching.channel(
                                "out",
                                "sftp",
                                Map.of(
                                        "host",
                                        "127.0.0.1",
                                        "port",
                                        Integer.toString(sftp.port()),
                                        "user",
                                        SftpServer.USER,
                                        "folder",
                                        "incoming",
                                        "host-key",
                                        other.hostKey(),
                                        "secret",
                                        "file:" + folder.resolve("password")))),
                        (endpoint, parcel) -> {})) {
            house.publish("rates", 1, "Eins");

            assertThat(house.deliver("out")).isEmpty();
            assertThat(house.all().get(0).reason()).contains("another key than the one in host-key");
            assertThat(has(Type.SFTP)).isEmpty();
        }
    }
}
