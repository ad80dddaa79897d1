package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.OfficeFiles;
import press.broadside.TestDatabases;
import press.broadside.intake.office.DocxCleaner;
import press.broadside.intake.office.OdtCleaner;
import press.broadside.intake.office.OfficeLimits;
import press.broadside.intake.office.Parts;

/** DOCX and ODT on their way in: what becomes a statement, and what is refused. */
class OfficeIntakeTest {
    private TestIntake intake;

    @BeforeEach
    void open(@TempDir Path folder) {
        intake = new TestIntake(TestDatabases.sqlite(folder));
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void a_package_becomes_a_statement_with_fields_and_pictures(Format format) {
        Outcome.Accepted accepted = intake.accepted(intake.accept("harbour." + format.suffix(), bytes(format)));

        Revision revision = accepted.revision();
        Fields fields = revision.fields();
        assertThat(fields.title()).isEqualTo("The harbour belongs to those who work in it");
        assertThat(fields.persons()).containsExactly("Amina Farouk");
        assertThat(fields.bodies()).containsExactly("the Harbour Committee");
        assertThat(fields.date()).contains(LocalDate.of(2026, 3, 10));
        assertThat(fields.kind()).isEqualTo(Kind.RESOLUTION);
        assertThat(fields.topics()).containsExactly("Dock workers", "Harbours");
        assertThat(fields.summary()).contains("Six harbours answer the closing of the night shift.");
        assertThat(revision.images()).hasSize(1);
        assertThat(intake.announced).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void what_is_stored_is_clean_and_what_went_is_said(Format format) {
        Outcome.Accepted accepted = intake.accepted(intake.accept("harbour." + format.suffix(), bytes(format)));

        assertThat(accepted.remarks())
                .anyMatch(remark -> remark.matches("removed: \\d comments?"))
                .anyMatch(remark -> remark.matches("removed: \\d tracked changes .*"))
                .anyMatch(remark -> remark.matches("removed: \\d authors' or editors' names"))
                .anyMatch(remark -> remark.matches("removed: \\d pieces? of hidden text"));
        Document stored = intake.statements.revision(accepted.revision().key()).document();
        assertThat(everything(stored)).doesNotContain("Oskar", "Ingrid", "Renate", "lawyers", "Not for print", "dare");
        Parts again = Parts.read(stored.bytes(), OfficeLimits.DEFAULTS);
        var cleaner = format == Format.DOCX ? new DocxCleaner() : new OdtCleaner();
        assertThat(cleaner.cleaned(again, java.util.Optional::of).remarks()).isEmpty();
    }

    static Stream<Arguments> refused() {
        byte[] docx = OfficeFiles.docx().bytes();
        byte[] odt = OfficeFiles.odt().bytes();
        return Stream.of(
                row("a.md", docx, "the name ends in .md, but the content is a ZIP archive (a DOCX"),
                row("a.odt", docx, "the name ends in .odt, but the content is a Word document"),
                row("a.docx", odt, "the name ends in .docx, but the content is an OpenDocument text"),
                row("a.docx", "Just words.".getBytes(UTF_8), "but the content is no package of a word processor"),
                row("a.odt", "<html></html>".getBytes(UTF_8), "but the content is no package of a word processor"),
                row("a.docx", "%PDF-1.7".getBytes(UTF_8), "but the content is a PDF document"),
                row(
                        "a.docx",
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0},
                        "encrypted or an old"),
                row("a.docx", types(".document.main+xml", ".template.main+xml"), "is a template and no document"),
                row(
                        "a.docx",
                        types("wordprocessingml.document", "spreadsheetml.sheet"),
                        "is a spreadsheet and no document"),
                row("a.docx", types("wordprocessingml.document", "presentationml.slide"), "is a presentation and no"),
                row(
                        "a.docx",
                        types(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "may run macros; save it without macros"),
                row(
                        "a.docx",
                        OfficeFiles.docx().with("word/vbaProject.bin", "x").bytes(),
                        "has macros; save it without"),
                row("a.docx", OfficeFiles.docx().without("[Content_Types].xml").bytes(), "but no DOCX or ODT"),
                row("a.docx", OfficeFiles.docx().without("word/document.xml").bytes(), "lacks its main document"),
                row(
                        "a.odt",
                        OfficeFiles.odt()
                                .with("Basic/Standard/Module1.xml", "<m/>")
                                .bytes(),
                        "macros or scripts"),
                row("a.odt", OfficeFiles.odt().with("Scripts/python/x.py", "x").bytes(), "has macros or scripts"),
                row(
                        "a.odt",
                        OfficeFiles.odt()
                                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                                .bytes(),
                        "is another OpenDocument than a text"),
                row(
                        "a.odt",
                        OfficeFiles.odt()
                                .replacing(
                                        "META-INF/manifest.xml",
                                        "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>",
                                        "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"><manifest:encryption-data/></manifest:file-entry>")
                                .bytes(),
                        "the document is encrypted; save it without a password"),
                row(
                        "a.docx",
                        OfficeFiles.docxOf("<w:p/>").without("word/footer1.xml").bytes(),
                        "there is no text to translate"),
                row(
                        "a.docx",
                        OfficeFiles.docxOf(paragraph("x".repeat(5_000_000))).bytes(),
                        "broadside.intake.office.max-ratio"),
                row(
                        "a.docx",
                        OfficeFiles.docxOf(paragraph(words(5_000_000))).bytes(),
                        "paragraph 1 has too many characters, more than the 1,000,000"),
                row("a.docx", OfficeFiles.docxOf(paragraphs(40_001)).bytes(), "broadside.intake.max-segments"),
                row("a.docx", OfficeFiles.docxOf(paragraph("a \uFFFD b")).bytes(), "holds U+FFFD"),
                row("a.docx", new byte[26 << 20], "broadside.intake.office.max-bytes allows"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("refused")
    void a_refusal_says_what_and_what_to_do(String name, byte[] content, String told) {
        Outcome outcome = intake.accept(name, content);

        assertThat(intake.reason(outcome)).contains(told).doesNotContain("\n").hasSizeLessThan(300);
        assertThat(intake.statements.newest()).isEmpty();
    }

    private static byte[] bytes(Format format) {
        return (format == Format.DOCX ? OfficeFiles.docx() : OfficeFiles.odt()).bytes();
    }

    private static byte[] types(String from, String to) {
        return OfficeFiles.docx().replacing("[Content_Types].xml", from, to).bytes();
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String paragraphs(int count) {
        var all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(paragraph("Word " + i));
        }
        return all.toString();
    }

    /** Text that packs as text does. */
    private static String words(int length) {
        var words = new StringBuilder();
        var random = new java.util.Random(1);
        while (words.length() < length) {
            words.append(Integer.toString(random.nextInt(40_000), 36)).append(' ');
        }
        return words.toString();
    }

    private static String everything(Document document) {
        Parts parts = Parts.read(document.bytes(), OfficeLimits.DEFAULTS);
        var all = new StringBuilder();
        parts.names().forEach(name -> all.append(new String(parts.find(name).orElseThrow(), UTF_8)));
        return all.toString();
    }

    private static Arguments row(String name, byte[] content, String told) {
        return Arguments.of(name, content, told);
    }
}
