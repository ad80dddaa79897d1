package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.OfficeFiles;

/** What is taken out of a Word document, and what stays as it was. */
class DocxCleanerTest {
    /** What every copy of the fixture has beside its body. */
    private static final Pattern USUAL = Pattern.compile("comments|names?$|revision ids?|properties|template");

    @Test
    void the_text_is_what_readers_see() {
        assertThat(cleaned(OfficeFiles.docx()).text().lines())
                .containsExactly(
                        "The harbour belongs to those who work in it",
                        "By Amina Farouk and the Harbour Committee",
                        "The crews of six harbours are unbreakable. They closed the gates for three nights."
                                + " Of 1,240 workers 1,198 stayed out. The whole report names each of them.",
                        "The company has had its warning.",
                        "What we demand",
                        "A night shift of six hours.",
                        "With a doctor on the quay.",
                        "Open books.",
                        "How it goes on",
                        "Every crew votes.",
                        "The committee reports back within a week.",
                        "Harbour",
                        "Crews on strike",
                        "Valparaíso",
                        "eleven of twelve",
                        "",
                        "The gate of the east basin, closed since Monday.",
                        "",
                        "",
                        "Counted by the shop stewards on 2 March 2026.",
                        "Page 1",
                        "Dock workers before a closed gate");
    }

    @Test
    void it_says_what_went() {
        assertThat(cleaned(OfficeFiles.docx()).remarks())
                .containsExactly(
                        "removed: 2 comments",
                        "removed: 6 tracked changes (they count as accepted)",
                        "removed: 1 piece of hidden text",
                        "removed: 3 authors' or editors' names",
                        "removed: 2 revision ids",
                        "removed: 2 properties of the document",
                        "removed: 1 link to a template");
    }

    @Test
    void nothing_of_it_is_in_the_package_any_more() {
        String everything = everything(cleaned(OfficeFiles.docx()).document());

        assertThat(everything)
                .doesNotContain("Oskar", "Ingrid", "Renate", "Typing Office", "00A11B22", "1A2B3C4D", "letters.dotx")
                .doesNotContain(
                        "struck out", "two", "deleted sentence", "backed out", "lawyers", "Not for print", "dare")
                .doesNotContain("vanish", "<w:ins ", "<w:del", "comment", "rsid", "2026-03-02", "Normal.dotm");
    }

    @Test
    void fields_are_read_from_properties_and_shape() {
        OfficeText text = cleaned(OfficeFiles.docx());

        assertThat(text.properties())
                .isEqualTo(Map.of(
                        "title", List.of("The harbour belongs to those who work in it"),
                        "topics", List.of("Dock workers", "Harbours"),
                        "summary", List.of("Six harbours answer the closing of the night shift."),
                        "date", List.of("2026-03-10"),
                        "kind", List.of("resolution")));
        assertThat(text.heading()).contains("The harbour belongs to those who work in it");
        assertThat(text.byline()).contains("By Amina Farouk and the Harbour Committee");
        assertThat(text.pictures()).containsOnlyKeys("word/media/image1.png");
    }

