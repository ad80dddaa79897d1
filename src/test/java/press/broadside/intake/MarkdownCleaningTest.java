package press.broadside.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.intake.image.ImageLimits;

class MarkdownCleaningTest {
    private static final Pictures NONE = new Pictures(Companions.NONE, ImageLimits.DEFAULTS, new Remarks());

    private final Remarks remarks = new Remarks();

    @Test
    void honest_markdown_is_kept_character_by_character() {
        String text = """
                No & never
                ==========

                We *say **no***, see [this](https://example.org/?a=1&b=2 "there"), [above](#top), <https://example.org>,
                <editor@example.org> and [the list][l].\\
                A note.[^1] [A march](https://example.org/a.png)

                * one
                   1. deep \u202Bمرحبا\u202C a\u200Cb 🌍

                | a | b |
                |---|--:|
                | `<script>` | 2 |

                <div class="box">

                Boxed <b>text</b>.

                </div>

                ```html
                <script>alert("as text")</script> [x](javascript:y) &#xD800;
                ```

                [l]: https://example.org/list
                [^1]: See
                """;

        assertThat(clean(text)).isEqualTo(text);
        assertThat(clean(text.replace("\n", "\r\n"))).isEqualTo(text.replace("\n", "\r\n"));
        assertThat(remarks.all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            a <script>alert(1)</script> b           | a  b                 | 1 script
            <script>/alert(1)/</script>             | /                    | 1 script
            <style>/p{}/</style>/x                  | /x                   | 1 style
            a <b onclick="x()">b</b>                | a <b>b</b>           | 1 event handler
            a <b onclick="x()" class="c">b</b>      | a <b class="c">b</b> | 1 event handler
            <iframe src="https://a.b"></iframe>     | /                    | 1 frame
            a <iframe src="https://a.b"></iframe> b | a  b                 | 1 frame
            <form>/text <input name=x>//</form>     | /text //             | 2 forms or form controls
            a <!-- secret --> b                     | a  b                 | 1 comment
            <!-- secret/ secret -->//b              | //b                  | 1 comment
            a <?php x ?> b                          | a  b                 | 1 processing instruction
            <blink>x</blink>                        | x                    | 1 element of another kind
            <a href="javascript:x">x</a>            | <a>x</a>             | 1 link
            [x](javascript:y)                       | x                    | 1 link
            [**x** y]( <java&#115;cript:y> "t")     | **x** y              | 1 link
            [x](other.md)                           | x                    | 1 link
            [x\\]](data:y)                          | x\\]                 | 1 link
            [](javascript:y) z                      | ^ z^                 | 1 link
            ![A *march*](march.png)                 | A *march*            | 1 picture
            ![A march](data:x)                      | A march              | 1 picture
            [![alt](b.png)](#x)                    | [alt](#x)            | 1 picture
            a <javascript:alert(1)> b               | a  b                 | 1 link
            a <ftp:b.c> d                           | a ftp:b.c d          | 1 link
            [x](tel:1&#1;)                          | x                    | 1 link
            a <svg>b//c</svg> d                     | a  d                 | 1 SVG drawing
            <object data=x>//b//</object>//c        | //c                  | 1 embedded object
            <meta content="0;x">                    | /                    | 1 refresh, base or link element
            a &#1;b                                 | a b                  | 1 control character
            <p>/a &#x1f;b</p>                       | <p>/a b</p>          | 1 control character
            [x][r]//[r]: javascript:y               | x//                  | 2 links
            [r]//[r]: javascript:y                  | r//                  | 2 links
            """)
    void what_is_not_plain_content_goes_and_is_told(String written, String kept, String told) {
        String cleaned = clean("Text\n\n" + lines(written) + "\n");

        assertThat(cleaned.strip()).isEqualTo(("Text\n\n" + lines(kept.replace("^", ""))).strip());
        assertThat(remarks.all()).singleElement().asString().startsWith("removed: " + told);
    }

    @Test
    void what_a_cut_uncovers_is_cut_too() {
        assertThat(clean("a <scr<!-- x -->ipt>alert(1)</scr<!-- x -->ipt> b").toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script");
    }

    @Test
    void a_rule_and_a_heading_are_no_front_matter() {
        String text = "---\nNot metadata\n---\n\nText.\n";

        assertThat(FrontMatter.of(text, IntakeLimits.DEFAULTS).yaml()).isEmpty();
        assertThat(FrontMatter.of("---\n\nText.\n", IntakeLimits.DEFAULTS).yaml())
                .isEmpty();
    }

    private String clean(String markdown) {
        return MarkdownDocument.cleaned(markdown, IntakeLimits.DEFAULTS, NONE, remarks)
                .document();
    }

    private static String lines(String written) {
        return written.replace("</", "\0")
                .replaceAll("(?<![:/])/(?!/)|(?<![:/])/(?=/)|(?<=/)/(?!/)", "\n")
                .replace("\0", "</");
    }
}
