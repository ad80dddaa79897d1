package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.broadside.TestDatabases;
import press.broadside.intake.image.ImageLimits;

/** Whatever comes in, there is an outcome. */
class AnyInputTest {
    private static final TestIntake INTAKE = open();

    private static TestIntake open() {
        try {
            return new TestIntake(TestDatabases.sqlite(Files.createTempDirectory("any-input")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Property(tries = 300)
    void random_bytes_have_an_outcome(@ForAll byte[] content, @ForAll("names") String name, @ForAll byte[] meta) {
        assertThat(INTAKE.intake.accept(Submission.of(name, content, "chance").withMeta(meta)))
                .isNotNull();
    }

    @Property(tries = 1000)
    void scraps_of_markup_have_an_outcome_that_is_stable(@ForAll("scraps") String text, @ForAll("names") String name) {
        Outcome outcome = INTAKE.intake.accept(Submission.of(name, text.getBytes(UTF_8), "chance"));

        if (outcome instanceof Outcome.Accepted accepted) {
            assertThat(saidOnCleaningAgain(accepted.revision())).isEmpty();
        }
    }

    private static List<String> saidOnCleaningAgain(Revision revision) {
        var again = new Remarks();
        switch (revision.format()) {
            case HTML ->
                HtmlDocument.cleaned(
                        revision.document().text(),
                        IntakeLimits.DEFAULTS,
                        new FieldGathering(new Remarks()),
                        none(again),
                        again);
            case MARKDOWN ->
                MarkdownDocument.cleaned(revision.document().text(), IntakeLimits.DEFAULTS, none(again), again);
            case TEXT -> TextDocument.cleaned(revision.document().text());
            case DOCX, ODT -> throw new AssertionError("scraps of mark-up are no package");
        }
        return again.all();
    }

    private static Pictures none(Remarks remarks) {
        return new Pictures(Companions.NONE, ImageLimits.DEFAULTS, remarks);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .ofMaxLength(12)
                .flatMap(name ->
                        Arbitraries.of(".html", ".md", ".txt", ".HTM", "").map(suffix -> name + suffix));
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(List.of(
                        "<",
                        ">",
                        "</",
                        "<p>",
                        "</p>",
                        "<script>",
                        "</script>",
                        "<b onclick='x'>",
                        "<!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "<svg>",
                        "<a href=\"javascript:x\">",
                        "[",
                        "]",
                        "](",
                        "](javascript:x)",
                        ")",
                        "![",
                        "`",
                        "``",
                        "```\n",
                        "*",
                        "**",
                        "_",
                        "\n",
                        "\n\n",
                        "> ",
                        "- ",
                        "1. ",
                        "    ",
                        "\t",
                        "# ",
                        "---\n",
                        "[a]: x\n",
                        "[^1]",
                        "[^1]: y\n",
                        "|",
                        "|-|\n",
                        "&amp;",
                        "&#65;",
                        "word ",
                        "Sentence. ",
                        "مرحبا ",
                        "🌍",
                        "\u200D",
                        "\\",
                        "\r",
                        "\r\n",
                        "<?x ",
                        "?>",
                        "<!doctype html>",
                        "<textarea>",
                        "<style>",
                        "<iframe>",
                        "<table>",
                        "<td>",
                        "\"",
                        "'",
                        "=",
                        "title: x\n",
                        "<http://a.b>",
                        "<x@y.z>",
                        "^["))
                .list()
                .ofMaxSize(40)
                .map(scraps -> String.join("", scraps));
    }
}