    @Test
    void cleaning_again_removes_nothing_and_says_nothing() {
        OfficeText once = cleaned(OfficeFiles.docx());

        OfficeText twice = cleaned(once.document());

        assertThat(twice.remarks()).isEmpty();
        assertThat(twice.text()).isEqualTo(once.text());
        assertThat(twice.document()).isEqualTo(once.document());
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body(
                        "a field that fetches",
                        field("INCLUDETEXT \"C:\\\\secret.docx\"", "Kept."),
                        "Kept.",
                        "1 field that fetches"),
                body(
                        "a field that runs",
                        field("DDEAUTO c:\\\\calc.exe \"x\"", "Kept."),
                        "Kept.",
                        "1 field that fetches"),
                body(
                        "an instruction written by another field",
                        run("<w:fldChar w:fldCharType='begin'/>")
                                + field("QUOTE 68 68 69", "DDE")
                                + run("<w:fldChar w:fldCharType='separate'/>")
                                + text("Kept.")
                                + run("<w:fldChar w:fldCharType='end'/>"),
                        "Kept.",
                        "2 fields that fetch or run something"),
                body(
                        "a simple field",
                        "<w:fldSimple w:instr='DATE'>" + text("Today") + "</w:fldSimple>",
                        "Today",
                        "1 field ("),
                body(
                        "a field that names somebody",
                        text("By ") + field("AUTHOR", "Ingrid"),
                        "By",
                        "1 field that shows an author"),
                body(
                        "a field without end",
                        run("<w:fldChar w:fldCharType='begin'/>")
                                + run("<w:instrText>DDE x</w:instrText>")
                                + text("Kept."),
                        "Kept.",
                        "1 field ("),
                body(
                        "text in an instruction",
                        run("<w:fldChar w:fldCharType='begin'/>")
                                + run("<w:instrText> PAGE </w:instrText>")
                                + text("Hidden")
                                + run("<w:fldChar w:fldCharType='end'/>")
                                + text("Kept."),
                        "Kept.",
                        ""),
                body(
                        "a link by field that is not safe",
                        field("HYPERLINK \"file:///etc/passwd\"", "here"),
                        "here",
                        "1 link that is not http"),
                body("a link by field that is", field("HYPERLINK \"https://example.org/\"", "here"), "here", ""),
                body(
                        "a link to nowhere",
                        "<w:hyperlink r:id='rId99'>" + text("here") + "</w:hyperlink>",
                        "here",
                        "1 link that is not http"),
                body(
                        "an object",
                        run(
                                        "<w:object><o:OLEObject xmlns:o='urn:schemas-microsoft-com:office:office' r:id='rId8'/></w:object>")
                                + text("Kept."),
                        "Kept.",
                        "1 embedded object"),
                body(
                        "a control",
                        "<w:sdt><w:sdtPr><w:alias w:val='Name'/></w:sdtPr><w:sdtContent>" + text("Kept.")
                                + "</w:sdtContent></w:sdt>",
                        "Kept.",
                        "1 form or content control"),
                body(
                        "a chart",
                        run(
                                        "<w:drawing><wp:inline><a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/chart'/></a:graphic></wp:inline></w:drawing>")
                                + text("Kept."),
                        "Kept.",
                        "1 chart, diagram or drawing"),
                body(
                        "a linked picture",
                        run(
                                        "<w:drawing><wp:inline><a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'><pic:pic><pic:blipFill><a:blip r:link='rId9'/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>")
                                + text("Kept."),
                        "Kept.",
                        "1 picture that is only linked"),
                body(
                        "hidden by the paragraph mark's style",
                        "<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + text("Kept."),
                        "Kept.",
                        ""),
                body(
                        "hidden twice is shown, as in Word",
                        "<w:r><w:rPr><w:rStyle w:val='Aside'/><w:vanish w:val='0'/></w:rPr><w:t>Kept.</w:t></w:r>",
                        "Kept.",
                        ""),
                body(
                        "moved text",
                        "<w:moveFrom w:id='1' w:author='I'>" + text("Moved. ") + "</w:moveFrom>" + text("Kept. ")
                                + "<w:moveTo w:id='2' w:author='I'>" + text("Moved.") + "</w:moveTo>",
                        "Kept. Moved.",
                        "2 tracked changes"),
                body(
                        "a deletion within an insertion",
                        "<w:ins w:id='1' w:author='I'>" + text("Kept.")
                                + "<w:del w:id='2' w:author='I'><w:r><w:delText> Gone.</w:delText></w:r></w:del></w:ins>",
                        "Kept.",
                        "2 tracked changes"),
                body(
                        "a text box in two forms",
                        run(
                                "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:txbx><w:txbxContent><w:p>"
                                        + text("Boxed.")
                                        + "</w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent><w:p>"
                                        + text("Boxed.")
                                        + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"),
                        "\nBoxed.",
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void what_is_removed_is_said_and_the_text_stays(String what, String paragraph, String text, String said) {
        OfficeText cleaned = cleaned(OfficeFiles.docxOf("<w:p>" + paragraph + "</w:p>"));

        assertThat(cleaned.text().replaceFirst("(?s)\n+Page 1.*", "")).as(what).isEqualTo(text);
        assertThat(cleaned.remarks())
                .filteredOn(remark -> !USUAL.matcher(remark).find())
                .as(what)
                .satisfies(remarks -> assertThat(remarks).hasSize(said.isEmpty() ? 0 : 1))
                .allSatisfy(remark -> assertThat(remark).startsWith("removed: " + said));
        assertThat(everything(cleaned.document()))
                .doesNotContain("INCLUDETEXT", "DDE", "passwd", "QUOTE", "AUTHOR", "Ingrid");
        assertThat(cleaned(cleaned.document()).remarks()).isEmpty();
    }

    @Test
    void a_paragraph_whose_mark_was_deleted_goes_on_in_the_next() {
        String deleted = "<w:p><w:pPr><w:rPr><w:del w:id='1' w:author='I'/></w:rPr></w:pPr>" + text("One ") + "</w:p>";

        assertThat(cleaned(OfficeFiles.docxOf(deleted + deleted + "<w:p>" + text("two.") + "</w:p>"))
                        .text())
                .startsWith("One One two.\n");
    }

    @Test
    void pictures_that_may_not_be_shown_go_with_their_place() {
        OfficeText cleaned = new DocxCleaner()
                .cleaned(Parts.read(OfficeFiles.docx().bytes(), OfficeLimits.DEFAULTS), picture -> Optional.empty());

        assertThat(cleaned.remarks()).contains("removed: 1 picture that is not a PNG, JPEG or GIF");
        assertThat(cleaned.pictures()).isEmpty();
        assertThat(everything(cleaned.document())).doesNotContain("image1.png", "w:drawing");
    }

    @Test
    void other_parts_are_left_out_and_nothing_leads_to_them() {
        OfficeFiles file = OfficeFiles.docx()
                .with("word/embeddings/sheet.xlsx", "PK")
                .with("customXml/item1.xml", "<secret>x</secret>")
                .with("_xmlsignatures/sig1.xml", "<s/>")
                .replacing(
                        "word/_rels/document.xml.rels",
                        "</Relationships>",
                        "<Relationship Id='rId20' Type='" + Relationship.OFFICE
                                + "customXml' Target='../customXml/item1.xml'/>"
                                + "<Relationship Id='rId21' Type='urn:unknown/gadget' Target='embeddings/sheet.xlsx'/></Relationships>");

        OfficeText cleaned = cleaned(file);

        assertThat(cleaned.remarks()).contains("removed: 2 parts of another kind");
        assertThat(Parts.read(cleaned.document(), OfficeLimits.DEFAULTS).names())
                .containsExactly(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/core.xml",
                        "docProps/custom.xml",
                        "word/_rels/document.xml.rels",
                        "word/document.xml",
                        "word/footer1.xml",
                        "word/footnotes.xml",
                        "word/media/image1.png",
                        "word/numbering.xml",
                        "word/settings.xml",
                        "word/styles.xml");
    }

    private static Arguments body(String what, String paragraph, String text, String said) {
        return Arguments.of(what, paragraph, text, said);
    }

    private static String run(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    private static String text(String words) {
        return run("<w:t xml:space='preserve'>" + words + "</w:t>");
    }

    private static String field(String instruction, String result) {
        return run("<w:fldChar w:fldCharType='begin'/>")
                + run("<w:instrText xml:space='preserve'> " + instruction + " </w:instrText>")
                + run("<w:fldChar w:fldCharType='separate'/>")
                + text(result)
                + run("<w:fldChar w:fldCharType='end'/>");
    }

    private static OfficeText cleaned(OfficeFiles file) {
        return cleaned(file.bytes());
    }

    private static OfficeText cleaned(byte[] file) {
        return new DocxCleaner().cleaned(Parts.read(file, OfficeLimits.DEFAULTS), Optional::of);
    }

    private static String everything(byte[] file) {
        Parts parts = Parts.read(file, OfficeLimits.DEFAULTS);
        return parts.names().stream()
                .map(name -> name + "\n" + new String(parts.find(name).orElseThrow(), UTF_8))
                .collect(Collectors.joining("\n"));
    }
}
