package press.broadside.memory.index;

import java.util.Arrays;

/**
 * Which row of a block's bitmap a gram has: the most frequent have one of their own, all others share a few. A row that is
 * shared counts too much rather than too little.
 */
final class GramRows {
    private final int own;
    private final int shared;
    private final int[] grams;
    private final short[] rows;

    /** @param frequent grams that get rows of their own, from row 0 on */
    GramRows(int[] frequent, int shared) {
        this.own = frequent.length;
        this.shared = shared;
        int capacity = Integer.highestOneBit(Math.max(8, frequent.length * 3));
        grams = new int[capacity];
        rows = new short[capacity];
        Arrays.fill(grams, -1);
        for (int i = 0; i < frequent.length; i++) {
            int slot = slot(frequent[i]);
            grams[slot] = frequent[i];
            rows[slot] = (short) i;
        }
    }

    int count() {
        return own + shared;
    }

    int row(int gram) {
        int slot = slot(gram);
        return grams[slot] == gram ? rows[slot] : own + (int) ((Integer.toUnsignedLong(mixed(gram)) * shared) >>> 32);
    }

    private int slot(int gram) {
        int slot = mixed(gram) >>> 7 & (grams.length - 1);
        while (grams[slot] != gram && grams[slot] != -1) {
            slot = (slot + 1) & (grams.length - 1);
        }
        return slot;
    }

    private static int mixed(int gram) {
        int mixed = gram * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) * 0x85EBCA6B;
    }

    long bytes() {
        return 6L * grams.length;
    }

    /** The grams with rows of their own, in the order of rows. */
    int[] frequent() {
        var frequent = new int[own];
        for (int i = 0; i < grams.length; i++) {
            if (grams[i] != -1) {
                frequent[rows[i]] = grams[i];
            }
        }
        return frequent;
    }
}
