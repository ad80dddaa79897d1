package press.broadside.memory;

import java.io.IOException;
import java.util.Arrays;
import press.broadside.memory.index.SnapshotReader;
import press.broadside.memory.index.SnapshotWriter;

/** Numbered things by keys that several may have, in primitive arrays: the last one that came is the first of its chain. */
final class Chains {
    private static final int END = -1;

    private long[] keys = new long[64];

    /** Beside each key, one more than the first of its chain; 0 where the slot is free. */
    private int[] heads = new int[64];

    private int[] next = new int[64];
    private int used;

    /** A thing has one place in one chain: adding it again is for the caller not to do. */
    void add(long key, int thing) {
        if (used * 3 > keys.length * 2) {
            rehash();
        }
        if (thing >= next.length) {
            next = Arrays.copyOf(next, Math.max(thing + 1, next.length + (next.length >> 1)));
        }
        int slot = slot(key);
        used += heads[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        next[thing] = heads[slot] - 1;
        heads[slot] = thing + 1;
    }

    /** The first of the chain, or -1 where there is none. */
    int first(long key) {
        return heads[slot(key)] - 1;
    }

    /** The one after it, or -1 at the end. */
    int after(int thing) {
        return thing < 0 ? END : next[thing];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (heads[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        keys = new long[oldKeys.length * 2];
        heads = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                heads[slot] = oldHeads[i];
            }
        }
    }

    long bytes() {
        return 12L * keys.length + 4L * next.length;
    }

    void write(SnapshotWriter out) throws IOException {
        out.write(keys, keys.length);
        out.write(heads, heads.length);
        out.write(next, next.length);
        out.writeInt(used);
    }

    static Chains read(SnapshotReader in) throws IOException {
        var chains = new Chains();
        chains.keys = in.readLongs();
        chains.heads = in.readInts();
        chains.next = in.readInts();
        chains.used = in.readInt();
        return chains;
    }
}
