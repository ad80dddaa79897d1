package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.broadside.OfficeFiles;

/** What is taken out of a Word document, and what stays as it was. */
class DocxCleanerTest {
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
