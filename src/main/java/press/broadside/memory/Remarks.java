package press.broadside.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences about single units, and how many there were to say.
 *
 * @param first the first thousand: who has more than that wants to look at the file
 */
public record Remarks(long count, List<String> first) {
    static final Remarks NONE = new Remarks(0, List.of());

    private static final int KEPT = 1_000;

    public Remarks {
        first = List.copyOf(first);
    }

    static Remarks of(String... sentences) {
        return new Remarks(sentences.length, List.of(sentences));
    }

    /** Where they gather. */
    static final class Gathered {
        private final List<String> first = new ArrayList<>();
        private long count;

        void add(String sentence) {
            count++;
            if (first.size() < KEPT) {
                first.add(sentence);
            }
        }

        Remarks all() {
            return new Remarks(count, first);
        }
    }
}
