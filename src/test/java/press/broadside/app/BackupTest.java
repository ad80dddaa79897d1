package press.broadside.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.TestDatabases;
import press.broadside.assembly.Editions;
import press.broadside.assembly.Variant;
import press.broadside.dispatch.Dispatch;
import press.broadside.dispatch.State;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.StatementNames;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TranslatedLine;

/** A node is backed up while it works, and made anew elsewhere. */
class BackupTest {
    private static final String TEXT = """
            ---
            id: %s
            ---
            # The night ferry sails

            Crews and passengers have won.
            """;

    @TempDir
    private Path folder;

    private String told = "";

    @ParameterizedTest
    @CsvSource({"sqlite,sqlite", "postgresql,postgresql", "sqlite,postgresql", "postgresql,sqlite"})
    void a_restored_node_shows_readers_the_same_bytes(String from, String to) throws Exception {
        Path first = config("first", from);
        try (var running = settings("first", first).carry()) {
            publish(running, "ferry");
            Files.createDirectories(folder.resolve("first/inbox"));
            Files.writeString(folder.resolve("first/inbox/late night.md.part"), "# Half of it");

            assertThat(run("backup", "first", first, "node.backup")).as(told).isZero();
        }
        Path second = config("second", to);
        assertThat(run("restore", "second", second, "node.backup")).as(told).isZero();

        assertThat(publicFiles("second")).isEqualTo(publicFiles("first")).hasSizeGreaterThan(20);
        assertThat(run("check", "second", second)).as(told).isZero();
        assertThat(folder.resolve("second/inbox/late night.md.part")).hasContent("# Half of it");
        assertThat(Files.readString(folder.resolve("second/public/germany/de/feed.atom")))
                .contains("[de] The night ferry sails");
    }

