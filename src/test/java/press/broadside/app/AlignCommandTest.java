package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import press.broadside.language.Languages;

class AlignCommandTest {
    private static final String ENGLISH = """
            <h1>The mill is ours</h1>
            <p>On 3 May the <b>weavers</b> voted 811 to 46 to stay. The owners had left by the back door.</p>
            <p>Nobody was hurt. We print the list of those who spoke.</p>
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void makes_a_memory_of_two_documents_whatever_their_formats() throws IOException {
        Path english = written("mill.html", ENGLISH);
        Path german = written("mill.de.md", """
                # Die Fabrik gehört uns

                Am 3. Mai stimmten die **Weberinnen** mit 811 zu 46 dafür zu bleiben. Die Eigentümer waren durch die Hintertür gegangen.

                Niemand wurde verletzt. Wir drucken die Liste derer, die sprachen.
                """);

        int code = align(english.toString(), german.toString(), "--lang", "de");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("<tuv xml:lang=\"en\"><seg>The mill is ours</seg></tuv>")
                .contains("<tuv xml:lang=\"de\"><seg>Die Fabrik gehört uns</seg></tuv>")
                .contains("<seg>On 3 May the <bpt i=\"1\" x=\"1\"")
                .contains("<prop type=\"x-context-pre\">The mill is ours</prop>")
                .containsPattern("<prop type=\"x-confidence\">(0\\.9\\d\\d|1\\.000)</prop>");
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "5 pairs from 5 English sentences and 5 in de; 0 of less confidence than 0.5 left out");
    }

    @Test
    void says_what_it_leaves_out() throws IOException {
        Path english = written("mill.txt", """
                Nobody was hurt at the mill on 3 May.

                We print the list of the 811.

                The owners have gone abroad, and their 12 lawyers have not answered any letter since.
                """);
        Path german = written("mill.de.txt", """
                Niemand wurde am 3. Mai in der Fabrik verletzt.

                Wir drucken die Liste der 811.

                Die Eigentümer sind ins Ausland gegangen, und ihre 12 Anwälte haben seither keinen Brief beantwortet.

                Die Sektion Hamburg trifft sich am Donnerstag um 19 Uhr im Haus der Seeleute, Baumwall 5; Gäste sind willkommen.
                """);
        Path tmx = folder.resolve("mill.tmx");

        int code = align(english.toString(), german.toString(), "--lang", "de", "--out", tmx.toString());

        assertThat(code).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(tmx))
                .contains("Wir drucken die Liste der 811.")
                .doesNotContain("Hamburg");
        assertThat(err.toString().lines())
                .contains("no partner  – | Die Sektion Hamburg trifft sich am Donnerstag um 19 Uhr im Haus der Se…");
    }

    @Test
    void says_what_is_wrong() throws IOException {
        Path english = written("mill.html", ENGLISH);
        Path broken = written("mill.odt", "no package");

        assertThat(align(english.toString(), english.toString(), "--lang", "en"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the memory's source is English already");
        assertThat(align(english.toString(), english.toString(), "--lang", "de", "--least", "7"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--least 7.0 is not from 0 to 1");
        assertThat(align(english.toString(), broken.toString(), "--lang", "de")).isEqualTo(1);
        assertThat(err.toString()).contains("broadside: mill.odt: ");
        assertThat(out.toString()).isEmpty();
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int align(String... arguments) {
        return new CommandLine(new AlignCommand())
                .registerConverter(Locale.class, Languages::parse)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, command, parsed) -> Failure.told(e, command))
                .execute(arguments);
    }
}
