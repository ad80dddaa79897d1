package press.broadside.memory.index;

import java.util.Arrays;

/**
 * Counters for many places at once, bit by bit: word {@code w} of plane {@code p} holds bit {@code p} of the counters of 64
 * places. Two rows of bits and a plane go into a carry-save adder, and so do two carries of a plane into the next; so a row
 * costs one such step, a fraction of a machine instruction for each place.
 *
 * <p>A counter starts below zero by what it must reach, so that reaching it is its carry out of the highest plane.
 *
 * <p>After R. Harley's and D. Seal's counting of bits, in H. Warren, "Hacker's Delight" (2012), 5-1; W. Muła, N. Kurz and D.
 * Lemire, "Faster population counts using AVX2 instructions" (2018). The loops are small and plain, every array read at the
 * same place, so that the compiler makes vector instructions of them.
 */
final class BitCounters {
    private static final int MOST_PLANES = 32;

    private final long[] reached;
    private final long[][] planes = new long[MOST_PLANES][];

    /** By plane, a row that waits for another one. */
    private final long[][] waiting = new long[MOST_PLANES][];

    /** By plane, two rows to put carries into it in, used in turn. */
    private final long[][][] carries = new long[MOST_PLANES][2][];

    private final int[] turn = new int[MOST_PLANES];
    private int from;
    private int to;
    private int height;

    /** @param words most machine words of a row, 64 places in each */
    BitCounters(int words) {
        reached = new long[words];
    }

    /**
     * Begins anew, all counters at zero.
     *
     * @param from first word of the rows that counts
     * @param to   the word after the last one
     * @param most no counter is added to more often, and none must reach more
     */
    void begin(int from, int to, int most) {
        this.from = from;
        this.to = to;
        height = 32 - Integer.numberOfLeadingZeros(Math.max(1, most));
        for (int p = 0; p < height; p++) {
            if (planes[p] == null) {
                planes[p] = new long[reached.length];
            }
        }
    }

    /** The places of these words must reach so much; where it is zero or less, they have reached it. */
    void mustReach(int from, int to, int threshold) {
        Arrays.fill(reached, from, to, threshold <= 0 ? -1L : 0);
        long start = (1L << height) - Math.max(0, threshold);
        for (int p = 0; p < height; p++) {
            Arrays.fill(planes[p], from, to, -(start >>> p & 1));
        }
    }

    /** The places of this word are reached by so many; by zero or less, every place has reached it. */
    void mustReach(int word, int threshold) {
        reached[word] = threshold <= 0 ? -1L : 0;
        long start = (1L << height) - Math.max(0, threshold);
        for (int p = 0; p < height; p++) {
            planes[p][word] = -(start >>> p & 1);
        }
    }

    void add(long[] row) {
        add(row, 0);
    }

    private void add(long[] row, int plane) {
        if (plane == height) {
            either(reached, row, from, to);
            return;
        }
        long[] other = waiting[plane];
        if (other == null) {
            waiting[plane] = row;
            return;
        }
        waiting[plane] = null;
        long[] carry = carryInto(plane + 1);
        addBoth(planes[plane], other, row, carry, from, to);
        add(carry, plane + 1);
    }

    private long[] carryInto(int plane) {
        int which = turn[plane] ^= 1;
        if (carries[plane][which] == null) {
            carries[plane][which] = new long[reached.length];
        }
        return carries[plane][which];
    }

    /** Adds what still waits; afterwards the counters can be read. */
    void finish() {
        for (int plane = 0; plane < height; plane++) {
            long[] row = waiting[plane];
            if (row != null) {
                waiting[plane] = null;
                long[] carry = carryInto(plane + 1);
                addOne(planes[plane], row, carry, from, to);
                add(carry, plane + 1);
            }
        }
    }

    private static void addBoth(long[] plane, long[] one, long[] other, long[] carry, int from, int to) {
        for (int i = from; i < to; i++) {
            long held = plane[i];
            long x = one[i];
            long y = other[i];
            long half = held ^ x;
            carry[i] = (held & x) | (half & y);
            plane[i] = half ^ y;
        }
    }

    private static void addOne(long[] plane, long[] row, long[] carry, int from, int to) {
        for (int i = from; i < to; i++) {
            long held = plane[i];
            long x = row[i];
            carry[i] = held & x;
            plane[i] = held ^ x;
        }
    }

    private static void either(long[] into, long[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] |= row[i];
        }
    }

    /** A bit for each place of the word that has reached what it must. */
    long reached(int word) {
        return reached[word];
    }
}
