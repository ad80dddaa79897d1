package press.broadside.extraction.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import press.broadside.intake.Document;
import press.broadside.intake.Format;

class PackageLanguageTest {
    private static String docx(String locale, String part) throws IOException {
        return Fixtures.part(Fixtures.merged(Fixtures.statement(Format.DOCX), locale, Map.of()), part);
    }

    private static String odt(String locale, String part) throws IOException {
        return Fixtures.part(Fixtures.merged(Fixtures.statement(Format.ODT), locale, Map.of()), part);
    }

    private static long count(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @Test
    void a_docx_says_its_language_wherever_it_said_one() throws IOException {
        assertThat(docx("de", "word/styles.xml"))
                .contains("<w:lang w:val=\"de\" w:eastAsia=\"en-US\" w:bidi=\"ar-SA\"/>");
        assertThat(docx("ja", "word/styles.xml")).contains("<w:lang w:val=\"ja\" w:eastAsia=\"ja\" w:bidi=\"ar-SA\"/>");
        assertThat(docx("ar", "word/settings.xml")).contains("<w:themeFontLang w:val=\"ar\" w:bidi=\"ar\"/>");
        assertThat(docx("pt-BR", "docProps/core.xml")).contains("<dc:language>pt-BR</dc:language>");
    }

    @Test
    void a_right_to_left_docx_goes_that_way_in_every_paragraph_run_table_and_section() throws IOException {
        String body = docx("ar", "word/document.xml");

        assertThat(count(body, "<w:bidi/>")).isEqualTo(count(body, "<w:p[ >]") + count(body, "<w:sectPr>"));
        assertThat(count(body, "<w:rtl/>")).isEqualTo(count(body, "<w:r>"));
        assertThat(body)
                .contains("<w:tblStyle w:val=\"TableGrid\"/><w:bidiVisual/><w:tblW ")
                .contains("<w:bidi/><w:jc w:val=\"right\"/>")
                .contains("<w:bidi/><w:outlineLvl w:val=\"2\"/>");
        assertThat(docx("ar", "word/footnotes.xml")).contains("<w:pStyle w:val=\"FootnoteText\"/><w:bidi/>");
        assertThat(docx("ar", "word/footer1.xml")).contains("<w:pPr><w:bidi/><w:jc w:val=\"right\"/></w:pPr>");
        assertThat(docx("de", "word/document.xml")).doesNotContain("<w:bidi", "<w:rtl/>");
    }

    @Test
    void bold_and_size_hold_for_the_letters_of_complex_scripts_too() throws IOException {
        assertThat(docx("ar", "word/document.xml")).contains("<w:b/><w:bCs/><w:rtl/>");
        for (String locale : new String[] {"ar", "he", "hi", "th", "ta"}) {
            assertThat(docx(locale, "word/styles.xml"))
                    .contains("<w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>");
            assertThat(odt(locale, "content.xml"))
                    .contains("fo:font-weight=\"bold\" style:font-weight-complex=\"bold\"");
        }
        assertThat(docx("de", "word/styles.xml")).doesNotContain("bCs");
        assertThat(odt("de", "content.xml")).doesNotContain("weight-complex");
    }

    @Test
    void an_odt_says_its_language_wherever_it_said_one() throws IOException {
        assertThat(odt("de", "styles.xml"))
                .contains("fo:language=\"de\" fo:country=\"none\" style:language-complex=\"hi\"");
        assertThat(odt("ar", "styles.xml")).contains("style:language-complex=\"ar\" style:country-complex=\"none\"");
        assertThat(odt("zh-Hans", "styles.xml"))
                .contains("style:language-asian=\"zh\" style:country-asian=\"none\" style:script-asian=\"Hans\"");
        assertThat(odt("de", "content.xml")).contains("fo:language=\"de\"").doesNotContain("fo:language=\"en\"");
        assertThat(odt("pt-BR", "meta.xml")).contains("<dc:language>pt-BR</dc:language>");
    }

    @Test
    void a_right_to_left_odt_goes_that_way_in_paragraphs_tables_and_pages() throws IOException {
        String styles = odt("ar", "styles.xml");
        String content = odt("ar", "content.xml");

        assertThat(count(styles, "style:writing-mode=\"rl-tb\"")).isEqualTo(2);
        assertThat(styles)
                .contains("style:adjustment=\"right\"")
                .contains("fo:text-align=\"left\"") // what stood at the end
                .doesNotContain("lr-tb");
        assertThat(content)
                .containsPattern("<style:table-properties [^>]*table:align=\"right\"[^>]*style:writing-mode=\"rl-tb\"")
                .contains("fo:text-align=\"left\"");
        assertThat(odt("de", "styles.xml")).doesNotContain("rl-tb").contains("style:adjustment=\"left\"");
    }

    @Test
    void a_narrow_right_to_left_docx_table_stands_where_lines_begin_for_word_and_for_libreoffice() throws IOException {
        assertThat(tables("<w:tblStyle w:val=\"TableGrid\"/>", ""))
                .contains("<w:tblW w:w=\"0\" w:type=\"auto\"/><w:jc w:val=\"right\"/></w:tblPr>")
                .contains("<w:tr><w:trPr><w:tblHeader/><w:jc w:val=\"left\"/></w:trPr>")
                .contains("<w:tr><w:trPr><w:jc w:val=\"left\"/></w:trPr>");
        assertThat(tables("", "<w:jc w:val=\"end\"/>"))
                .contains("<w:jc w:val=\"left\"/></w:tblPr>")
                .contains("<w:trPr><w:jc w:val=\"right\"/></w:trPr>");
    }

    @Test
    void a_docx_table_that_stands_in_the_middle_or_where_its_style_or_a_frame_puts_it_stays_there() throws IOException {
        String untouched = "<w:tr><w:trPr><w:tblHeader/></w:trPr>";

        assertThat(tables("", "<w:jc w:val=\"center\"/>")).contains(untouched, "<w:jc w:val=\"center\"/></w:tblPr>");
        assertThat(tables("<w:tblStyle w:val=\"Centred\"/>", "")).contains(untouched);
        assertThat(tables("<w:tblpPr w:tblpX=\"100\"/>", "")).contains(untouched);
    }

    @Test
    void a_docx_table_within_a_table_is_on_its_own_side() throws IOException {
        String inner =
                "<w:tc><w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:jc w:val=\"right\"/></w:tblPr><w:tblGrid/>"
                        + "<w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc>";
        String table = arabicTable(xml -> xml.replace("</w:trPr><w:tc>", "</w:trPr>" + inner + "<w:tc>"));

        assertThat(count(table, "<w:trPr><w:jc w:val=\"right\"/></w:trPr>")).isEqualTo(1);
        assertThat(count(table, "<w:jc w:val=\"left\"/></w:trPr>")).isEqualTo(2);
        assertThat(count(table, "<w:jc w:val=\"left\"/></w:tblPr>")).isEqualTo(1);
        assertThat(count(table, "<w:jc w:val=\"right\"/></w:tblPr>")).isEqualTo(1);
    }

    private static String tables(String before, String after) throws IOException {
        return arabicTable(xml -> xml.replace("<w:tblStyle w:val=\"TableGrid\"/>", before)
                .replace("w:type=\"auto\"/></w:tblPr>", "w:type=\"auto\"/>" + after + "</w:tblPr>"));
    }

    private static String arabicTable(UnaryOperator<String> changed) throws IOException {
        String centred =
                "<w:style w:type=\"table\" w:styleId=\"Middle\"><w:tblPr><w:jc w:val=\"center\"/></w:tblPr></w:style>"
                        + "<w:style w:type=\"table\" w:styleId=\"Centred\"><w:basedOn w:val=\"Middle\"/></w:style></w:styles>";
        Document document = Fixtures.packed(
                Format.DOCX,
                Map.of("word/document.xml", changed, "word/styles.xml", xml -> xml.replace("</w:styles>", centred)));
        String body = Fixtures.part(Fixtures.merged(document, "ar", Map.of()), "word/document.xml");
        return body.substring(body.indexOf("<w:tbl>"), body.lastIndexOf("</w:tbl>"));
    }

    @Test
    void numbers_and_bullets_of_a_right_to_left_odt_keep_their_distance_from_the_text() throws IOException {
        assertThat(count(odt("ar", "styles.xml"), "<style:list-level-properties [^>]*fo:text-align=\"end\""))
                .isEqualTo(2);
        assertThat(odt("de", "styles.xml")).doesNotContainPattern("<style:list-level-properties [^>]*fo:text-align");
    }
}
