package press.broadside.extraction.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.broadside.OfficeFiles;
import press.broadside.intake.Fields;
import press.broadside.intake.Kind;

class OfficePropertiesTest {
    private static final Fields ENGLISH = fields(
            "The harbour belongs to those who work in it",
            List.of("Harbour Council"),
            List.of("Dock workers", "Harbours"),
            "Six harbours answer the closing of the night shift.");
    private static final Fields GERMAN = fields(
            "Der Hafen gehört denen, die in ihm arbeiten",
            List.of("Hafenrat"),
            List.of("Hafenarbeiter", "Häfen"),
            "Sechs Häfen antworten auf das Ende der Nachtschicht.");

    private static Fields fields(String title, List<String> bodies, List<String> topics, String summary) {
        return new Fields(
                title,
                List.of("Ada Lin"),
                bodies,
                Optional.empty(),
                Kind.STATEMENT,
                topics,
                Optional.of(summary).filter(text -> !text.isEmpty()));
    }

    private static String german(OfficeFiles file, String part) {
        return OfficeFiles.of(OfficeProperties.localized(file.bytes(), ENGLISH, GERMAN))
                .text(part);
    }

    @Test
    void title_description_and_keywords_of_a_docx_are_those_of_the_edition() {
        assertThat(german(OfficeFiles.docx(), "docProps/core.xml"))
                .contains("<dc:title>Der Hafen gehört denen, die in ihm arbeiten</dc:title>")
                .contains("<cp:keywords>Hafenarbeiter, Häfen</cp:keywords>")
                .contains("<dc:description>Sechs Häfen antworten auf das Ende der Nachtschicht.</dc:description>");
    }

    @Test
    void title_description_and_keywords_of_an_odt_are_those_of_the_edition() {
        assertThat(german(OfficeFiles.odt(), "meta.xml"))
                .contains("<dc:title>Der Hafen gehört denen, die in ihm arbeiten</dc:title>")
                .contains("<meta:keyword>Hafenarbeiter</meta:keyword>")
                .contains("<meta:keyword>Häfen</meta:keyword>")
                .contains("<dc:description>Sechs Häfen antworten auf das Ende der Nachtschicht.</dc:description>")
                .contains("<meta:user-defined meta:name=\"date\">2026-03-10</meta:user-defined>");
    }

    @Test
    void properties_of_ones_own_are_too_but_for_what_every_language_shares() {
        OfficeFiles file = OfficeFiles.docx()
                .replacing("docProps/custom.xml", "name=\"Checked by\"", "name=\"Broadside:Bodies\"")
                .replacing("docProps/custom.xml", "Renate Overseer", "Harbour  Council");

        assertThat(german(file, "docProps/custom.xml"))
                .contains("name=\"Broadside:Bodies\"><vt:lpwstr>Hafenrat</vt:lpwstr>")
                .contains("name=\"date\"><vt:lpwstr>2026-03-10</vt:lpwstr>")
                .contains("name=\"kind\"><vt:lpwstr>resolution</vt:lpwstr>");
    }

    @Test
    void a_title_that_was_given_beside_the_document_is_the_edition_s() {
        OfficeFiles file = OfficeFiles.odt().replacing("meta.xml", "The harbour belongs to", "Draft 3: belongs to");

        assertThat(german(file, "meta.xml"))
                .contains("<dc:title>Der Hafen gehört")
                .doesNotContain("Draft 3");
    }

    @Test
    void english_that_nobody_translated_is_not_left_in_it() {
        OfficeFiles file = OfficeFiles.docx()
                .replacing(
                        "docProps/core.xml",
                        "</dc:title>",
                        "</dc:title><dc:subject>For the spring meeting</dc:subject>")
                .replacing("docProps/core.xml", "Dock workers, Harbours", "Harbours; Piers");

        assertThat(german(file, "docProps/core.xml"))
                .doesNotContain("spring meeting")
                .contains("<cp:keywords>Häfen</cp:keywords>");
    }

    @Test
    void nothing_changes_for_readers_of_english() {
        byte[] file = OfficeFiles.docx().bytes();

        assertThat(OfficeProperties.localized(file, ENGLISH, ENGLISH)).isSameAs(file);
    }

    @Test
    void what_is_mark_up_to_xml_is_text() {
        Fields sly = fields("A < B & \"C\"", List.of("x"), List.of("a", "b"), "");

        byte[] localized = OfficeProperties.localized(OfficeFiles.docx().bytes(), ENGLISH, sly);

        assertThat(OfficeFiles.of(localized).text("docProps/core.xml"))
                .contains("<dc:title>A &lt; B &amp; \"C\"</dc:title>");
    }
}
