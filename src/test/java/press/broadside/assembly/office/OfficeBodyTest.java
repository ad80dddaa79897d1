package press.broadside.assembly.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OfficeBodyTest {
    @Test
    void the_same_statement_gives_the_same_body_from_both_formats() {
        String fromWord = OfficeBody.html(FixturePackage.docx());
        String fromOdt = OfficeBody.html(FixturePackage.odt());

        assertThat(fromOdt.replace("image:Pictures/quay.png", "image:word/media/image1.png"))
                .isEqualTo(fromWord);
    }
}
