package press.broadside.assembly.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import press.broadside.intake.Document;

class OfficeBodyTest {
    private static final String DOCX_BODY = "(?s)(<w:body>).*(<w:sectPr/>)";
    private static final String ODT_BODY = "(?s)(<office:text>).*(</office:text>)";

    @Test
    void a_statement_reads_as_it_was_written() throws IOException {
        String expected = Files.readString(Path.of("src/test/resources/fixtures/office/statement.body.html"), UTF_8);

        assertThat(OfficeBody.html(FixturePackage.docx())).isEqualTo(expected.replaceAll("\\R *", ""));
    }

    @Test
    void the_same_statement_gives_the_same_body_from_both_formats() {
        String fromWord = OfficeBody.html(FixturePackage.docx());
        String fromOdt = OfficeBody.html(FixturePackage.odt());

        assertThat(fromOdt.replace("image:Pictures/quay.png", "image:word/media/image1.png"))
                .isEqualTo(fromWord);
    }

    @Test
    void nothing_is_fetched_for_a_linked_picture() throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/p.png";

        String fromWord = OfficeBody.html(FixturePackage.docx(
                xml -> xml.replace("r:embed=\"rId7\"", "r:link=\"rId9\""),
                xml -> xml.replace(
                        "Target=\"media/image1.png\"",
                        "Target=\"media/image1.png\"/>"
                                + "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" TargetMode=\"External\" Target=\""
                                + address + "\"")));
        String fromOdt = OfficeBody.html(FixturePackage.odt(xml -> xml.replace("Pictures/quay.png", address)));
        server.stop(0);

        assertThat(asked).hasValue(0);
        assertThat(fromWord + fromOdt).doesNotContain("<img", "127.0.0.1");
    }

    @Test
    void a_first_row_in_bold_is_the_head_of_a_table() {
        assertThat(docx("<w:tbl><w:tr>" + cell("<w:b/>", "Port") + cell("<w:b/>", "Days") + "</w:tr><w:tr>"
                        + cell("", "Northhaven") + cell("", "12") + "</w:tr></w:tbl>"))
                .isEqualTo("<table><thead><tr><th>Port</th><th>Days</th></tr></thead>"
                        + "<tbody><tr><td>Northhaven</td><td>12</td></tr></tbody></table>");
    }

    @Test
    void a_first_row_in_the_style_of_table_headings_is_the_head_of_a_table() {
        String style = "<w:pPr><w:pStyle w:val=\"TableHeading\"/></w:pPr>";
        String headed = cell("", "Port").replace("<w:p>", "<w:p>" + style)
                + cell("<w:b/>", "Days").replace("<w:p>", "<w:p>" + style);
        String expected = "<table><thead><tr><th>Port</th><th>Days</th></tr></thead>"
                + "<tbody><tr><td>Northhaven</td><td>12</td></tr></tbody></table>";

        assertThat(docx("<w:tbl><w:tr>" + headed + "</w:tr><w:tr>" + cell("", "Northhaven") + cell("", "12")
                        + "</w:tr></w:tbl>"))
                .isEqualTo(expected);
        assertThat(odt("<table:table><table:table-row>" + odtCell("Table_20_Heading", "Port")
                        + odtCell("Table_20_Heading", "Days") + "</table:table-row><table:table-row>"
                        + odtCell("Standard", "Northhaven") + odtCell("Standard", "12")
                        + "</table:table-row></table:table>"))
                .isEqualTo(expected);
    }

    private static String odtCell(String style, String text) {
        return "<table:table-cell><text:p text:style-name=\"" + style + "\">" + text + "</text:p></table:table-cell>";
    }

    @Test
    void a_picture_within_a_line_stays_there_and_one_at_its_end_stands_alone() {
        assertThat(odt("<text:p>Press " + picture("bell") + " twice.</text:p><text:p>At night." + picture("quay")
                        + "</text:p><text:p text:style-name=\"Illustration\">The quay.</text:p>"))
                .isEqualTo(
                        "<p>Press <img src=\"image:Pictures/quay.png\" alt=\"bell\"> twice.</p><p>At night.</p>"
                                + "<figure><img src=\"image:Pictures/quay.png\" alt=\"quay\"><figcaption>The quay.</figcaption></figure>");
    }

    @Test
    void a_reference_to_a_note_that_is_not_there_is_passed_over() {
        assertThat(docx("<w:p><w:r><w:t>One.</w:t></w:r><w:r><w:footnoteReference w:id=\"77\"/></w:r></w:p>"))
                .isEqualTo("<p>One.</p>");
    }

    @Test
    void a_link_within_the_text_keeps_its_goal_and_other_bookmarks_go() {
        assertThat(odt("<text:p><text:bookmark text:name=\"a\"/>One.</text:p><text:p><text:bookmark text:name=\"b\"/>"
                        + "See <text:a xlink:href=\"#a\">above</text:a>.</text:p>"))
                .isEqualTo("<p><a id=\"a\"></a>One.</p><p>See <a href=\"#a\">above</a>.</p>");
    }

    @Test
    void what_word_processors_write_around_text_does_not_swallow_it() {
        assertThat(
                        docx(
                                "<w:p><w:dir w:val=\"rtl\"><w:r><w:t>a</w:t></w:r></w:dir><w:customXml><w:r><w:t>b</w:t></w:r>"
                                        + "</w:customXml><w:sdt><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt>"
                                        + "<w:r><w:ruby><w:rt><w:r><w:t>said</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>d</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"))
                .isEqualTo("<p>abcd</p>");
        assertThat(
                        odt(
                                "<text:p>a<text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>said</text:ruby-text></text:ruby>"
                                        + "<text:date>c</text:date><text:s text:c=\"2\"/><text:page-number>d</text:page-number></text:p>"))
                .isEqualTo("<p>abc  d</p>");
    }

    private static String cell(String look, String text) {
        return "<w:tc><w:p><w:r><w:rPr>" + look + "</w:rPr><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String picture(String alt) {
        return "<draw:frame><draw:image xlink:href=\"Pictures/quay.png\"/><svg:desc>" + alt
                + "</svg:desc></draw:frame>";
    }

    private static String docx(String body) {
        return html(FixturePackage.docx(xml -> xml.replaceAll(DOCX_BODY, "$1" + body + "$2")));
    }

    private static String odt(String text) {
        return html(FixturePackage.odt(xml -> xml.replaceAll(ODT_BODY, "$1" + text + "$2")));
    }

    private static String html(Document document) {
        return OfficeBody.html(document);
    }
}
