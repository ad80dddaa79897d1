package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import press.broadside.language.Count;
import press.broadside.memory.Leverage.Band;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

class LeverageTest {
    private final Leverage.Tally tally = new Leverage.Tally(text -> new Count(text.split(" ").length, text.length()));

    @Test
    void each_segment_counts_in_the_band_of_its_best_match() {
        var units = List.of(unit("u1", "One two.", "Three four five."), unit("u2", "Six."));

        var leverage = tally.add(units, Map.of("u1.1", matches(88, 71), "u1.2", matches(102)));

        assertThat(leverage.of(Band.FROM_85).count().words()).isEqualTo(2);
        assertThat(leverage.of(Band.CONTEXT).count().words()).isEqualTo(3);
        assertThat(leverage.of(Band.NEW)).isEqualTo(new Leverage.Share(1, new Count(1, 4)));
        assertThat(leverage.total().segments()).isEqualTo(3);
    }

    @Test
    void a_unit_that_was_said_as_a_whole_speaks_for_its_segments() {
        var leverage = tally.add(List.of(unit("u1", "One.", "Two.")), Map.of("u1", matches(100), "u1.1", matches(75)));

        assertThat(leverage.of(Band.EXACT).segments()).isEqualTo(2);
    }

    @Test
    void what_is_repeated_is_work_once_within_and_across_documents() {
        var first = tally.add(List.of(unit("u1", "Join us.", "Join  us.")), Map.of("u1.1", matches(80)));
        var second = tally.add(List.of(unit("u1", "Join us.")), Map.of());
        var known = tally.add(List.of(unit("u1", "Join us.")), Map.of("u1.1", matches(100)));

        assertThat(first.of(Band.FROM_75).segments()).isEqualTo(1);
        assertThat(first.of(Band.REPEATED).segments()).isEqualTo(1);
        assertThat(second.of(Band.REPEATED).segments()).isEqualTo(1);
        assertThat(known.of(Band.EXACT).segments()).isEqualTo(1);
    }

    private static TextUnit unit(String id, String... texts) {
        var segments = new java.util.ArrayList<Segment>();
        for (String text : texts) {
            segments.add(new Segment(id + "." + (segments.size() + 1), CodedText.ofPlain(text), ""));
        }
        return new TextUnit(id, "p", segments);
    }

    private static List<Match> matches(int... scores) {
        var text = CodedText.ofPlain("x");
        return java.util.Arrays.stream(scores)
                .mapToObj(score -> new Match(text, text, score, "test"))
                .toList();
    }
}
