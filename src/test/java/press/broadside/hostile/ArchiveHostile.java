package press.broadside.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static press.broadside.hostile.HostileCase.refused;
import static press.broadside.hostile.HostileCase.saying;
import static press.broadside.hostile.TextHostile.joined;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import press.broadside.OfficeFiles;

/** Packages that bomb, climb, repeat, lie about themselves, or are something else. */
final class ArchiveHostile {
    private static final String MAIN = "word/document.xml";

    private ArchiveHostile() {}

    static List<HostileCase> cases() {
        byte[] honest = OfficeFiles.docx().bytes();
        var cases = new ArrayList<>(List.of(
                refused(
                        "zip-part-twice.docx",
                        ZipBytes.renamed(extra("word/documenX.xml", "<x/>"), "word/documenX.xml", MAIN),
                        "is in the package twice"),
                refused(
                        "zip-part-twice-in-capitals.docx",
                        extra("WORD/Document.XML", "<x/>"),
                        "is in the package twice"),
                refused(
                        "zip-wrong-sum.docx",
                        ZipBytes.inDirectory(honest, MAIN, 16, 1, 2, 3, 4),
                        "the part 'word/document.xml'"),
                refused(
                        "zip-wrong-size.docx",
                        ZipBytes.inDirectory(honest, MAIN, 24, 1, 0, 0, 0),
                        "the part 'word/document.xml'"),
                refused(
                        "zip-symlink.docx",
                        ZipBytes.inDirectory(
                                ZipBytes.inDirectory(honest, "word/people.xml", 38, 0, 0, 0xFF, 0xA1),
                                "word/people.xml",
                                5,
                                3),
                        "is a link or a special file"),
                refused("zip-encrypted.docx", ZipBytes.inDirectory(honest, MAIN, 8, 9), "the part 'word/document.xml'"),
                refused(
                        "zip-other-method.docx",
                        ZipBytes.inDirectory(honest, MAIN, 10, 12),
                        "the part 'word/document.xml'"),
                refused("zip-climbing.docx", extra("../../evil.xml", "<x/>"), "evil.xml"),
                refused("zip-climbing-inside.docx", extra("word/../../evil.xml", "<x/>"), "evil.xml"),
                refused("zip-absolute.docx", extra("/etc/evil.xml", "<x/>"), "evil.xml"),
                refused("zip-backslash.docx", extra("word\\..\\evil.xml", "<x/>"), "evil.xml"),
                refused("zip-drive.docx", extra("C:/evil.xml", "<x/>"), "evil.xml"),
                refused("zip-line-end.docx", extra("word/a\nb.xml", "<x/>"), "the part"),
                refused(
                        "zip-nul.docx",
                        ZipBytes.renamed(extra("word/aXb.xml", "<x/>"), "word/aXb.xml", "word/a\u0000b.xml"),
                        "the part"),
                refused("zip-cut-off.docx", Arrays.copyOf(honest, honest.length / 2), "the package"),
                refused(
                        "zip-data-behind.docx",
                        joined(honest, "evil".repeat(1_000).getBytes(UTF_8)),
                        "the package is cut off, or has data behind its end"),
                refused("zip-data-before.docx", joined("#!/bin/sh\n".getBytes(UTF_8), honest), "but the content is"),
                refused("zip-two-in-one.docx", joined(honest, honest), "the package"),
                refused("zip-12000-entries.docx", entries(12_000), "max-entries"),
                refused(
                        "zip-64-mb-1000-to-1.docx",
                        OfficeFiles.docxOf("<w:p><w:r><w:t>" + " ".repeat(64 << 20) + "</w:t></w:r></w:p>")
                                .bytes(),
                        "broadside.intake.office.max-"),
                refused(
                        "zip-30-mb-of-zeros-beside.docx",
                        OfficeFiles.docx()
                                .with("word/media/image9.png", new byte[30 << 20])
                                .bytes(),
                        "broadside.intake.office.max-ratio"),
                refused(
                        "zip-40-mb-part.odt",
                        OfficeFiles.odt()
                                .with("Pictures/x.bin", new byte[40 << 20])
                                .bytes(),
                        "broadside.intake.office.max-"),
                refused("zip-of-something.docx", ZipBytes.zip(Map.of("a.txt", "Hello")), "no DOCX or ODT"),
                refused("zip-of-something.odt", ZipBytes.zip(Map.of("a.txt", "Hello")), "no DOCX or ODT"),
                refused("zip-empty.docx", ZipBytes.zip(Map.of()), "is no package of a word processor"),
                refused("zip-text.docx", "Hello", "but the content is"),
                refused("zip-nothing.docx", "", "the content is no package of a word processor"),
                refused("zip-pdf.odt", "%PDF-1.7", "a PDF document"),
                refused("zip-odt.docx", OfficeFiles.odt().bytes(), "give it the name of what it is"),
                refused("zip-docx.odt", honest, "give it the name of what it is"),
                refused("zip-docx.md", honest, "a ZIP archive"),
                refused(
                        "zip-macros.docx",
                        OfficeFiles.docx().with("word/vbaProject.bin", "x").bytes(),
                        "macros"),
                refused(
                        "zip-macro-type.docx",
                        OfficeFiles.docx()
                                .replacing(
                                        "[Content_Types].xml",
                                        "wordprocessingml.document.main+xml",
                                        "ms-word.document.macroEnabled.main+xml")
                                .replacing(
                                        "[Content_Types].xml",
                                        "application/vnd.openxmlformats-officedocument.ms-word",
                                        "application/vnd.ms-word")
                                .bytes(),
                        "macros"),
                refused(
                        "zip-template.docx",
                        OfficeFiles.docx()
                                .replacing(
                                        "[Content_Types].xml",
                                        "wordprocessingml.document.main+xml",
                                        "wordprocessingml.template.main+xml")
                                .bytes(),
                        "a template and no document"),
                refused(
                        "zip-spreadsheet.docx",
                        OfficeFiles.docx()
                                .replacing(
                                        "[Content_Types].xml",
                                        "wordprocessingml.document.main+xml",
                                        "spreadsheetml.sheet.main+xml")
                                .bytes(),
                        "a spreadsheet"),
                refused(
                        "zip-main-part-missing.docx",
                        OfficeFiles.docx().without(MAIN).bytes(),
                        "lacks its main document"),
                refused(
                        "zip-other-opendocument.odt",
                        OfficeFiles.odt()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes(),
                        "another OpenDocument than a text"),
                refused(
                        "zip-encrypted.odt",
                        OfficeFiles.odt()
                                .replacing(
                                        "META-INF/manifest.xml",
                                        "</manifest:manifest>",
                                        "<manifest:file-entry manifest:full-path=\"x\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>")
                                .bytes(),
                        "encrypted"),
                refused(
                        "zip-basic.odt",
                        OfficeFiles.odt()
                                .with("Basic/Standard/Module1.xml", "<x/>")
                                .bytes(),
                        "macros or scripts"),
                refused(
                        "zip-script.odt",
                        OfficeFiles.odt().with("Scripts/python/evil.py", "x").bytes(),
                        "macros or scripts"),
                refused(
                        "zip-content-missing.odt",
                        OfficeFiles.odt().without("content.xml").bytes(),
                        "the package has no content.xml"),
                saying(
                        "zip-within.docx",
                        OfficeFiles.docx().with("word/embeddings/x.zip", honest).bytes(),
                        "removed: 2 comments"),
                saying(
                        "zip-honest-100-to-1.docx",
                        OfficeFiles.docxOf(honest(4_000)).bytes(),
                        "removed: 2 properties of the document")));
        for (String part : List.of(
                "[Content_Types].xml",
                "_rels/.rels",
                MAIN,
                "word/styles.xml",
                "word/settings.xml",
                "word/footnotes.xml",
                "docProps/core.xml",
                "word/_rels/document.xml.rels",
                "customXml/item1.xml")) {
            cases.add(refused(
                    "zip-doctype-" + part.replaceAll("\\W", "-") + ".docx",
                    OfficeFiles.docx().with(part, XXE).bytes(),
                    "has a DOCTYPE"));
        }
        for (String part :
                List.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml", "Object 1/content.xml")) {
            cases.add(refused(
                    "zip-doctype-" + part.replaceAll("\\W", "-") + ".odt",
                    OfficeFiles.odt().with(part, XXE).bytes(),
                    "has a DOCTYPE"));
        }
        return cases;
    }

    private static final String XXE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";

    private static byte[] extra(String name, String content) {
        return OfficeFiles.docx().with(name, content).bytes();
    }

    private static byte[] entries(int count) {
        OfficeFiles many = OfficeFiles.docx();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("[Content_Types].xml"));
            zip.write(many.text("[Content_Types].xml").getBytes(UTF_8));
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new java.util.zip.ZipEntry("word/part" + i + ".xml"));
                zip.write("<x/>".getBytes(UTF_8));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String honest(int paragraphs) {
        var body = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            body.append("<w:p><w:r><w:t>The crews of the harbour met at the gate and agreed on item ")
                    .append(i % 50)
                    .append(".</w:t></w:r></w:p>");
        }
        return body.toString();
    }
}