    @ParameterizedTest
    @CsvSource({"sqlite", "postgresql"})
    void a_backup_made_while_statements_come_in_is_of_one_moment(String database) throws Exception {
        Path first = config("first", database);
        Map<String, String> german;
        int before;
        try (var running = settings("first", first).carry()) {
            publish(running, "ferry");
            german = publicFiles("first", "germany/");
            var stop = new AtomicBoolean();
            var submitted = new AtomicInteger();
            var submitting = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    submit(running, "more-" + submitted.incrementAndGet());
                }
            });
            Awaitility.await().until(() -> submitted.get() > 3);
            before = submitted.get() - 1;

            assertThat(run("backup", "first", first, "node.backup")).as(told).isZero();

            int during = submitted.get();
            Awaitility.await().until(() -> submitted.get() > during);
            stop.set(true);
            submitting.join();
        }
        Path second = config("second", database);
        assertThat(run("restore", "second", second, "node.backup")).as(told).isZero();

        assertThat(run("check", "second", second)).as(told).isZero();
        assertThat(publicFiles("second", "germany/")).isEqualTo(german);
        try (var restored = settings("second", second).carry()) {
            assertThat(new OneShot(restored, folder.resolve("results")).carry()).isFalse();
            int statements = count(restored, "statement");
            assertThat(statements).isGreaterThanOrEqualTo(before);
            assertThat(count(restored, "extract"))
                    .as("all that was accepted is carried on")
                    .isEqualTo(statements);
        }
    }

    @Test
    void what_waited_to_be_delivered_waits_for_a_person_and_versions_leap() throws Exception {
        Path first = config("first", "sqlite");
        try (var running = settings("first", first).carry()) {
            publish(running, "ferry");
            running.getBean(JdbcClient.class)
                    .sql("update delivery set state = 'queued', due_at = 9000000000000")
                    .update();
            assertThat(run("backup", "first", first, "node.backup")).as(told).isZero();
        }
        Path second = config("second", "sqlite");
        assertThat(run("restore", "second", second, "node.backup")).as(told).isZero();

        try (var restored = settings("second", second).carry()) {
            var failed = restored.getBean(Dispatch.class)
                    .deliveries(java.util.Optional.empty(), java.util.Optional.of(State.FAILED), 10);
            assertThat(failed)
                    .isNotEmpty()
                    .allMatch(delivery -> delivery.reason().contains("restored from a backup"));
            Path correction = Files.writeString(
                    folder.resolve("ferry.md"), TEXT.formatted("ferry").replace("have won", "have won it"));
            var shot = new OneShot(restored, folder.resolve("results"));
            shot.take(correction);
            assertThat(shot.carry()).isFalse();
            assertThat(version(restored)).as("of the first edition after it").isEqualTo(1002);
            shot.take(Files.writeString(correction, Files.readString(correction).replace("won it", "won all")));
            assertThat(shot.carry()).isFalse();
            assertThat(version(restored)).isEqualTo(1003);
        }
    }

    @Test
    void a_damaged_file_is_refused_whole_wherever_the_damage_is() throws Exception {
        Path first = config("first", "sqlite");
        try (var running = settings("first", first).carry()) {
            publish(running, "ferry");
        }
        assertThat(run("backup", "first", first, "node.backup")).as(told).isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("node.backup"));
        Path second = config("second", "sqlite");

        for (int i = 1; i < 40; i++) {
            byte[] damaged = whole.clone();
            int at = whole.length / 40 * i;
            damaged[at] = (byte) (damaged[at] ^ 0x10);
            Files.write(folder.resolve("damaged.backup"), damaged);
            assertThat(run("restore", "second", second, "damaged.backup"))
                    .as("byte %d of %d: %s", at, whole.length, told)
                    .isEqualTo(1);
            assertThat(folder.resolve("second")).doesNotExist();
        }
        Files.write(folder.resolve("damaged.backup"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(run("restore", "second", second, "damaged.backup")).isEqualTo(1);
        assertThat(told).contains("its end is missing; take another copy");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void what_is_no_backup_or_would_overwrite_something_is_refused_with_what_to_do() throws Exception {
        Path first = config("first", "sqlite");
        assertThat(run("backup", "first", first, "node.backup")).isEqualTo(1);
        assertThat(told).contains("name the data folder with --data");
        try (var running = settings("first", first).carry()) {
            publish(running, "ferry");
        }
        assertThat(run("backup", "first", first, "node.backup")).as(told).isZero();

        assertThat(run("backup", "first", first, "node.backup")).isEqualTo(1);
        assertThat(told).contains("a backup replaces none");
        assertThat(run("restore", "first", first, "node.backup")).isEqualTo(1);
        assertThat(told).contains("is not empty").contains("restore into a new one with --data");
        Files.writeString(folder.resolve("foreign.zip"), "no zip at all");
        assertThat(run("restore", "second", first, "foreign.zip")).isEqualTo(1);
        assertThat(told).contains("it is no backup");
        assertThat(run("restore", "second", first, "nowhere.zip")).isEqualTo(1);
        assertThat(told).contains("is not there");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    private static int count(ApplicationContext running, String table) {
        return running.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static int version(ApplicationContext running) {
        return running.getBean(Editions.class)
                .newest(newest(running, "ferry").statement(), Variant.of(Locale.UK))
                .orElseThrow()
                .key()
                .version();
    }

    private void publish(ApplicationContext running, String id) {
        submit(running, id);
        var shot = new OneShot(running, folder.resolve("results"));
        assertThat(shot.carry()).isFalse();
        var draft = new DraftKey(newest(running, id), Locale.GERMAN);
        var desk = running.getBean(Desk.class);
        desk.translate(
                draft,
                desk.lines(draft).stream()
                        .map(line -> new TranslatedLine(
                                line.segment(),
                                line.source(),
                                new CodedText("[de] " + line.source().coded())))
                        .toList(),
                "omar");
        desk.approve(draft, "mona");
        assertThat(shot.carry()).isFalse();
    }

    private void submit(ApplicationContext running, String id) {
        try {
            Path file = Files.writeString(folder.resolve(id + ".md"), TEXT.formatted(id));
            running.getBean(SubmissionDesk.class).take(file, java.util.Optional.empty());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static RevisionKey newest(ApplicationContext running, String id) {
        var names = running.getBean(StatementNames.class);
        List<RevisionKey> all = names.revisions(names.named(id).orElseThrow());
        return all.get(all.size() - 1);
    }

    private Map<String, String> publicFiles(String node, String... below) throws IOException {
        var files = new TreeMap<String, String>();
        Path root = folder.resolve(node).resolve("public");
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (below.length == 0 || name.startsWith(below[0])) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private Path config(String node, String database) throws IOException {
        Path sections = Files.writeString(folder.resolve("sections.yaml"), """
                sections:
                  - {id: germany, name: {de: "Deutsche Sektion"}, locales: [de], zone: Europe/Berlin, approve: none, channels: [{id: archive, type: file, path: outbox/germany}]}
                  - {id: britain, name: {en-GB: "Britain"}, locales: [en-GB], zone: Europe/London, approve: none, channels: []}
                """);
        String store = database.equals("postgresql") ? "  database: \"" + TestDatabases.postgresUrl() + "\"\n" : "";
        return Files.writeString(
                folder.resolve(node + ".yaml"), "broadside:\n  sections: " + sections + "\n  console: ERROR\n" + store);
    }

    private Settings settings(String node, Path config) {
        return new Settings()
                .with("broadside.data", folder.resolve(node))
                .with("spring.config.additional-location", "file:" + config);
    }

    private int run(String command, String node, Path config, String... files) {
        var all = new ArrayList<>(
                List.of(command, "--data", folder.resolve(node).toString(), "--config", config.toString()));
        List.of(files).forEach(file -> all.add(folder.resolve(file).toString()));
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var ear = new PrintStream(heard, true, UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            return Broadside.execute(all.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
            told = heard.toString(UTF_8);
        }
    }
}
