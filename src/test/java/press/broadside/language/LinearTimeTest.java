package press.broadside.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a text is looked at, counted and not timed, so that a busy machine changes nothing. */
class LinearTimeTest {
    private static final int LENGTH = 5_000;

    /** The dearest of all is a text of nothing but items and initials, which has a candidate every other character. */
    private static final int MOST_LOOKS = 400;

    private final SegmentationRules rules = SegmentationRules.read(Path.of("translations/segmentation"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a. ",
                "\"",
                "a",
                "Mr. ",
                "A. ",
                "(",
                ")",
                "()",
                "(a. ",
                "( a. ) ",
                "1. ",
                "1) A ",
                "(a) ",
                "U.S. ",
                "a.B",
                "... ",
                ". ",
                "\n- a",
                "”“",
                "? \"",
                "? (x) ",
                "e.g. ",
                "[1]",
                "a.[1] ",
                "i. ",
                "I. A ",
                "!",
                "。",
                "「。」",
                "؟ ",
                "“A B?” ",
                "“A?” B C ",
                "5 ft. ",
                "\u00a0",
                ".\u00a0A",
                "• A ",
                "z. B. ",
                "😀. ",
                "\u200f"
            })
    void each_character_is_looked_at_a_bounded_number_of_times(String piece) {
        for (String language : new String[] {"en", "zh", "ta"}) {
            LanguageRules own = rules.forLocale(Locale.forLanguageTag(language));

            long once = looks(piece.repeat(LENGTH / piece.length()), own);
            long fourTimes = looks(piece.repeat(4 * LENGTH / piece.length()), own);

            assertThat(once).as("one length in " + language).isLessThan((long) MOST_LOOKS * LENGTH);
            assertThat(fourTimes).as("four lengths in " + language).isLessThan(once * 9 / 2);
        }
    }

    private static long looks(String text, LanguageRules rules) {
        var counting = new Counting(text, new AtomicLong());
        SentenceScanner.breaks(counting, rules);
        return counting.looks().get();
    }

    /** A text that counts each character taken out of it. */
    private record Counting(String text, AtomicLong looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks.addAndGet(end - start);
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            looks.addAndGet(text.length());
            return text;
        }
    }
}
