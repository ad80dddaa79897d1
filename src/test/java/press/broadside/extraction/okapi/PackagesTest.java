package press.broadside.extraction.okapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.OfficeFiles;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

class PackagesTest {
    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void offers_what_a_translator_wants_in_the_order_of_a_reader(Format format) throws IOException {
        var shown = new StringBuilder();
        for (TextUnit unit : Fixtures.DOCUMENTS.read(Fixtures.statement(format))) {
            shown.append(unit.id()).append(' ').append(unit.role()).append('\n');
            for (Segment segment : unit.segments()) {
                shown.append("  ")
                        .append(segment.text().coded().replace("\n", "⏎").replace("\t", "⇥"))
                        .append('\n');
            }
        }

        Path expected = Fixtures.FOLDER.resolve("harbour-" + format.suffix() + ".segments.txt");
        assertThat(shown.toString()).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void a_translation_keeps_every_code_and_is_read_back_as_it_was_put_in(Format format) throws IOException {
        Document source = Fixtures.statement(format);
        var targets = Fixtures.targets(source, text -> text.toUpperCase(Locale.ROOT));

        for (String locale : List.of("de", "ar", "ta", "zh-Hans")) {
            assertThat(Fixtures.texts(Fixtures.merged(source, locale, targets))).isEqualTo(targets);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void what_looks_like_markup_in_a_translation_stays_text(Format format) throws IOException {
        Document source = Fixtures.statement(format);
        String hostile =
                "<w:p/> </text:p> <b>c</b> & &amp; &#xD; ]]> \" ' <run1> {9} [#$$self$] [#$u1] é 😀 السلام தமிழ் \u00ad a\u00a0b";
        var targets = Fixtures.targets(source, text -> hostile);

        assertThat(Fixtures.texts(Fixtures.merged(source, "fr", targets))).isEqualTo(targets);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void characters_that_xml_forbids_or_okapi_keeps_for_itself_become_replacement_characters(Format format)
            throws IOException {
        Document source = Fixtures.statement(format);
        var target = Map.of("u1", new CodedText("A\u0001b \uE101\uE110 \uFFFE c\uD800."));

        String read =
                Fixtures.texts(Fixtures.merged(source, "de", target)).get("u1").coded();

        assertThat(read).isEqualTo("A\uFFFDb \uFFFD\uE110 \uFFFD c\uFFFD.");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void a_unit_without_a_target_keeps_its_source(Format format) throws IOException {
        Document source = Fixtures.statement(format);

        var read = Fixtures.texts(Fixtures.merged(source, "de", Map.of("u3", new CodedText("Neu {99}x{/99}."))));

        var expected = new HashMap<>(Fixtures.texts(source));
        expected.put("u3", new CodedText("Neu x."));
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void the_space_between_two_sentences_is_kept(Format format) throws IOException {
        Document source = Fixtures.statement(format);

        Document merged = Fixtures.merged(source, "de", Fixtures.targets(source, text -> "Eins. Zwei."));

        assertThat(Fixtures.DOCUMENTS.read(merged).get(0).segments())
                .extracting(segment -> segment.text().coded() + segment.gap())
                .containsExactly("Eins. ", "Zwei.");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void what_was_not_cleaned_shows_neither_comments_nor_what_is_hidden_or_struck_out(Format format) {
        OfficeFiles files = format == Format.DOCX ? OfficeFiles.docx() : OfficeFiles.odt();

        String offered = Fixtures.texts(new Document(format, files.bytes())).toString();

        assertThat(offered)
                .contains("The harbour belongs to those who work in it", "un{1}break{/1}able", "three nights")
                .doesNotContain("Ask the lawyers", "struck out", "Nobody was paid", "Not for print", "backed out")
                .doesNotContain("Amina Farouk and Oskar", "Oskar Corrector", "Ingrid Typist", "Picture 1", "image1");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void the_same_document_is_merged_to_the_same_bytes_by_many_threads(Format format) throws IOException {
        Document source = Fixtures.statement(format);
        var targets = Fixtures.targets(source, text -> text.toUpperCase(Locale.ROOT));
        Document alone = Fixtures.merged(source, "ar", targets);

        var together = IntStream.range(0, 60)
                .parallel()
                .mapToObj(i -> Fixtures.merged(source, "ar", targets))
                .distinct()
                .toList();

        assertThat(together).containsExactly(alone);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void nothing_is_left_in_the_folder_for_temporary_files_even_on_failure(Format format) throws IOException {
        Document source = Fixtures.statement(format);
        DocumentFormat reader = format == Format.DOCX ? new DocxFormat() : new OdtFormat();
        List<Path> before = temporaryFiles();

        Fixtures.DOCUMENTS.read(source);
        assertThatThrownBy(() -> reader.rewritten(source, Locale.GERMAN, block -> {
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");

        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static List<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("(?:broadside-|~okapi).*"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void runs_that_differ_for_the_machine_alone_are_one_to_a_translator() {
        String body = """
                <w:p><w:r w:rsidR="0A"><w:t xml:space="preserve">One </w:t></w:r><w:proofErr w:type="gramStart"/>\
                <w:r w:rsidR="0B"><w:rPr><w:lang w:val="en-US"/><w:noProof/></w:rPr><w:t>sentence</w:t></w:r>\
                <w:proofErr w:type="gramEnd"/><w:r><w:lastRenderedPageBreak/><w:t>, whole.</w:t></w:r></w:p>""";

        assertThat(Fixtures.texts(
                        new Document(Format.DOCX, OfficeFiles.docxOf(body).bytes())))
                .containsEntry("u1", new CodedText("One sentence, whole."));
    }

    @Test
    void a_table_of_contents_is_offered_and_a_page_number_in_it_is_not_lost() {
        String body = """
                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" </w:instrText></w:r>\
                <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>What we demand</w:t></w:r></w:p>\
                <w:p><w:r><w:t>How it goes on</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>""";
        var source = new Document(Format.DOCX, OfficeFiles.docxOf(body).bytes());

        assertThat(Fixtures.texts(source).toString()).contains("What we demand", "How it goes on");
        assertThat(Fixtures.part(
                        Fixtures.merged(source, "de", Fixtures.targets(source, text -> "Übersetzt")),
                        "word/document.xml"))
                .contains(" TOC \\o \"1-3\" ")
                .doesNotContain("What we demand");
    }

    @Test
    void a_picture_keeps_its_name_and_gets_its_description() throws IOException {
        Document source = Fixtures.statement(Format.DOCX);

        String merged = Fixtures.part(
                Fixtures.merged(source, "de", Map.of("u13", new CodedText("Das „alte“ \"Ende\" & mehr"))),
                "word/document.xml");

        assertThat(merged)
                .contains("name=\"Name not offered\" descr=\"Das „alte“ &quot;Ende&quot; &amp; mehr\"")
                .contains("name=\"pier.png\"")
                .doesNotContain("broadside-");
    }

    @Test
    void an_untouched_part_is_the_same_bytes() throws IOException {
        for (Format format : List.of(Format.DOCX, Format.ODT)) {
            Document source = Fixtures.statement(format);
            Document merged = Fixtures.merged(source, "ar", Map.of());

            assertThat(Fixtures.parts(merged).keySet())
                    .containsExactlyElementsOf(Fixtures.parts(source).keySet());
            String picture = format == Format.DOCX ? "word/media/image1.png" : "Pictures/pier.png";
            assertThat(Fixtures.parts(merged).get(picture)).isEqualTo(OfficeFiles.photograph());
        }
        assertThat(new String(
                        Fixtures.merged(Fixtures.statement(Format.ODT), "de", Map.of())
                                .bytes(),
                        30,
                        47,
                        UTF_8))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
    }
}
