package press.broadside.extraction.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.intake.Format;
import press.broadside.language.Segmenter;
import press.broadside.text.CodedText;
import press.broadside.text.TextUnit;

class DocumentsTest {
    static final Path FIXTURES = Path.of("src/test/resources/fixtures/extraction");
    static final Locale ARABIC = Locale.forLanguageTag("ar");
    static final Documents DOCUMENTS = new Documents(Segmenter.withRulesIn(Path.of("translations/segmentation")));

    static List<TextUnit> read(String document, Format format) {
        return DOCUMENTS.read(press.broadside.intake.Document.of(format, document));
    }

    static String merged(String document, Format format, Locale locale, Map<String, CodedText> targets) {
        return DOCUMENTS
                .merge(press.broadside.intake.Document.of(format, document), locale, targets)
                .text();
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN", "TEXT"})
    void offers_what_a_translator_wants_and_nothing_else(Format format) throws IOException {
        var shown = new StringBuilder();
        for (TextUnit unit : read(statement(format), format)) {
            shown.append(unit.id()).append(' ').append(unit.role()).append('\n');
            unit.segments()
                    .forEach(segment -> shown.append("  ")
                            .append(segment.text().coded().replace("\n", "⏎"))
                            .append('\n'));
        }

        assertThat(shown.toString())
                .isEqualTo(
                        Files.readString(FIXTURES.resolve("harbour-statement." + format.suffix() + ".segments.txt")));
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN", "TEXT"})
    void a_translation_keeps_every_code_and_is_read_back_as_it_was_put_in(Format format) throws IOException {
        String source = statement(format);
        var targets = targets(source, format, text -> text.toUpperCase(Locale.ROOT));

        String merged = merged(source, format, ARABIC, targets);

        assertThat(texts(merged, format)).isEqualTo(targets);
        assertThat(merged).doesNotContain("#$").doesNotContain("\uFEFF");
    }

    @Test
    void a_page_keeps_its_tags_links_and_what_is_not_to_be_translated() throws IOException {
        String source = statement(Format.HTML);
        var before = Jsoup.parse(source);

        var after = Jsoup.parse(merged(
                source, Format.HTML, ARABIC, targets(source, Format.HTML, text -> text.toUpperCase(Locale.ROOT))));

        assertThat(after.getAllElements().stream().map(Element::tagName))
                .containsExactlyElementsOf(
                        before.getAllElements().stream().map(Element::tagName).toList());
        for (String attribute : List.of("href", "src", "id", "class", "colspan", "scope", "width", "datetime")) {
            assertThat(after.select("[" + attribute + "]").eachAttr(attribute))
                    .isEqualTo(before.select("[" + attribute + "]").eachAttr(attribute));
        }
        assertThat(after.select("[translate=no], .notranslate, code").outerHtml())
                .isEqualTo(before.select("[translate=no], .notranslate, code").outerHtml());
        assertThat(after.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(after.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(after.selectFirst("figure img").attr("alt")).isEqualTo("THE \"OLD\" PIER'S END");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN", "TEXT"})
    void what_looks_like_markup_in_a_translation_stays_text(Format format) throws IOException {
        String source = statement(format);
        String hostile = "# *a* _b_ [x](y) <b>c</b> & &amp; | \" ' ` \\ ~ ![i](j) \"><script>1</script> 1) {9} é";
        var targets = targets(source, format, text -> hostile);

        var read = texts(merged(source, format, Locale.FRENCH, targets), format);

        assertThat(read).isEqualTo(targets);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "TEXT"})
    void characters_that_okapi_keeps_for_itself_become_replacement_characters(Format format) {
        String merged = merged("A \uE101\uE110 b.\n", format, Locale.FRENCH, Map.of("u1", new CodedText("Un \uE103.")));

        assertThat(merged.strip()).isEqualTo("Un \uFFFD.");
        assertThat(read("A \uE101\uE110 b.", format)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN", "TEXT"})
    void a_unit_without_a_target_keeps_its_source(Format format) throws IOException {
        String source = statement(format);

        var read = texts(merged(source, format, Locale.GERMAN, Map.of("u2", new CodedText("Neu {99}x{/99}."))), format);

        var expected = new LinkedHashMap<>(texts(source, format));
        expected.put("u2", new CodedText("Neu x."));
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void emphasis_that_markdown_would_not_see_is_written_as_html() {
        var merged = merged(
                "Note **this:** please.",
                Format.MARKDOWN,
                Locale.CHINESE,
                Map.of("u1", new CodedText("注意{1}：这个：{/1}请。")));

        assertThat(merged).isEqualTo("注意<strong>：这个：</strong>请。");
    }

    @Test
    void a_line_of_a_translation_never_begins_a_list_or_heading() {
        for (String start : List.of("1. Mai", "- so", "+ so", "# so", "> so", "=== so", "~~~ so")) {
            String merged = merged("Some words.", Format.MARKDOWN, Locale.GERMAN, Map.of("u1", new CodedText(start)));

            assertThat(texts(merged, Format.MARKDOWN)).isEqualTo(Map.of("u1", new CodedText(start)));
            assertThat(read(merged, Format.MARKDOWN).get(0).role()).isEqualTo("p");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "MARKDOWN", "TEXT"})
    void a_document_without_text_has_no_units(Format format) {
        assertThat(read("", format)).isEmpty();
        assertThat(read("\n* * *\n", format)).isEmpty();
        assertThat(merged("", format, Locale.GERMAN, Map.of())).isEmpty();
    }

    @Test
    void many_threads_share_one_reader_and_merger() throws IOException {
        String source = statement(Format.HTML);
        var targets = targets(source, Format.HTML, text -> text.toUpperCase(Locale.ROOT));
        String alone = merged(source, Format.HTML, ARABIC, targets);

        var together = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> merged(source, Format.HTML, ARABIC, targets))
                .distinct()
                .toList();

        assertThat(together).containsExactly(alone);
    }

    private static String statement(Format format) throws IOException {
        return Files.readString(FIXTURES.resolve("harbour-statement." + format.suffix()));
    }

    private static Map<String, CodedText> texts(String document, Format format) {
        var texts = new LinkedHashMap<String, CodedText>();
        read(document, format).forEach(unit -> texts.put(unit.id(), unit.text()));
        return texts;
    }

    private static Map<String, CodedText> targets(String document, Format format, UnaryOperator<String> words) {
        var targets = texts(document, format);
        targets.replaceAll((id, text) -> CodedText.of(text.parts().stream()
                .map(part -> part instanceof CodedText.Run run && !run.text().isBlank()
                        ? new CodedText.Run(spacedAs(run.text(), words))
                        : part)
                .toList()));
        return targets;
    }

    private static String spacedAs(String text, UnaryOperator<String> words) {
        Matcher core = java.util.regex.Pattern.compile("(?s)(\\s*)(.*?)(\\s*)").matcher(text);
        return core.matches() ? core.group(1) + words.apply(core.group(2)) + core.group(3) : text;
    }
}
