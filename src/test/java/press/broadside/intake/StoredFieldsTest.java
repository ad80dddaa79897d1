package press.broadside.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StoredFieldsTest {
    @Test
    void what_was_stored_before_there_were_corrections_corrects_nothing() {
        Fields read = JsonMapper.builder().build().readValue("""
                {"title":"The pier","persons":[],"bodies":[],"date":null,"kind":"STATEMENT","topics":[],"summary":null}
                """, Fields.class);

        assertThat(read.correction()).isEmpty();
        assertThat(read.significance()).isEmpty();
        assertThat(read.summary()).isEmpty();
    }
}
