package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import press.broadside.language.Count;
import press.broadside.memory.Leverage;
import press.broadside.memory.Leverage.Band;
import press.broadside.memory.Leverage.Share;

class LeverageTableTest {
    private final LeverageTable table = new LeverageTable(List.of(
            row("one.md", Locale.GERMAN, 7), row("two \"b\".md", Locale.GERMAN, 5), row("one.md", Locale.FRENCH, 3)));

    @Test
    void people_see_words_by_band_with_a_sum_for_each_language() {
        assertThat(table.forPeople())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line.split(" +")).startsWith("words", "all", "101-102", "100"))
                .anySatisfy(line -> assertThat(line.split(" +"))
                        .startsWith("de", "14", "0", "12")
                        .endsWith("2"))
                .anySatisfy(line -> assertThat(line.strip().split(" +")).startsWith("one.md", "8", "0", "7"))
                .anySatisfy(line -> assertThat(line.split(" +")).startsWith("fr", "4", "0", "3"));
    }

    @Test
    void programs_get_every_figure() {
        assertThat(table.csv())
                .startsWith("file,language,band,segments,words,characters")
                .contains("\"one.md\",de,100,2,7,30", "\"two \"\"b\"\".md\",de,100,2,5,30", "\"one.md\",fr,new,1,1,4");
        assertThat(table.json().get(0))
                .startsWith("{\"file\":\"one.md\",\"language\":\"de\",\"total\":{\"segments\":3,\"words\":8,")
                .contains("\"100\":{\"segments\":2,\"words\":7,\"characters\":30}");
    }

    private static LeverageTable.Row row(String file, Locale language, int words) {
        var bands = Map.of(Band.EXACT, new Share(2, new Count(words, 30)), Band.NEW, new Share(1, new Count(1, 4)));
        return new LeverageTable.Row(file, language, new Leverage(bands));
    }
}
