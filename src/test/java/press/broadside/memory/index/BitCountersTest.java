package press.broadside.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BitCountersTest {
    private static final int WORDS = 5;

    private final BitCounters counters = new BitCounters(WORDS);

    @Property(tries = 200)
    void tells_which_places_reached_what_they_must(
            @ForAll long seed,
            @ForAll @IntRange(max = 70) int rows,
            @ForAll @IntRange(min = -3, max = 70) int threshold,
            @ForAll @IntRange(max = WORDS - 1) int from) {
        var random = new Random(seed);
        var counts = new int[WORDS * 64];
        counters.begin(from, WORDS, Math.max(rows, threshold));
        counters.mustReach(from, WORDS, threshold);

        for (int i = 0; i < rows; i++) {
            long[] row = random.longs(WORDS).toArray();
            counters.add(row);
            for (int place = 0; place < counts.length; place++) {
                counts[place] += (int) (row[place / 64] >>> place & 1);
            }
        }
        counters.finish();

        for (int place = from * 64; place < counts.length; place++) {
            boolean reached = (counters.reached(place / 64) >>> place & 1) != 0;
            assertThat(reached).as("place %d of %d rows", place, rows).isEqualTo(counts[place] >= threshold);
        }
    }
}
