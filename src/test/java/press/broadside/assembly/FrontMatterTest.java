package press.broadside.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;

class FrontMatterTest {
    private static final Fields BARE = fields("The pier", List.of(), List.of(), Optional.empty());

    @Test
    void a_text_that_says_all_that_is_known_stays_as_it_is() {
        Document written = Document.of(Format.MARKDOWN, "# The pier\n\nBy Ana Reyes\n");

        assertThat(FrontMatter.above(written, revision(written, BARE), true, BARE))
                .isEqualTo(written);
        Fields signed = fields("The pier", List.of("Ana Reyes"), List.of(), Optional.empty());
        assertThat(FrontMatter.above(written, revision(written, signed), true, signed))
                .isEqualTo(written);
    }

    @Test
    void another_format_has_none() {
        Document page = Document.of(Format.HTML, "<p>The pier</p>");

        assertThat(FrontMatter.above(page, revision(page, BARE), false, BARE)).isEqualTo(page);
    }

    @Test
    void whatever_a_field_holds_is_text() {
        Document written = Document.of(Format.MARKDOWN, "Text.\n");
        String hostile = "\"--- \\ !!x {a: b} ${c} # d\u2028\u0085\uFEFF \uD83D\uDE00 ' | > & * %";
        Fields fields = fields(hostile, List.of(hostile), List.of(hostile, "b"), Optional.of(hostile));

        String text = FrontMatter.above(written, revision(written, fields), false, fields)
                .text();

        String yaml = text.substring(4, text.indexOf("\n---\n", 4));
        Map<String, Object> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        assertThat(read)
                .containsEntry("title", hostile)
                .containsEntry("summary", hostile)
                .containsEntry("topics", List.of(hostile, "b"))
                .containsEntry("kind", "appeal");
        assertThat(text).endsWith("\n---\n\nText.\n");
    }

    private static Fields fields(String title, List<String> persons, List<String> topics, Optional<String> summary) {
        return new Fields(
                title,
                persons,
                List.of(),
                topics.isEmpty() ? Optional.empty() : Optional.of(LocalDate.of(2026, 3, 2)),
                topics.isEmpty() ? Kind.STATEMENT : Kind.APPEAL,
                topics,
                summary);
    }

    private static Revision revision(Document document, Fields fields) {
        return new Revision(
                RevisionKey.parse("the-pier-1a2b3c/r1"),
                "the-pier",
                "pier.md",
                fields,
                document,
                Map.of(),
                "00",
                Instant.EPOCH);
    }
}
