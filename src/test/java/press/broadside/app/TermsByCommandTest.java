package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The term base as users of the packaged program see it. */
@Tag("packaged")
class TermsByCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_table_goes_in_is_asked_and_comes_out_as_tbx() throws Exception {
        Path table = Files.writeString(folder.resolve("ports.csv"), """
                concept,note,en,de,de forbidden
                dock-worker,,dock worker,Hafenarbeiter,Schauermann
                crane,,,Kran,
                """);

        Ended taken = terms("import", table.toString());
        assertThat(taken.out())
                .startsWith("{\"file\":\"ports.csv\",\"unchanged\":false,\"read\":2,\"added\":1")
                .contains("line 3: the concept crane has no English term");
        assertThat(taken.code()).as("something was refused").isOne();

        assertThat(terms("find", "--to", "de", "All", "dock", "workers").lines())
                .containsExactly("text\tdock workers\tdock-worker\tde\tdock worker: Hafenarbeiter; never Schauermann");

        Path out = folder.resolve("out.tbx");
        assertThat(terms("export", "--out", out.toString()).lines()).containsExactly(out.toString());
        assertThat(out).content().contains("<conceptEntry id=\"dock-worker\">", "<term>Hafenarbeiter</term>");
    }

    private Ended terms(String which, String... arguments) throws Exception {
        return Ended.command(Stream.concat(
                        Stream.of(
                                "terms", which, "--data", folder.resolve("data").toString()),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }
}
