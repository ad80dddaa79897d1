package press.broadside.extraction.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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
}
