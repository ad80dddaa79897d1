package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs out and in as users of the packaged program see it: by command, and through the hand-off folder of a server. */
@Tag("packaged")
class XliffByCommandTest {
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Path data;
    private Process server;

    @BeforeEach
    void serve() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("inbox"));
        Files.writeString(
                data.resolve("inbox/kite.txt"),
                "Kites over the bay\n\nOnly this test knows the kites of Quillon Bay.\n");
        server = Launcher.command("serve", "--data", data.toString(), "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void a_job_lies_in_the_hand_off_folder_and_goes_through_it_and_through_the_commands() throws Exception {
        Path out = data.resolve("handoff/out");
        await().atMost(SOON).until(() -> Files.isDirectory(out) && found(out, ".de.xlf"));
        String name = named(out, ".de.xlf");
        String statement = name.replace(".de.xlf", "");

        Files.writeString(data.resolve("handoff/in").resolve(name), translated(Files.readString(out.resolve(name))));
        Path report = data.resolve("handoff/done").resolve(name + ".report.json");
        await().atMost(SOON).until(() -> Files.exists(report) && Files.size(report) > 0);
        assertThat(Files.readString(report))
                .containsPattern("\"translated\"\\s*:\\s*1")
                .contains("\"taken\"");

        Path jobs = folder.resolve("jobs");
        Ended exported = export(statement, "de,ar", "2.1", jobs);
        assertThat(exported.lines()).hasSize(2);
        assertThat(jobs.resolve(statement + ".de.xlf"))
                .content()
                .contains("version=\"2.1\"", ">Nur dieser Test.</target>");
        assertThat(jobs.resolve(statement + ".ar.xlf")).content().contains("trgLang=\"ar\"");

        Path other = Files.writeString(
                folder.resolve("other.xlf"),
                Files.readString(jobs.resolve(name)).replace("Nur dieser Test.", "Allein dieser Test."));
        Ended taken = command("import", "--by", "lea", other.toString());
        assertThat(taken.code()).as(taken.err()).isZero();
        assertThat(taken.lines()).hasSize(1);
        assertThat(taken.out())
                .startsWith("{\"file\":\"other.xlf\",\"outcome\":\"taken\"")
                .contains("\"translated\":1");

        assertThat(command("import", other.toString()).out()).contains("\"outcome\":\"known\"");
        Ended mended = command(
                "import", Files.writeString(folder.resolve("no.xlf"), "<x").toString());
        assertThat(mended.code()).isOne();
        assertThat(mended.out()).contains("\"outcome\":\"refused\"");
        assertThat(mended.err()).startsWith("broadside: no.xlf is not well-formed XML");
    }

    @Test
    void wrong_wishes_are_answered_in_a_sentence() throws Exception {
        await().atMost(SOON)
                .until(() -> Files.isDirectory(data.resolve("handoff/out"))
                        && found(data.resolve("handoff/out"), ".de.xlf"));
        String statement = named(data.resolve("handoff/out"), ".de.xlf").replace(".de.xlf", "");

        assertThat(export(statement, "de", "3.0", folder).err())
                .contains("'3.0' is no version of XLIFF; give 1.2 or 2.1");
        assertThat(export(statement, "tlh", "1.2", folder).err())
                .contains("there is no draft of " + statement + " in tlh");
        assertThat(export("nothing-000000", "de", "1.2", folder).code()).isOne();
    }

    private Ended export(String statement, String languages, String version, Path out) throws Exception {
        return command(
                "export", "--statement", statement, "--to", languages, "--version", version, "--out", out.toString());
    }

    private Ended command(String which, String... arguments) throws Exception {
        return Ended.command(Stream.concat(Stream.of("xliff", which, "--data", data.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static String translated(String job) {
        return job.replace(">Only this test knows the kites of Quillon Bay.</target>", ">Nur dieser Test.</target>");
    }

    private static boolean found(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> isNamed(file, ending));
        }
    }

    private static String named(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> isNamed(file, ending))
                    .findFirst()
                    .orElseThrow()
                    .getFileName()
                    .toString();
        }
    }

    private static boolean isNamed(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.endsWith(ending) && !name.startsWith(".");
    }
}
