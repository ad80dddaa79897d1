package press.broadside.memory.index;

import java.io.IOException;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Positions by the hash of what stands there. */
final class PositionTable {
    private final int[] slots;

    PositionTable(int[] slots) {
        this.slots = slots;
    }

    static PositionTable of(int size, IntUnaryOperator hash) {
        var slots = new int[Math.max(2, size + size / 2)];
        for (int position = 0; position < size; position++) {
            int slot = first(hash.applyAsInt(position), slots.length);
            while (slots[slot] != 0) {
                slot = slot + 1 == slots.length ? 0 : slot + 1;
            }
            slots[slot] = position + 1;
        }
        return new PositionTable(slots);
    }

    /** A position of this hash at which the test is true, or -1. */
    int find(int hash, IntPredicate is) {
        int slot = first(hash, slots.length);
        while (slots[slot] != 0) {
            if (is.test(slots[slot] - 1)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return -1;
    }

    private static int first(int hash, int slots) {
        return (int) ((Integer.toUnsignedLong(hash * 0x85EBCA6B) * slots) >>> 32);
    }

    long bytes() {
        return 4L * slots.length;
    }

    void write(SnapshotWriter out) throws IOException {
        out.write(slots, slots.length);
    }

    static PositionTable read(SnapshotReader in) throws IOException {
        return new PositionTable(in.readInts());
    }
}
