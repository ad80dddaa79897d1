package press.broadside.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;

/** What is refused, and the sentence that its sender sees. */
class RefusalTest {
    private static final String HTML = "<!DOCTYPE html><html><body><p>Hello</p></body></html>";

    @TempDir
    static Path folder;

    private static TestIntake intake;

    @BeforeAll
    static void open() {
        intake = new TestIntake(TestDatabases.sqlite(folder));
    }

    @AfterAll
    static void close() {
        intake.close();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("name", "no suffix", "the name does not end in .html, .htm, .md, .txt, .docx or .odt"),
                row("a.rtf", "unknown suffix", "the name does not end in .html, .htm, .md, .txt, .docx or .odt"),
                row("a.txt.exe", "only the last suffix counts", "the name does not end in"),
                row("a.txt", "", "there is no text to translate"),
                row("a.txt", " \n\t ", "there is no text to translate"),
                row("a.txt", "2026 — 14:30 ★", "there is no text to translate"),
                row("a.html", "<p><script>alert('Hello')</script></p>", "there is no text to translate"),
                row("a.md", "---\ntitle: Only metadata\n---\n", "there is no text to translate"),
                row("a.txt", "PK\u0003\u0004rest", "the content is a ZIP archive"),
                row("a.md", "%PDF-1.7 rest", "the content is a PDF document"),
                row("a.html", "{\\rtf1 rest}", "the content is an RTF document"),
                row("a.html", "Just words.", "the content is text without any mark-up"),
                row("a.html", "a < b and <c> too", "the content is text without any mark-up"),
                row("a.html", "<?xml version='1.0'?><rss><title>x</title></rss>", "an XML document of another kind"),
                row("a.md", HTML, "the content is a whole HTML document"),
                row("a.md", "<!-- x -->\n<html><body>Hello", "the content is a whole HTML document"),
                row("a.txt", "one\ntwo \u0000", "line 2, column 5 holds a NUL character"),
                row("a.txt", "one \uFFFD", "line 1, column 5 holds U+FFFD"),
                row("a.txt", bytes("one\r\ntw\u00F6", ISO_8859_1), "line 2, column 3 is not valid UTF-8 (byte 8)"),
                row("a.txt", bytes("\uFEFFab", UTF_16LE, 0xD8), "is not valid UTF-16LE"),
                row("a.txt", bytes("\uFEFFa", UTF_16LE, 0x00, 0xD8), "is not valid UTF-16LE"),
                row("a.txt", bytes("hello", UTF_16LE), "line 1, column 2 holds a NUL character"),
                row("a.html", "<p>\nHello &#xD800;", "line 2, column 7 refers to a character that does not exist"),
                row("a.html", "<p>Hello &#0;", "refers to a character that does not exist (&#0)"),
                row("a.html", "<p>Hello &#x110000;", "refers to a character that does not exist"),
                row("a.html", "<p>Hello &#99999999999999;", "refers to a character that does not exist"),
                row("a.md", "Hello &#xDFFF;", "line 1, column 7 refers to a character that does not exist"),
                row("a.md", "---\ntitle: x\n---\n\nHello &#0;", "line 5, column 7 refers to a character"),
                row("a.html", "<!DOCTYPE foo><p>Hello", "line 1, column 1 has a DOCTYPE"),
                row("a.html", "<!DOCTYPE html [<!ENTITY x 'y'>]><p>Hello", "has a DOCTYPE or entity declaration"),
                row("a.html", "<!DOCTYPE html SYSTEM \"file:///etc/passwd\"><p>Hello", "has a DOCTYPE"),
                row("a.md", "Hello\n\n<!DOCTYPE foo [<!ENTITY x 'y'>]>\n", "has a DOCTYPE"),
                row("a.md", "---\ntitle: [x\n---\nHello", "the front matter, line 3: is not valid YAML"),
                row(
                        "a.md",
                        "---\ntitle: x\ntitle: y\n---\nHello",
                        "the front matter, line 3: has the key 'title' twice"),
                row(
                        "a.md",
                        "---\ntitle: !!java.net.URL x\n---\nHello",
                        "line 2: is not valid YAML (Global tag is not allowed"),
                row("a.md", "---\ntitle: !mine x\n---\nHello", "line 2: has a type tag"),
                row("a.md", "---\ntitle: \"\\0\"\n---\nHello", "line 2: holds a NUL"),
                row(
                        "a.txt",
                        "x".repeat(6 << 20),
                        "has too many bytes, more than the 5,242,880 that broadside.intake.max-bytes"),
                row("a.txt", "ok\n" + "x".repeat(1_000_001), "line 2 has too many characters, more than the 1,000,000"),
                row("a.txt", "Word.\n".repeat(40_001), "broadside.intake.max-segments allows"),
                row("a.html", "<table>" + "<td>x".repeat(40_001), "broadside.intake.max-segments allows"),
                row(
                        "a.html",
                        "<div>".repeat(100_000) + "Hello",
                        "line 1, column 501 has elements nested in too many levels"),
                row("a.html", "<p><b id=x>".repeat(10_000) + "Hello", "has elements nested in too many levels"),
                row("a.html", "<p" + attributes(100_000) + ">Hello", "has an element with too many attributes"),
                row("a.html", "<i>x</i>".repeat(100_001), "has too many elements, more than the 100,000"),
                row(
                        "a.md",
                        "> ".repeat(1_500) + "Hello",
                        "has lists, quotations, brackets or emphasis nested in too many levels"),
                row(
                        "a.md",
                        "- ".repeat(1_500) + "Hello",
                        "nested in too many levels, more than the 100 that broadside.intake.max-depth"),
                row("a.md", nestedList(1_500), "nested in too many levels"),
                row("a.md", "[".repeat(1_500) + "Hello", "nested in too many levels"),
                row("a.md", "*".repeat(1_500) + "Hello", "nested in too many levels"),
                row("a.md", "[".repeat(1_500) + "Hello" + "]".repeat(1_500), "nested in too many levels"),
                row("a.md", "[".repeat(1_500) + "Hello" + "](https://a.b)".repeat(1_500), "nested in too many levels"),
                row("a.md", "*a ".repeat(1_500) + "b*".repeat(1_500), "nested in too many levels"),
                row("a.md", "*a **b ".repeat(1_500), "nested in too many levels"),
                row("a.md", "Hello\n\n" + "<div>".repeat(1_500), "has elements nested in too many levels"),
                row("a.md", definitions(50_000), "has too many link definitions, more than the 5,000"),
                row(
                        "a.md",
                        "word\n".repeat(20_001),
                        "is in a block of text with too many characters and no blank line"),
                row("a.md", "Hello " + "<!-- ".repeat(6_000), "broadside.intake.max-marks allows"),
                row(
                        "a.md",
                        ("[a] ".repeat(4_000) + "\n\n").repeat(100),
                        "than the 100,000 that broadside.intake.max-elements"),
                row(
                        "a.md",
                        "|a".repeat(9_000) + "\n" + "|-".repeat(9_000) + "\n" + "|x\n".repeat(9_000),
                        "has a table with too many cells"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refused")
    void a_refusal_says_what_and_where(String name, byte[] content, String told) {
        Outcome outcome = Assertions.assertTimeout(Duration.ofSeconds(5), () -> intake.accept(name, content));

        assertThat(intake.reason(outcome)).contains(told).doesNotContain("\n").hasSizeLessThan(300);
        assertThat(intake.statements.newest()).isEmpty();
        assertThat(intake.announced).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badMeta")
    void bad_metadata_beside_a_file_refuses_both(String meta, String told) {
        assertThat(intake.reason(intake.accept("a.txt", "Hello\n\nworld.", meta)))
                .contains(told);
    }

    static Stream<Arguments> badMeta() {
        return Stream.of(
                Arguments.of("title: x\nbyline: [a", "the .meta.yaml beside it, line 2: is not valid YAML"),
                Arguments.of("just words", "line 1: is not keys and values"),
                Arguments.of("title: x\n---\ntitle: y", "is not valid YAML"),
                Arguments.of("topics: [[a]]", "line 1: has lists or mappings within others"),
                Arguments.of("a: \u0000", "of the .meta.yaml beside it holds a NUL character"),
                Arguments.of("title: " + "x".repeat(70_000), "the .meta.yaml beside it has too many bytes"),
                Arguments.of("[".repeat(10_000), "is not valid YAML"),
                Arguments.of(laughs(), "is not valid YAML"));
    }

    private static String laughs() {
        var yaml = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return yaml.toString();
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        return attributes.toString();
    }

    private static String definitions(int count) {
        var definitions = new StringBuilder("Hello\n\n");
        for (int i = 0; i < count; i++) {
            definitions.append("[l%d]: https://example.org/%d\n\n".formatted(i, i));
        }
        return definitions.toString();
    }

    private static String nestedList(int depth) {
        var list = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            list.append("  ".repeat(i)).append("- Hello\n");
        }
        return list.toString();
    }

    private static Arguments row(String name, String text, String told) {
        return row(name, text.getBytes(UTF_8), told);
    }

    private static Arguments row(String name, byte[] content, String told) {
        return Arguments.of(name, content, told);
    }

    private static byte[] bytes(String text, java.nio.charset.Charset charset, int... more) {
        byte[] start = text.getBytes(charset);
        byte[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[start.length + i] = (byte) more[i];
        }
        return all;
    }
}
