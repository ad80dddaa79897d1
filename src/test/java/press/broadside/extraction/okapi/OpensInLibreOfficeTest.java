package press.broadside.extraction.okapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.text.CodedText;
import press.broadside.text.TextUnit;

/** Editions opened by the program that many of their readers have; and documents that it wrote itself. */
@Tag("packaged")
class OpensInLibreOfficeTest {
    private static final Map<String, String> GERMAN = Map.of(
            "Harbour workers & their families", "Hafenarbeiter & ihre Familien",
            "What we ask for", "Was wir fordern",
            "Second point{1/}on two lines", "Zweiter Punkt{1/}auf zwei Zeilen",
            "Year", "Jahr",
            "3,000 {1}jobs{/1}", "3.000 {1}Stellen{/1}");
    private static final Map<String, String> ARABIC = Map.of(
            "Harbour workers & their families", "عمال الميناء وعائلاتهم",
            "What we ask for", "ما نطالب به",
            "Second point{1/}on two lines", "النقطة الثانية{1/}في سطرين",
            "Year", "السنة",
            "3,000 {1}jobs{/1}", "3000 {1}وظيفة{/1}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"DOCX, de", "DOCX, ar", "ODT, de", "ODT, ar"})
    void a_reader_reads_what_was_translated(Format format, String locale) throws IOException, InterruptedException {
        Document source = Fixtures.statement(format);
        var targets = new HashMap<String, CodedText>();
        var expected = new ArrayList<String>();
        Fixtures.texts(source).forEach((id, text) -> {
            String target = (locale.equals("de") ? GERMAN : ARABIC).get(text.coded());
            if (target != null) {
                targets.put(id, new CodedText(target));
                expected.addAll(List.of(target.replaceAll("\\{/?1\\}", "").split("\\{1/\\}")));
            }
        });

        String read = new LibreOffice(folder).text(Fixtures.merged(source, locale, targets));

        assertThat(targets).hasSize(GERMAN.size());
        assertThat(read.lines().map(line -> line.strip().replaceFirst("^(?:•|1\\.)\\h*", "")))
                .containsSubsequence(expected)
                .contains("First point, with\ta tab", "2025")
                .noneMatch(line -> line.contains("Harbour workers"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void what_libreoffice_saved_offers_the_same_sentences_as_what_was_made_by_hand(Format format)
            throws IOException, InterruptedException {
        Document source = Fixtures.statement(format);

        Document saved = new LibreOffice(folder).saved(source, format);

        assertThat(sentences(saved)).containsExactlyInAnyOrderElementsOf(sentences(source));
    }

    private static List<String> sentences(Document document) {
        return Fixtures.DOCUMENTS.read(document).stream()
                .filter(unit -> !unit.role().equals("footer")) // where it has page numbers, it has them written out
                .map(TextUnit::text)
                .map(text -> text.plain().replaceAll("\\s+", " ").strip())
                .filter(text -> !text.equals("Title of the picture")) // LibreOffice keeps one of a picture's two texts
                .toList();
    }
}
