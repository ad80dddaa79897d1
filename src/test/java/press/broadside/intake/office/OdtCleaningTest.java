package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.broadside.OfficeFiles;

class OdtCleaningTest {
    @Test
    void what_was_only_for_those_who_wrote_goes_and_the_sender_is_told() {
        OfficeText cleaned = cleaned(OfficeFiles.odt());

        assertThat(everything(cleaned))
                .contains("They closed the gates for three nights.", "The company has had its warning.")
                .doesNotContain("Oskar", "Ingrid", "Renate", "Do we dare", "Ask the lawyers", "Not for print")
                .doesNotContain("rsid", "Rsid", "Printer", "tracked", "change-", "2026-03-09");
        assertThat(cleaned.remarks())
                .contains(
                        "removed: 1 comment",
                        "removed: 2 tracked changes (they count as accepted)",
                        "removed: 2 pieces of hidden text",
                        "removed: 2 authors' or editors' names",
                        "removed: 1 property of the document");
    }

    @Test
    void what_the_document_says_of_itself_is_read() {
        OfficeText cleaned = cleaned(OfficeFiles.odt());

        assertThat(cleaned.heading()).contains("The harbour belongs to those who work in it");
        assertThat(cleaned.byline()).contains("By Amina Farouk and the Harbour Committee");
        assertThat(cleaned.properties())
                .isEqualTo(Map.of(
                        "title", List.of("The harbour belongs to those who work in it"),
                        "summary", List.of("Six harbours answer the closing of the night shift."),
                        "topics", List.of("Dock workers", "Harbours"),
                        "date", List.of("2026-03-10"),
                        "kind", List.of("resolution")));
        assertThat(cleaned.text())
                .contains("The crews of six harbours are unbreakable.", "Dock workers before a closed gate");
        assertThat(cleaned.pictures()).containsOnlyKeys("Pictures/photograph.png");
    }

