package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantMemoryTest {
    @TempDir
    private Path folder;

    /** A file that is larger than all the memory that there is: neither way can hold it, or its greater part. */
    @Test
    void a_file_larger_than_the_heap_goes_in_and_out() throws Exception {
        LargeTmx.write(folder.resolve("in.tmx"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");

        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTmx.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("errors.txt")))
                .isZero();
        assertThat(said).contains("1500 in, 1500 out");
        assertThat(Files.size(folder.resolve("out.tmx"))).isGreaterThan(37_000_000);
    }
}
