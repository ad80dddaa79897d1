package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.OfficeFiles;

/** What an archive may be like, and what is refused before a parser sees it. */
class PartsTest {
    @Test
    void honest_packages_are_read_and_written_alike(@TempDir Path folder) throws Exception {
        byte[] docx = OfficeFiles.docx().bytes();

        Parts parts = Parts.read(docx, OfficeLimits.DEFAULTS);

        assertThat(parts.names())
                .startsWith("[Content_Types].xml", "_rels/.rels")
                .hasSize(16);
        assertThat(OfficeFormat.of(parts)).isEqualTo(OfficeFormat.DOCX);
        assertThat(OfficeFormat.of(Parts.read(OfficeFiles.odt().bytes(), OfficeLimits.DEFAULTS)))
                .isEqualTo(OfficeFormat.ODT);
        assertThat(Parts.read(parts.zipped(), OfficeLimits.DEFAULTS).zipped()).isEqualTo(parts.zipped());
        Files.write(folder.resolve("a.docx"), parts.zipped());
    }

    @Test
    void a_document_type_is_refused_with_its_place() {
        byte[] file = OfficeFiles.docx()
                .with("word/styles.xml", "<?xml version='1.0'?>\n<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>")
                .bytes();

        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Parts.read(file, OfficeLimits.DEFAULTS))
                .withMessageContaining("the part 'word/styles.xml', line 2")
                .withMessageContaining("has a DOCTYPE");
        assertThat("é".getBytes(UTF_8)).hasSize(2);
    }
}
