package press.broadside.memory.index;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sources of several parts on their way into one segment. */
final class Merging {
    private static final int LENGTH_BITS = 24;
    private static final int PART_BITS = 8;

    /** Where sources come from: a segment, or the tail. */
    interface Part {
        int size();

        int number(int place);

        int length(int place);

        int[] symbols(int place);
    }

    private final List<Part> parts = new ArrayList<>();

    /** Length, part and place of each source, so that they sort by length. */
    private final LongList order = new LongList();

    int size() {
        return order.size();
    }

    void take(Part part) {
        for (int place = 0; place < part.size(); place++) {
            long length = Math.min(part.length(place), (1 << LENGTH_BITS) - 1);
            order.add((length << PART_BITS | parts.size()) << 32 | place);
        }
        parts.add(part);
    }

    /** One segment, in the order of lengths. */
    Segment merged(Measure measure) {
        long[] sorted = order.toArray();
        Arrays.sort(sorted);
        var numbers = new int[sorted.length];
        Arrays.setAll(numbers, i -> part(sorted[i]).number((int) sorted[i]));
        var texts = new AbstractList<int[]>() {
            @Override
            public int[] get(int i) {
                return part(sorted[i]).symbols((int) sorted[i]);
            }

            @Override
            public int size() {
                return sorted.length;
            }
        };
        return measure.segment(texts, numbers);
    }

    private Part part(long source) {
        return parts.get((int) (source >>> 32) & ((1 << PART_BITS) - 1));
    }
}
