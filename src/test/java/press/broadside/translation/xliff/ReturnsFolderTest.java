package press.broadside.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.translation.xliff.Exchanging.FIRST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;

/** Files that are put into {@code handoff/in/}. */
class ReturnsFolderTest {
    @TempDir
    private Path folder;

    private Exchanging ports;
    private Returns returns;

    @BeforeEach
    void open() {
        ports = Exchanging.ofPorts(TestDatabases.sqlite(folder));
        returns = new Returns(folder.resolve("handoff"), ports.exchange(new XliffLimits(100_000, 100, 100, 10, 10)));
    }

    @Test
    void a_file_that_was_taken_lies_in_done_beside_its_report() throws IOException {
        String job = job();
        Path file = put("ports.de.xlf", job);

        Returns.TakenReturn taken = returns.take(file);
        returns.clear(taken, "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(taken.report().translated()).isOne();
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("handoff/done/ports.de.xlf")).hasContent(job);
        assertThat(folder.resolve("handoff/done/ports.de.xlf.report.json")).hasContent("{}");
    }

    @Test
    void a_second_file_of_the_same_name_does_not_replace_the_first() throws IOException {
        for (int i = 0; i < 2; i++) {
            returns.clear(returns.take(put("ports.de.xlf", job() + "\n".repeat(i))), new byte[0]);
        }

        assertThat(folder.resolve("handoff/done/2-ports.de.xlf")).exists();
    }

    @Test
    void what_is_no_xliff_too_large_or_a_link_is_refused_and_kept() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), job());
        Path link = Files.createSymbolicLink(folder.resolve("handoff/in/link.xlf"), secret);

        assertThat(returns.take(put("a.xlf", "Hello")).report().reason()).contains("not well-formed");
        assertThat(returns.take(put("b.xlf", "x".repeat(100_001))).report().reason())
                .contains("broadside.xliff.max-bytes");
        Returns.TakenReturn refused = returns.take(link);
        returns.clear(refused, new byte[0]);

        assertThat(refused.report().reason()).isEqualTo("is no file, but a link");
        assertThat(folder.resolve("handoff/refused/link.xlf")).isSymbolicLink();
        assertThat(ports.standing(FIRST)).containsOnly("open");
    }

    @Test
    void hidden_and_unfinished_files_are_left_alone() throws IOException {
        assertThat(returns.ready(put(".a.xlf", ""))).isFalse();
        assertThat(returns.ready(put("a.xlf.part", ""))).isFalse();
        assertThat(returns.ready(put("a.xlf", ""))).isTrue();
    }

    private String job() {
        return ports.exported(FIRST, XliffVersion.V1_2)
                .replace(">The rate stays.</target>", ">Der Satz bleibt.</target>");
    }

    private Path put(String name, String content) throws IOException {
        return Files.writeString(folder.resolve("handoff/in").resolve(name), content);
    }
}