    @Test
    void cleaning_twice_is_cleaning_once() {
        OfficeText once = cleaned(OfficeFiles.odt());
        OfficeText twice = cleaned(once.document());

        assertThat(twice.remarks()).isEmpty();
        assertThat(twice.document()).isEqualTo(once.document());
        assertThat(cleaned(OfficeFiles.odt()).document()).isEqualTo(once.document());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text:p>a<text:hidden-text text:condition="ooow:1" text:string-value="X" text:is-hidden="true">X</text:hidden-text>b</text:p> | ab
            <text:p>X<text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/></text:p><text:p>ab</text:p> | ab
            <text:p>a<text:conditional-text text:condition="ooow:1" text:string-value-if-true="b" text:string-value-if-false="X">b</text:conditional-text></text:p> | ab
            <text:section text:name="s" text:display="none"><text:p>X</text:p></text:section><text:p>ab</text:p> | ab
            <text:section text:name="s" text:display="condition" text:condition="ooow:X" text:is-hidden="false"><text:p>ab</text:p></text:section> | ab
            <text:p text:style-name="Aside2">X<text:span text:style-name="T9">ab</text:span>X</text:p> | ab
            <text:p>ab<text:span text:style-name="T2"><text:a xlink:href="https://x.example/">X</text:a></text:span></text:p> | ab
            <text:p>ab<text:author-name>X</text:author-name><text:sender-email>X</text:sender-email><text:file-name>X</text:file-name></text:p> | ab
            <text:p>ab<text:script xlink:href="X.js">X</text:script></text:p> | ab
            <text:user-field-decls><text:user-field-decl text:name="n" office:value-type="string" office:string-value="X"/></text:user-field-decls><text:p><text:user-field-get text:name="n">ab</text:user-field-get></text:p> | ab
            <text:p><text:a xlink:href="javascript:X()">a</text:a><text:a xlink:href="file:///X">b</text:a></text:p> | ab
            <text:section text:name="s"><text:section-source xlink:href="file:///X.odt"/><text:p>ab</text:p></text:section> | ab
            <text:p>ab<draw:frame><draw:object xlink:href="./Object X"/><draw:image xlink:href="./ObjectReplacements/Object X"/></draw:frame></text:p> | ab
            <text:p>ab<draw:frame><draw:image xlink:href="http://X.example/p.png"/></draw:frame></text:p> | ab
            <text:p>ab<draw:frame><draw:image><office:binary-data>X</office:binary-data></draw:image></draw:frame></text:p> | ab
            <table:table><table:table-column/><table:table-row table:visibility="collapse"><table:table-cell><text:p>X</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>ab</text:p></table:table-cell></table:table-row></table:table> | ab
            <table:table><table:table-column/><table:table-column table:visibility="collapse"/><table:table-row><table:table-cell><text:p>ab</text:p></table:table-cell><table:table-cell><text:p>X</text:p></table:table-cell></table:table-row></table:table> | ab
            <office:forms><form:form xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"><form:button form:name="X"/></form:form></office:forms><text:p>ab</text:p> | ab
            <text:p>ab<draw:frame draw:display="none"><draw:text-box><text:p>X</text:p></draw:text-box></draw:frame></text:p> | ab
            <text:p><text:database-display text:table-name="X" text:column-name="X">ab</text:database-display></text:p> | ab
            """)
    void nothing_hidden_fetched_or_personal_is_left(String text, String seen) {
        OfficeFiles file = OfficeFiles.odtOf(text)
                .replacing(
                        "content.xml",
                        "</office:automatic-styles>",
                        "<style:style style:name=\"Aside2\" style:family=\"paragraph\" style:parent-style-name=\"Aside1\"/>"
                                + "<style:style style:name=\"Aside1\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>"
                                + "<style:style style:name=\"T9\" style:family=\"text\"><style:text-properties text:display=\"true\"/></style:style>"
                                + "</office:automatic-styles>");

        OfficeText cleaned = cleaned(file);

        assertThat(cleaned.text().strip()).isEqualTo(seen);
        assertThat(content(cleaned)).doesNotContain("X");
        assertThat(cleaned.remarks()).isNotEmpty();
        assertThat(cleaned(cleaned.document()).document()).isEqualTo(cleaned.document());
    }

    @Test
    void of_the_parts_those_stay_that_show_something() {
        OfficeText cleaned = cleaned(OfficeFiles.odt()
                .with("Thumbnails/thumbnail.png", OfficeFiles.photograph())
                .with("Configurations2/menubar/x.xml", "<x/>")
                .with("META-INF/documentsignatures.xml", "<x/>")
                .with("manifest.rdf", "<x/>")
                .with("Versions/Version1", "old")
                .with("Pictures/deleted.png", OfficeFiles.photograph())
                .with("note.txt", "hello"));

        assertThat(Parts.read(cleaned.document(), OfficeLimits.DEFAULTS).names())
                .containsExactly(
                        "mimetype",
                        "META-INF/manifest.xml",
                        "Pictures/photograph.png",
                        "content.xml",
                        "meta.xml",
                        "settings.xml",
                        "styles.xml");
        assertThat(cleaned.remarks()).contains("removed: 1 digital signature", "removed: 2 parts of another kind");
    }

    @Test
    void a_picture_of_another_kind_is_taken_out_with_its_frame() {
        var parts = Parts.read(OfficeFiles.odt().bytes(), OfficeLimits.DEFAULTS);

        OfficeText cleaned = new OdtCleaner().cleaned(parts, picture -> Optional.empty());

        assertThat(content(cleaned)).doesNotContain("photograph", "draw:frame");
        assertThat(cleaned.pictures()).isEmpty();
        assertThat(cleaned.remarks()).contains("removed: 1 picture that is not a PNG, JPEG or GIF");
    }

    private static OfficeText cleaned(OfficeFiles file) {
        return cleaned(file.bytes());
    }

    private static OfficeText cleaned(byte[] file) {
        return new OdtCleaner().cleaned(Parts.read(file, OfficeLimits.DEFAULTS), Optional::of);
    }

    private static String content(OfficeText cleaned) {
        return part(cleaned, "content.xml").replaceAll("(?s).*<office:body>", "");
    }

    private static String everything(OfficeText cleaned) {
        return String.join(
                "\n",
                List.of("content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml").stream()
                        .map(name -> part(cleaned, name))
                        .toList());
    }

    private static String part(OfficeText cleaned, String name) {
        return new String(
                Parts.read(cleaned.document(), OfficeLimits.DEFAULTS).find(name).orElseThrow(), UTF_8);
    }
}
