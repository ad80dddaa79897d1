package press.broadside.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What needs no store starts neither Spring nor Camel, and a mistake is answered with a sentence that helps. */
@Tag("packaged")
class QuickCommandsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "submit",
                "retry",
                "status",
                "translate",
                "approve",
                "terms",
                "run",
                "segment",
                "memory",
                "bench",
                "align",
                "analyse",
                "languages"
            })
    void explains_each_command_without_starting_the_program(String command) throws Exception {
        Ended help = ended("", command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: broadside " + command).contains("--help");
        assertThat(help.err()).isEmpty();
        assertThat(frameworkClasses()).isEmpty();
    }

    @Test
    void cuts_sentences_without_starting_the_program() throws Exception {
        Ended segmented =
                ended("The strike goes on. Dr. Silva – née Çelik – speaks at 6 p.m.\n", "segment", "--lang", "en");

        assertThat(segmented.code()).isZero();
        assertThat(segmented.lines())
                .containsExactly("The strike goes on.", "Dr. Silva – née Çelik – speaks at 6 p.m.");
        assertThat(segmented.err()).isEmpty();
        assertThat(frameworkClasses()).isEmpty();
    }

    @Test
    void looks_lines_up_in_files_without_starting_the_program() throws Exception {
        Path pairs = Files.writeString(folder.resolve("pairs.tsv"), "The mill stays.\tde\tDie Mühle bleibt.\n");

        Ended found = ended(
                "The mill stays!\n\nThe hill says.\n",
                "memory",
                "search",
                "--memory",
                pairs.toString(),
                "--to",
                "de,fr",
                "--floor",
                "90");

        assertThat(found.lines())
                .containsExactly(
                        "{\"query\":\"The mill stays!\",\"matches\":[{\"score\":0.9333333333333333,"
                                + "\"source\":\"The mill stays.\",\"targets\":{\"de\":\"Die Mühle bleibt.\"}}]}",
                        "{\"query\":\"\",\"matches\":[]}",
                        "{\"query\":\"The hill says.\",\"matches\":[]}");
        assertThat(found.err())
                .contains("1 pairs")
                .contains("count 3, p50 ")
                .contains(" p95 ")
                .contains(" total ");
        assertThat(found.code()).isZero();
        assertThat(frameworkClasses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                | say what to do
            publish                           | 'publish'
            segment --lang zz_!!              | 'zz_!!' is not a language tag
            align a.txt b.txt --lang en       | is English already
            run --in .                        | '--out=DIR'
            run --in nowhere --out o          | --in nowhere is not a folder
            run --in . --out o --to xx_bad!   | 'xx_bad!' is not a language tag
            run --in . --out o --approve all  | 'all'
            run --in . --out o --bogus        | '--bogus'
            approve x --to de_!               | 'de_!' is not a language tag
            terms                             | terms import, terms export, terms find or terms list
            terms find                        | give an English text, or a statement
            terms export --format doc         | 'doc'
            memory                            | say what to do with it
            memory search --to de --memory no | --memory no is no file
            memory search --to de --memory .  | --memory . is a folder; name its files
            bench                             | bench memory
            status --config nowhere.yaml      | --config nowhere.yaml is not a file
            """)
    void says_in_a_sentence_what_is_wrong_with_arguments(String arguments, String named) throws Exception {
        Ended wrong = ended("", arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("broadside: ")
                .contains(named);
    }

    @Test
    void refuses_standard_input_that_is_not_utf_8() throws Exception {
        Ended wrong = Ended.process(Launcher.command("segment", "--lang", "en"), "Caf\u00e9.\n".getBytes(ISO_8859_1));

        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).isEqualToIgnoringNewLines("broadside: the text is not valid UTF-8; convert it first");
    }

    @Test
    void names_the_line_of_a_mistake_in_the_sections() throws Exception {
        Path sections =
                Files.writeString(folder.resolve("sections.yaml"), "sections:\n  - id: north\n    colour: red\n");
        Ended wrong = Ended.command(
                "run",
                "--in",
                folder.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--sections",
                sections.toString());

        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines().toList())
                .singleElement()
                .asString()
                .startsWith("broadside: " + sections + ", line 3: ");
    }

    private Ended ended(String input, String... arguments) throws Exception {
        ProcessBuilder command = Launcher.command(arguments);
        command.environment().put("BROADSIDE_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("classes.log"));
        return Ended.process(command.directory(folder.toFile()), Ended.utf8(input));
    }

    private List<String> frameworkClasses() throws Exception {
        try (var loaded = Files.lines(folder.resolve("classes.log"))) {
            return loaded.filter(line -> line.contains(" org.springframework.boot.")
                            || line.contains(" org.apache.camel.")
                            || line.contains(" press.broadside.app.BroadsideApplication"))
                    .toList();
        }
    }
}
