package press.broadside.memory.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The rarest words of a text that is looked up, over the positions of one segment: which positions have enough of them.
 *
 * <p>A source that lacks at most {@code d} of the text's {@code m} words has all but {@code d} of any of them; so of the {@code
 * d + 2} rarest it has two at least, and the lists of the frequent words need not be read.
 *
 * @see <a href="https://doi.org/10.1145/1242572.1242591">R. Bayardo, Y. Ma, R. Srikant, Scaling up all pairs similarity search,
 *     2007</a>
 * @see <a href="https://doi.org/10.1145/2213836.2213847">J. Wang, G. Li, J. Feng, Can we beat the prefix filtering?, 2012</a>
 */
final class RarestWords {
    private static final int CHUNK = 1 << 14;

    /** So many words more than must be lacked are counted: longer lists to read, fewer distances to count. */
    private static final int BEYOND = 2;

    private static final long NOWHERE = Integer.MAX_VALUE;

    private final WordLists lists;
    private final int[] next;
    private final int[] end;
    private final int left;

    /** @param lacking most words of the text that a source may lack, fewer than it has */
    RarestWords(int[] text, WordLists lists, int lacking, int from) {
        this.lists = lists;
        long[] rarest = byFrequency(text);
        int used = Math.min(text.length, lacking + BEYOND);
        left = text.length - used;
        next = new int[used];
        end = new int[used];
        for (int i = 0; i < used; i++) {
            int place = (int) rarest[i];
            if (place != NOWHERE) {
                next[i] = lists.from(place, from);
                end[i] = lists.end(place);
            }
        }
    }

    private long[] byFrequency(int[] text) {
        var places = new long[text.length];
        for (int i = 0; i < text.length; i++) {
            int place = lists.place(text[i]);
            places[i] = place < 0 ? NOWHERE : (long) (lists.end(place) - lists.start(place)) << 32 | place;
        }
        Arrays.sort(places);
        return places;
    }

    /** Words of the text that are not among the rarest. */
    int left() {
        return left;
    }

    /** Where candidates are put, with how many of the rarest words each has. */
    static final class Counts {
        private final byte[] counts = new byte[CHUNK];
        private final int[] touched = new int[CHUNK];
        private int first;
        private int size;

        /** Gives each candidate of the chunk, and forgets it; its {@link #count} is there until then. */
        void drain(IntConsumer candidate) {
            for (int i = 0; i < size; i++) {
                candidate.accept(first + touched[i]);
                counts[touched[i]] = 0;
            }
            size = 0;
        }

        /** No less than the words it has, up to 127. */
        int count(int position) {
            return counts[position - first];
        }
    }

    /** Counts over the next positions from {@code from}, before {@code to}; gives where to go on. */
    int count(int from, int to, Counts counts) {
        int stop = Math.min(to, from + CHUNK);
        counts.first = from;
        for (int i = 0; i < next.length; i++) {
            next[i] = count(next[i], end[i], stop, counts);
        }
        return stop;
    }

    private int count(int from, int end, int stop, Counts into) {
        int[] positions = lists.positions();
        int at = from;
        for (; at < end && positions[at] < stop; at++) {
            int place = positions[at] - into.first;
            byte count = into.counts[place];
            if (count == 0) {
                into.touched[into.size++] = place;
            }
            into.counts[place] = count == Byte.MAX_VALUE ? count : (byte) (count + 1);
        }
        return at;
    }
}
