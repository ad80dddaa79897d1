package press.broadside.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;

class CleanBodyTest {
    @Test
    void what_acts_styles_or_frames_goes_and_the_text_stays() {
        String body = html("""
                <p onclick="x()" style="color:red" class="c">Read <script>alert(1)</script><b>this</b>.</p>
                <iframe src="https://example.org/"></iframe><svg><text>s</text></svg><form><input name="n"></form>
                <p><a href="javascript:alert(1)">one</a> <a href=" java&#10;script:x">two</a> <img src="data:x" alt="three"></p>""");

        assertThat(body)
                .contains("<p>Read <b>this</b>.</p>")
                .doesNotContainIgnoringCase("script")
                .doesNotContain("style", "class", "onclick", "iframe", "svg", "input", "data:")
                .contains("one two three");
    }

    @Test
    void links_that_mean_something_anywhere_stay_and_relative_ones_leave_their_text() {
        assertThat(html("<p><a href=\"https://example.org/a?b=1&amp;c=2\">A</a> <a href=\"mailto:a@example.org\">B</a>"
                        + " <a href=\"tel:+49301\">C</a> <a href=\"../other.html\">D</a></p>"))
                .isEqualTo(
                        "<p><a href=\"https://example.org/a?b=1&amp;c=2\">A</a> <a href=\"mailto:a@example.org\">B</a>"
                                + " <a href=\"tel:+49301\">C</a> D</p>");
    }

    @Test
    void braces_and_signs_come_out_as_typed() {
        assertThat(html("<p>{{name}} a@b = `c` + \"d\" &amp; &lt;e&gt; … é 😀</p>"))
                .isEqualTo("<p>{{name}} a@b = `c` + \"d\" &amp; &lt;e&gt; … é 😀</p>");
    }

    @Test
    void language_direction_and_translate_stay() {
        String body = html("<p lang=\"ar\" dir=\"rtl\">س <span translate=\"no\">Broadside</span> <bdi>x</bdi></p>");

        assertThat(body)
                .isEqualTo("<p lang=\"ar\" dir=\"rtl\">س <span translate=\"no\">Broadside</span> <bdi>x</bdi></p>");
    }

    @Test
    void numbers_and_addresses_keep_their_order_in_right_to_left_text() {
        var arabic = Locale.forLanguageTag("ar");

        assertThat(body(
                                "<p>هاتف +49 30 123456، a@example.org <bdi>+1 202 555 01</bdi> 9-17</p>",
                                Format.HTML,
                                "",
                                arabic)
                        .html())
                .isEqualTo("<p>هاتف <bdi dir=\"ltr\">+49 30 123456</bdi>، <bdi dir=\"ltr\">a@example.org</bdi>"
                        + " <bdi>+1 202 555 01</bdi> 9-17</p>");
    }

    @Test
    void the_titles_own_heading_goes_and_other_headings_begin_at_two() {
        assertThat(html("<h1>The  Title</h1><p>One.</p><h1>Next</h1><h2>Under</h2>"))
                .isEqualTo("<p>One.</p><h2>Next</h2><h3>Under</h3>");
        assertThat(html("<p>Before.</p><h2>The Title</h2>")).isEqualTo("<p>Before.</p><h2>The Title</h2>");
    }

    @Test
    void markdown_has_tables_footnotes_and_its_raw_html_is_cleaned_too() {
        String body = body("""
                # The Title

                A word[^1] and <i onclick="x">more</i>.

                | a | b |
                |---|--:|
                | 1 | 2 |

                [^1]: Explained.
                """, Format.MARKDOWN, "The Title", Locale.GERMAN).html();

        assertThat(body)
                .doesNotContain("The Title", "onclick")
                .contains("<i>more</i>", "<td>1</td>", "href=\"#t-fn-1\"", "id=\"t-fn-1\"", "Explained.")
                .contains("href=\"#t-fnref-1\"", "id=\"t-fnref-1\"");
    }

    @Test
    void plain_text_is_escaped_into_paragraphs_without_its_title() {
        String body = body("The Title\n\nWhere: <here> & there\nWhen: today\n", Format.TEXT, "The Title", Locale.GERMAN)
                .html();

        assertThat(body).isEqualTo("<p>Where: &lt;here&gt; &amp; there<br>\nWhen: today</p>");
    }

