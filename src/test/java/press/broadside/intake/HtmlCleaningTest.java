package press.broadside.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.intake.image.ImageLimits;

class HtmlCleaningTest {
    private static final Pictures NONE = new Pictures(Companions.NONE, ImageLimits.DEFAULTS, new Remarks());

    private final Remarks remarks = new Remarks();

    @Test
    void an_honest_document_keeps_its_text_links_pictures_and_tables() {
        String body = """
                <h1 id="top">No &amp; never</h1>
                <p lang="en" dir="ltr">We <strong>say <em>no</em></strong>, see <a href="https://example.org/?a=1&amp;b=2">this</a>,
                <a href="#top">above</a>, <a href="mailto:us@example.org">us</a> or <a href="tel:+49301234">call</a>.</p>
                <ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul>
                <table><caption>Votes</caption><tbody><tr><th scope="row">for</th><td colspan="2">12</td></tr></tbody></table>
                <p><img alt="A march"> &lt;script&gt; is text \u202Bمرحبا\u202C a\u200Cb 🌍</p>
                """;

        String cleaned =
                clean("<!DOCTYPE html><html lang=en><head><title>No</title></head><body>" + body + "</body></html>");

        assertThat(cleaned).contains(body.strip()).startsWith("<!doctype html>").contains("<html lang=\"en\">");
        assertThat(remarks.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <script>alert(1)</script>x          | x                   | 1 script
            <style>p{}</style>x                 | x                   | 1 style
            <p style="color:red">x</p>          | <p>x</p>            | 1 style
            <p onclick="x()" ONLOAD=y>x</p>     | <p>x</p>            | 2 event handlers
            <iframe src="https://a.b"></iframe>x| x                   | 1 frame
            <object data=x><p>y</p></object>x   | x                   | 1 embedded object
            <embed src=x>x                      | x                   | 1 embedded object
            <form action="/x">a<input>b</form>  | ab                  | 2 forms or form controls
            <svg><script>y</script></svg>x      | x                   | 1 SVG drawing
            <math><mi>y</mi></math>x            | x                   | 1 MathML formula
            <!-- secret -->x                    | x                   | 1 comment
            <?php echo 1 ?>x                    | x                   | 1 processing instruction
            <template>y</template>x             | x                   | 1 template or noscript element
            <noscript><p>y</p></noscript>x      | x                   | 1 template or noscript element
            <base href="https://a.b/">x         | x                   | 1 refresh, base or link element
            <blink>x</blink>                    | x                   | 1 element of another kind
            <p data-x=1>x</p>                   | <p>x</p>            | 1 attribute of another kind
            <a href="javascript:x()">x</a>      | <a>x</a>            | 1 link
            <a href=" Java&#9;Script:x()">x</a> | <a>x</a>            | 1 link
            <a href="data:text/html,y">x</a>    | <a>x</a>            | 1 link
            <a href="vbscript:y">x</a>          | <a>x</a>            | 1 link
            <a href="page.html">x</a>           | <a>x</a>            | 1 link
            <a href="//a.b/c">x</a>             | <a>x</a>            | 1 link
            <a href="&#1;javascript:y">x</a>    | <a>x</a>            | 1 link
            <a href="https://a.b&#1;">x</a>     | <a>x</a>            | 1 link
            x&#1;y                              | xy                  | 1 control character
            <p title="x&#x7f;y">x</p>           | <p title="xy">x</p> | 1 control character
            <img src="data:x" alt="x">          | x                   | 1 picture
            <img src="https://a.b/c.png" alt=x> | x                   | 1 picture
            <img srcset="x.png 2x" alt="x">     | <img alt="x">       | 1 further size of a picture
            <xmp><script>y</script></xmp>       | &lt;script&gt;y&lt;/script&gt; | 1 element of another kind
            """)
    void what_is_not_plain_content_goes_and_is_told(String written, String kept, String told) {
        String cleaned = clean("<html><body><p>Text</p>" + written);

        assertThat(cleaned).contains("<p>Text</p>" + kept + "</body>");
        assertThat(remarks.all()).singleElement().asString().startsWith("removed: " + told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea><script>alert(1)</script></textarea>",
                "<scr<script></script>ipt>alert(1)</script>",
                "<plaintext><script>alert(1)</script>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<frameset><frame src=javascript:alert(1)></frameset>",
                "<p title='</p><script>alert(1)</script>'>x</p>"
            })
    void tricks_leave_nothing_that_runs(String trick) {
        var document = org.jsoup.Jsoup.parse(clean("<p>Text</p>" + trick));

        assertThat(document.select("script, style, svg, math, iframe, frame, noscript, textarea"))
                .isEmpty();
        assertThat(document.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getValue().startsWith("javascript")));
    }

    @Test
    void meta_elements_are_reduced_to_those_that_readers_expect() {
        String cleaned = clean("""
                <head><meta charset="windows-1252"><meta http-equiv="refresh" content="0;url=https://x.y">
                <meta name="description" content="Short"><meta name="broadside:approved" content="yes"></head><p>Text
                """);

        assertThat(cleaned)
                .contains("<head><meta charset=\"utf-8\">")
                .contains("Short")
                .doesNotContain("approved", "refresh", "1252");
    }

    @Test
    void cleaning_twice_is_the_same_as_once() {
        String once = clean("<p>a<b>b<i>c</b>d</i><table><p>x</table><pre>\n\nline</pre><!-- x -->");

        assertThat(clean(once)).isEqualTo(once);
    }

    @Test
    void unclosed_paragraphs_items_and_cells_are_not_depth() {
        String many = "<p>one<ul><li>a<li>b</ul><table><tr><td>x<td>y<tr><td>z</table><dl><dt>t<dd>d</dl>".repeat(300);

        MarkupLimits.check(many, IntakeLimits.DEFAULTS);
        assertThat(clean(many)).contains("<li>a</li><li>b</li>");
    }

    private String clean(String html) {
        return HtmlDocument.cleaned(html, IntakeLimits.DEFAULTS, new FieldGathering(new Remarks()), NONE, remarks)
                .document();
    }

    @Test
    void the_title_and_a_line_that_names_its_authors_are_found() {
        Cleaned cleaned = HtmlDocument.cleaned(
                "<title>No war | Our site</title><h1>No war</h1><p>By Jane Doe</p><p>Text",
                IntakeLimits.DEFAULTS,
                new FieldGathering(remarks),
                NONE,
                remarks);

        assertThat(List.of(cleaned.heading().orElseThrow(), cleaned.byline().orElseThrow()))
                .containsExactly("No war", "Jane Doe");
    }
}
