package press.broadside.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions at the command line, beside no server: what is told, and the exit codes. */
class CorrectingByCommandTest {
    @TempDir
    private Path folder;

    private String told = "";

    @Test
    void a_correction_is_submitted_by_id_and_looked_at() throws IOException {
        Path first =
                Files.writeString(folder.resolve("a.md"), "# The pier\n\nSix ports are shut today.\n\nNobody works.\n");
        Path second =
                Files.writeString(folder.resolve("b.md"), "# The pier\n\nSeven ports are shut today.\n\nWe wait.\n");

        assertThat(run("submit", "--id", "pier", first.toString())).isZero();
        assertThat(run("diff", "pier")).isEqualTo(1);
        assertThat(told).contains("has one revision only");
        assertThat(run("submit", "--id", "pier", second.toString())).isZero();
        assertThat(told).contains("this is revision r2 of the-pier-");

        assertThat(run("diff", "pier")).isZero();
        assertThat(told)
                .contains("numbers changed: six → seven")
                .contains("edited   u2.1 → u2.1  [-Six-]{+Seven+} ports are shut today.")
                .contains("1 unchanged");
        assertThat(run("diff", "the-pier", "r2", "r1", "--json")).isZero();
        assertThat(told).contains("\"former\":2,\"revision\":1").contains("\"relation\":\"unchanged\"");
        assertThat(run("extract", "pier", "--again")).isZero();
        assertThat(told).contains("the rules of now cut it as before; nothing was done");
    }

    @Test
    void a_correction_says_what_it_would_do_and_is_told_to_readers() throws IOException {
        Path first = Files.writeString(folder.resolve("a.md"), "# The pier\n\nSix ports are shut today.\n");
        Path second = Files.writeString(folder.resolve("b.md"), "# The pier\n\nSeven ports are shut today.\n");
        assertThat(run("submit", "--id", "pier", first.toString())).isZero();

        assertThat(run("correct", "pier", second.toString())).isEqualTo(1);
        assertThat(told)
                .contains(
                        "this counts as medium (1 segment with other words; numbers changed: six → seven), so readers are told")
                .contains("--note");
        assertThat(run("correct", "pier", second.toString(), "--note", "There are seven.", "--dry-run"))
                .isZero();
        assertThat(told)
                .contains("[-Six-]{+Seven+} ports")
                .contains("britain en-GB: corrected at once")
                .contains("germany de: has no edition yet")
                .contains("a dry run: nothing was changed");
        assertThat(run("diff", "pier")).as("still one revision").isEqualTo(1);

        String[] correct = {"pier", second.toString(), "--note", "There are seven.", "--significance", "minor"};
        assertThat(run("correct", correct)).isZero();
        assertThat(told).contains("accepted as the-pier-");
        assertThat(run("diff", "pier")).isZero();
        assertThat(told)
                .as("numbers are never minor")
                .contains("r2: medium")
                .contains("its editor calls it minor")
                .contains("field.correction.1");
    }

    @Test
    void what_corrects_nothing_cannot_count_for_more() throws IOException {
        Path first = Files.writeString(folder.resolve("a.md"), "# The pier\n\nSix ports are shut today.\n");
        assertThat(run("submit", "--id", "pier", first.toString())).isZero();

        assertThat(run("raise", "pier", "--to", "major", "--why", "it says so")).isEqualTo(1);
        assertThat(told).contains("corrects nothing: it is the first of its statement");
        assertThat(run("raise", "pier", "--to", "huge", "--why", "it says so")).isEqualTo(2);
        assertThat(told).contains("known are minor, medium and major");
    }

    @Test
    void what_is_not_there_or_makes_no_sense_is_told_in_a_sentence() throws IOException {
        assertThat(run("diff", "nowhere")).isEqualTo(1);
        assertThat(told).contains("there is no statement nowhere; ./broadside status shows those that there are");
        assertThat(run("diff", "pier", "r1")).isEqualTo(2);
        assertThat(run("extract", "pier")).isEqualTo(2);
        assertThat(run("submit", "--id", "pier", "a.md", "b.md")).isEqualTo(2);
        assertThat(told).contains("--id names one statement");
    }

    private int run(String command, String... arguments) {
        var all = new java.util.ArrayList<>(
                java.util.List.of(command, "--data", folder.resolve("data").toString()));
        all.addAll(java.util.List.of(arguments));
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
