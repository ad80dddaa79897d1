package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever copies the README's commands, one after the other, sees them all work. */
@Tag("packaged")
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\R(.*?)^```");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^(no-port-stands-alone-\\w+)/r1$");

    @TempDir
    private Path folder;

    private Process server = finished();

    @Test
    void every_command_of_the_readme_works_in_its_order() throws Exception {
        Files.createSymbolicLink(folder.resolve("broadside"), Launcher.ROOT.resolve("broadside"));
        Files.createSymbolicLink(folder.resolve("samples"), Launcher.ROOT.resolve("samples"));
        List<String> commands = BLOCK.matcher(Files.readString(Launcher.ROOT.resolve("README.md")))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();

        assertThat(commands).contains("./broadside demo", "./verify");
        for (String command : commands) {
            follow(command);
        }
        assertThat(folder.resolve("published/germany/de/feed.atom")).isNotEmptyFile();
        assertThat(folder.resolve("german.tsv")).isNotEmptyFile();
        assertThat(folder.resolve("jobs")).isDirectoryContaining("glob:**.fr.xlf");
    }

    private void follow(String command) throws Exception {
        if (command.equals("./verify")) {
            assertThat(Launcher.ROOT.resolve("verify"))
                    .as("what runs this test")
                    .isExecutable();
        } else if (command.equals("./broadside demo")) {
            Ended demo = works(command + " --once --port 0");
            assertThat(demo.out()).contains("feed.atom, feed.rss, feed.json");
        } else if (command.startsWith("./broadside serve ")) {
            serve(command + " --port 0");
        } else if (command.startsWith("./broadside submit ")) {
            works(command);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Files.exists(
                            folder.resolve("data/public/germany/de").resolve("no-port-stands-alone.html")));
        } else if (command.contains("STATEMENT")) {
            works(command.replace("STATEMENT", statement()));
        } else if (command.contains("./broadside ")) {
            works(command);
        } else {
            throw new AssertionError("the README has a command that this test does not know: " + command);
        }
    }

    private String statement() throws Exception {
        return STATEMENT
                .matcher(works("./broadside status --data data").out())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private Ended works(String line) throws Exception {
        Ended ended = Ended.process(shell(line), new byte[0]);
        assertThat(ended.code()).as(line + "\n" + ended.out() + ended.err()).isZero();
        assertThat(ended.err()).as(line).doesNotContain("Building Broadside");
        return ended;
    }

    private void serve(String line) throws Exception {
        Path log = folder.resolve("server.log");
        server = shell("exec " + line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Files.readString(log).contains("Broadside is ready") || !server.isAlive());
        assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
    }

    private ProcessBuilder shell(String line) {
        return Launcher.prepared(new ProcessBuilder("bash", "-c", "set -o pipefail; " + line))
                .directory(folder.toFile());
    }

    @AfterEach
    void stop_the_server() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static Process finished() {
        try {
            return new ProcessBuilder("true").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
