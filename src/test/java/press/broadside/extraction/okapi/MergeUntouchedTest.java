package press.broadside.extraction.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.text.CodedText;

/** Merging nothing, or the texts that are there, gives the same document, but for what {@code normalisations.tsv} lists. */
class MergeUntouchedTest {
    @Test
    void html_is_the_same_page() throws IOException {
        Document source = Fixtures.statement(Format.HTML);

        for (Map<String, CodedText> targets : List.of(Map.<String, CodedText>of(), Fixtures.texts(source))) {
            Document merged = Fixtures.merged(source, "en", targets);

            assertThat(normalised(merged)).isEqualTo(normalised(source));
            assertThat(Jsoup.parse(merged.text()).select("pre").eachText())
                    .isEqualTo(Jsoup.parse(source.text()).select("pre").eachText());
        }
    }

    @Test
    void markdown_is_the_same_bytes() throws IOException {
        Document source = Fixtures.statement(Format.MARKDOWN);

        assertThat(normalisations(Format.MARKDOWN)).isEmpty();
        assertThat(Fixtures.merged(source, "de", Map.of())).isEqualTo(source);
        assertThat(Fixtures.merged(source, "de", Fixtures.texts(source))).isEqualTo(source);
    }

    @Test
    void text_is_the_same_bytes() throws IOException {
        Document source = Fixtures.statement(Format.TEXT);

        for (Document document : List.of(source, source.withText(source.text().replace("\n", "\r\n")))) {
            assertThat(Fixtures.merged(document, "de", Map.of())).isEqualTo(document);
            assertThat(Fixtures.merged(document, "de", Fixtures.texts(document))
                            .text()
                            .replace("\r\n", "\n"))
                    .isEqualTo(source.text());
        }
    }

    @Test
    void what_text_loses_is_listed() throws IOException {
        assertThat(normalisations(Format.TEXT)).containsExactly("line-ends", "blank-lines");

        assertThat(Fixtures.merged(Document.of(Format.TEXT, "a\r\nb\n \t\nc\n"), "de", Map.of())
                        .text())
                .isEqualTo("a\r\nb\r\n\r\nc\r\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void packages_hold_the_same_in_every_part(Format format) throws Exception {
        Document source = Fixtures.statement(format);
        List<String> listed = normalisations(format);

        for (Map<String, CodedText> targets : List.of(Map.<String, CodedText>of(), Fixtures.texts(source))) {
            Map<String, byte[]> merged = Fixtures.parts(Fixtures.merged(source, "en-US", targets));
            for (var part : Fixtures.parts(source).entrySet()) {
                byte[] now = merged.get(part.getKey());
                if (part.getKey().endsWith(".xml")) {
                    assertThat(CanonicalXml.of(now, listed))
                            .as(part.getKey())
                            .isEqualTo(CanonicalXml.of(part.getValue(), listed));
                } else {
                    assertThat(now).as(part.getKey()).isEqualTo(part.getValue());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void each_listed_change_of_packages_is_needed(Format format) throws Exception {
        Document source = Fixtures.statement(format);
        Map<String, byte[]> merged = Fixtures.parts(Fixtures.merged(source, "en-US", Map.of()));

        for (String change : normalisations(format)) {
            List<String> others = normalisations(format).stream()
                    .filter(listed -> !listed.equals(change))
                    .toList();
            boolean same = true;
            for (var part : Fixtures.parts(source).entrySet()) {
                if (part.getKey().endsWith(".xml")) {
                    same &= CanonicalXml.of(merged.get(part.getKey()), others)
                            .equals(CanonicalXml.of(part.getValue(), others));
                }
            }
            assertThat(same).as("without undoing " + change).isFalse();
        }
    }

    private static String normalised(Document page) throws IOException {
        var parsed = Jsoup.parse(page.text());
        parsed.outputSettings().prettyPrint(false);
        String html = parsed.outerHtml();
        for (String listed : normalisations(Format.HTML)) {
            html = switch (listed) {
                case "root-language" ->
                    html.replaceFirst("(<html[^>]*?) lang=\"[^\"]*\"", "$1")
                            .replaceFirst("(<html[^>]*?) dir=\"[^\"]*\"", "$1");
                case "white-space" -> spaced(html);
                default ->
                    throw new AssertionError("normalisations.tsv lists '" + listed + "', this test knows it not");
            };
        }
        return html;
    }

    private static String spaced(String html) {
        String edge =
                " ?(<!doctype[^>]*>|</?(?:html|head|meta|title|body|h\\d|p|div|ul|ol|li|table|caption|thead|tbody|tr"
                        + "|t[hd]|figure|figcaption|blockquote|pre|hr)(?: [^>]*)?>) ?";
        String collapsed = html.replaceAll("[ \\n\\r\\t]+", " ");
        return collapsed.replaceAll(edge, "$1").replaceAll(edge, "$1");
    }

    private static List<String> normalisations(Format format) throws IOException {
        return Files.readAllLines(Fixtures.FOLDER.resolve("normalisations.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(fields -> fields[0].equals(format.suffix().toLowerCase(Locale.ROOT)))
                .map(fields -> fields[1])
                .toList();
    }
}
