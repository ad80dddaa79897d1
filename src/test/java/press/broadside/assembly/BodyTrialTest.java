package press.broadside.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import press.broadside.OfficeFiles;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;

class BodyTrialTest {
    private static final Fields TITLED = new Fields(
            "Six ports", List.of(), List.of(), Optional.empty(), Kind.STATEMENT, List.of(), Optional.empty());

    @Test
    void a_statement_of_one_line_is_all_title_and_can_be_shown() {
        assertThat(objection(Document.of(Format.TEXT, "Six ports\n"))).isEmpty();
        assertThat(objection(Document.of(Format.MARKDOWN, "# Six ports\n"))).isEmpty();
        assertThat(objection(Document.of(Format.HTML, "<h1>Six ports</h1>"))).isEmpty();
    }

    @Test
    void text_around_an_empty_page_is_not_enough() {
        byte[] footer = OfficeFiles.docxOf("<w:p/>").bytes();

        assertThat(objection(new Document(Format.DOCX, footer))).hasValueSatisfying(BodyTrialTest::saysWhy);
        assertThat(objection(Document.of(Format.HTML, "<title>Six ports</title>")))
                .hasValueSatisfying(BodyTrialTest::saysWhy);
    }

    private static void saysWhy(String objection) {
        assertThat(objection).contains("no text in the body").contains("check that it is the right file");
    }

    private static Optional<String> objection(Document document) {
        return new BodyTrial().objection(document, TITLED);
    }
}
