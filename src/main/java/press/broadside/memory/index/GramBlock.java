package press.broadside.memory.index;

import java.io.IOException;

/**
 * Which grams each of some texts of nearly the same length has: a row of bits for each frequent gram, and a few rows that all
 * the others share. A text without grams of its own in a shared row may seem to have one; never the reverse.
 */
final class GramBlock {
    private final GramRows rows;
    private final long[][] bits;

    GramBlock(GramRows rows, long[][] bits) {
        this.rows = rows;
        this.bits = bits;
    }

    /** Most texts of a block. */
    static final int SIZE = 1 << 14;

    /** Adds up, for each text of the counters' words, how many of the grams it has. */
    void count(int[] grams, BitCounters counters) {
        for (int gram : grams) {
            counters.add(bits[rows.row(gram)]);
        }
        counters.finish();
    }

    long bytes() {
        return bits.length * (8L * bits[0].length + 24) + rows.bytes();
    }

    void write(SnapshotWriter out) throws IOException {
        int[] frequent = rows.frequent();
        out.write(frequent, frequent.length);
        out.writeInt(bits.length);
        for (long[] row : bits) {
            out.write(row, row.length);
        }
    }

    static GramBlock read(SnapshotReader in) throws IOException {
        int[] frequent = in.readInts();
        var bits = new long[in.readInt()][];
        for (int row = 0; row < bits.length; row++) {
            bits[row] = in.readLongs();
        }
        return new GramBlock(new GramRows(frequent, bits.length - frequent.length), bits);
    }
}