    @Test
    void a_line_ends_once_whatever_it_ends_with() {
        assertThat(body("The Title\r\n\r\nOne,\r\ntwo.\r\n \t\r\nThree.\r\n", Format.TEXT, "The Title", Locale.GERMAN)
                        .html())
                .isEqualTo("<p>One,<br>\ntwo.</p>\n<p>Three.</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MARKDOWN | # The Title¶¶By *Ada Lin* and the Board¶¶One. | # Der Titel¶¶Von *Ada Lin* und dem Vorstand¶¶Eins.
            TEXT     | The Title¶¶by the Board, Ada Lin¶¶One.       | Der Titel¶¶vom Vorstand, Ada Lin¶¶Eins.
            TEXT     | The Title¶By Ada Lin and the Board¶¶One.     | Der Titel Von Ada Lin und dem Vorstand¶¶Eins.
            HTML     | <h1>The Title</h1><div><p>By: <b>Ada Lin</b> &amp; the Board</p></div><p>One.</p> | <h1>Der Titel</h1><div><p>Von: <b>Ada Lin</b> und dem Vorstand</p></div><p>Eins.</p>
            """)
    void the_line_that_signs_is_left_to_the_page_in_every_language(Format format, String source, String translated) {
        Revision revision = signed(format, source.replace("¶", "\n"));

        assertThat(unsigned(translated.replace("¶", "\n"), revision, "Der Titel", Locale.GERMAN)
                        .content()
                        .text())
                .isEqualTo("Eins.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Somebody Else",
                "By Ada Lin",
                "By Ada Lin and the Board, with thanks to others",
                "Ada Lin and the Board",
                "First a sentence.\n\nBy Ada Lin and the Board"
            })
    void any_other_line_stays(String line) {
        String document = "# The Title\n\n" + line + "\n\nOne.\n";

        assertThat(unsigned(document, signed(Format.MARKDOWN, document), "The Title", Locale.ENGLISH)
                        .content()
                        .text())
                .isEqualTo(line.replace("\n\n", " ") + " One.");
    }

    private static Revision signed(Format format, String document) {
        var fields = new Fields(
                "The Title",
                List.of("Ada Lin"),
                List.of("the Board"),
                Optional.empty(),
                Kind.STATEMENT,
                List.of(),
                Optional.empty());
        return new Revision(
                new RevisionKey("the-title-3f2a1c", 1),
                "the-title",
                "t",
                fields,
                Document.of(format, document),
                Map.of(),
                "00",
                Instant.EPOCH);
    }

    @Test
    void a_long_summary_ends_at_a_sentence_or_else_at_a_word() {
        String sentence = "The office stays open and everybody who wrote to us is thanked for it. ";

        assertThat(Summary.of(sentence.repeat(9).strip(), Locale.ENGLISH))
                .isEqualTo(sentence.repeat(4).strip());
        assertThat(Summary.of("word ".repeat(100), Locale.ENGLISH))
                .endsWith("word…")
                .hasSizeLessThanOrEqualTo(300);
        assertThat(Summary.of("字".repeat(400), Locale.CHINESE)).endsWith("字…").hasSize(300);
    }

    @Test
    void a_summary_of_a_text_without_any_break_is_made_at_once() {
        String signs = "<".repeat(500_000);

        assertThat(Assertions.assertTimeout(Duration.ofSeconds(5), () -> Summary.of(signs, Locale.GERMAN)))
                .hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void pseudo_text_keeps_codes_and_look_alikes() {
        assertThat(Pseudo.of(new CodedText("read {1}the report{/1} \\{2}")).coded())
                .isEqualTo("[ŕéád {1}thé ŕépöŕt{/1} \\{2}]");
        assertThat(List.of(Pseudo.of(new CodedText("same")))).containsExactly(Pseudo.of(new CodedText("same")));
    }

    private static String html(String document) {
        return body(document, Format.HTML, "The Title", Locale.GERMAN).html();
    }

    private static Body body(String document, Format format, String title, Locale locale) {
        return Body.of(Document.of(format, document), title, locale);
    }

    private static Body unsigned(String document, Revision source, String title, Locale locale) {
        return Body.unsigned(Document.of(source.format(), document), source, Illustrations.NONE, title, locale);
    }
}
