package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.PLANTED;
import static press.broadside.hostile.HostileCase.refused;
import static press.broadside.hostile.HostileCase.saying;

import java.util.List;
import press.broadside.OfficeFiles;

/** OpenDocument texts that nest, fetch, embed, run, or keep what was never meant for readers. */
final class OdtHostile {
    private static final String HELLO = "<text:p>Hello from the quay.</text:p>";

    private static final String CUT = "cut to 1,000: spaces in a row, or rows and columns that repeat";

    private OdtHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                refused(
                        "odt-deep-sections.odt",
                        of("<text:section text:name=\"s\">".repeat(20_000) + HELLO + "</text:section>".repeat(20_000)),
                        "max-depth"),
                refused(
                        "odt-4000-nested-tables.odt",
                        of("<table:table><table:table-row><table:table-cell>".repeat(4_000)
                                + HELLO
                                + "</table:table-cell></table:table-row></table:table>".repeat(4_000)),
                        "max-depth"),
                refused(
                        "odt-10000-attributes.odt",
                        of("<text:p " + HtmlStructure.many("a%d=\"\"", 10_000) + ">x</text:p>"),
                        "max-attributes"),
                refused("odt-600000-elements.odt", of("<text:s/>".repeat(600_000)), "max-"),
                refused("odt-line-of-5-mb.odt", of("<text:p>" + "x".repeat(5_000_000) + "</text:p>"), "max-"),
                refused("odt-50000-paragraphs.odt", of(HELLO.repeat(50_000)), "max-"),
                refused("odt-malformed.odt", of("<text:p><text:span></text:p>"), "content.xml"),
                refused("odt-undeclared-entity.odt", of("<text:p>&evil;</text:p>"), "content.xml"),
                refused("odt-nothing-said.odt", of("<text:p/>"), "there is no text to translate"),
                saying(
                        "odt-a-million-spaces.odt",
                        of(HELLO + "<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>"),
                        CUT),
                saying(
                        "odt-repeated-cells.odt",
                        of(
                                HELLO
                                        + "<table:table><table:table-column table:number-columns-repeated=\"1000000\"/><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000000\"><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>"),
                        CUT),
                saying(
                        "odt-comment.odt",
                        of(HELLO + "<text:p>a<office:annotation><dc:creator>" + PLANTED + "</dc:creator><text:p>"
                                + PLANTED + "</text:p></office:annotation></text:p>"),
                        "removed: 1 comment"),
                saying(
                        "odt-hidden.odt",
                        of(HELLO + "<text:section text:name=\"s\" text:display=\"none\"><text:p>" + PLANTED
                                + "</text:p></text:section>")),
                saying(
                        "odt-hidden-text.odt",
                        of(HELLO + "<text:p>a<text:hidden-text text:condition=\"ooow:1\" text:string-value=\"" + PLANTED
                                + "\" text:is-hidden=\"true\">" + PLANTED + "</text:hidden-text></text:p>")),
                saying(
                        "odt-author-fields.odt",
                        of(HELLO + "<text:p>a<text:author-name>" + PLANTED + "</text:author-name><text:file-name>"
                                + PLANTED + "</text:file-name></text:p>"),
                        "removed: 2 fields that show an author or a path"),
                saying(
                        "odt-script.odt",
                        of(HELLO + "<text:p>a<text:script xlink:href=\"" + PLANTED + ".js\">" + PLANTED
                                + "</text:script></text:p>")),
                saying(
                        "odt-links.odt",
                        of("<text:p><text:a xlink:href=\"javascript:" + PLANTED
                                + "\">one</text:a> <text:a xlink:href=\"file:///" + PLANTED
                                + "\">two</text:a></text:p>"),
                        "removed: 2 links that are not http, https, mailto or tel (their text was kept)"),
                saying(
                        "odt-section-linked.odt",
                        of(HELLO + "<text:section text:name=\"s\"><text:section-source xlink:href=\"file:///etc/"
                                + PLANTED + "\"/><text:p>kept</text:p></text:section>"),
                        "removed: 1 inserted or linked document"),
                saying(
                        "odt-object.odt",
                        of(HELLO + "<text:p><draw:frame><draw:object xlink:href=\"./Object " + PLANTED
                                + "\"/></draw:frame></text:p>"),
                        "removed: 1 embedded object"),
                saying(
                        "odt-picture-linked.odt",
                        of(HELLO + "<text:p><draw:frame><draw:image xlink:href=\"http://evil.example/" + PLANTED
                                + ".png\"/></draw:frame></text:p>"),
                        "removed: 1 picture that is only linked"),
                saying(
                        "odt-database.odt",
                        of(HELLO + "<text:p><text:database-display text:table-name=\"" + PLANTED
                                + "\" text:column-name=\"x\">kept</text:database-display></text:p>")),
                saying(
                        "odt-dde.odt",
                        of("<text:dde-connection-decls><text:dde-connection-decl office:name=\"" + PLANTED
                                + "\" office:dde-application=\"cmd\" office:dde-topic=\"x\" office:dde-item=\"y\"/></text:dde-connection-decls>"
                                + HELLO)),
                saying(
                        "odt-meta.odt",
                        OfficeFiles.odtOf(HELLO)
                                .replacing(
                                        "meta.xml",
                                        "</office:meta>",
                                        "<meta:generator>" + PLANTED + "</meta:generator></office:meta>")),
                saying("odt-thumbnail.odt", OfficeFiles.odtOf(HELLO).with("Thumbnails/thumbnail.png", PLANTED)),
                saying(
                        "odt-other-parts.odt",
                        OfficeFiles.odtOf(HELLO)
                                .with("note.txt", PLANTED)
                                .with("Configurations2/x.xml", "<x>" + PLANTED + "</x>")),
                saying(
                        "odt-markup-in-text.odt",
                        of("<text:p>&lt;script&gt;alert(1)&lt;/script&gt; {{x}} ${y} {1} stays</text:p>")),
                saying("odt-okapi-marks.odt", of("<text:p>Marks \uE101\uE110 stay</text:p>")));
    }

    private static OfficeFiles of(String text) {
        return OfficeFiles.odtOf(text);
    }
}
