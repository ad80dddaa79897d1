package press.broadside.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BandTest {
    @Property(tries = 2_000)
    void counts_what_the_textbook_counts_up_to_the_limit(@ForAll long seed, @ForAll @IntRange(max = 300) int limit) {
        var texts = new Texts(seed);
        String one = texts.any();
        String other = texts.upTo(2) == 0 ? texts.any() : texts.like(one);
        byte[] there = classes(other);

        int counted = new Band(classes(one), classes(one).length).within(there, 0, there.length, limit);

        int distance = Texts.distance(Texts.symbols(folded(one), false), Texts.symbols(folded(other), false));
        if (distance <= limit) {
            assertThat(counted).as(one + " / " + other).isEqualTo(distance);
        } else {
            assertThat(counted).as(one + " / " + other).isGreaterThan(limit);
        }
    }

    @Test
    void reads_a_text_among_others() {
        var band = new Band(classes("kitten"), 6);

        assertThat(band.within(classes("in a sitting room"), 5, 7, 6)).isEqualTo(3);
    }

    private static byte[] classes(String text) {
        return folded(text).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** The text over symbols of a byte. */
    private static String folded(String text) {
        var folded = new StringBuilder();
        text.codePoints().forEach(point -> folded.append((char) (point & 0xff)));
        return folded.toString();
    }
}
