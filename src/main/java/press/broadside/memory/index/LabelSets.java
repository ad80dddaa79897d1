package press.broadside.memory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** The different sets of labels, each kept once. Written by one thread; what {@link #words} gives does not change. */
final class LabelSets {
    static final int EMPTY = 0;

    private final Map<BitSet, Integer> ids = new HashMap<>();
    private int stride = 1;
    private long[] words = new long[64];

    LabelSets() {
        id(new BitSet());
    }

    int id(BitSet labels) {
        Integer known = ids.get(labels);
        if (known != null) {
            return known;
        }
        int id = ids.size();
        ids.put((BitSet) labels.clone(), id);
        widen((labels.length() + 63) / 64);
        if ((id + 1) * stride > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        long[] of = labels.toLongArray();
        System.arraycopy(of, 0, words, id * stride, of.length);
        return id;
    }

    private void widen(int wanted) {
        if (wanted > stride) {
            int ahead = Math.max(wanted, stride * 2);
            var wider = new long[words.length / stride * ahead];
            for (int id = 0; id < ids.size() - 1; id++) {
                System.arraycopy(words, id * stride, wider, id * ahead, stride);
            }
            stride = ahead;
            words = wider;
        }
    }

    int stride() {
        return stride;
    }

    /** The sets, {@link #stride} words each. */
    long[] words() {
        return words;
    }

    int count() {
        return ids.size();
    }

    void write(SnapshotWriter out) throws IOException {
        out.writeInt(stride);
        out.write(words, ids.size() * stride);
    }

    static LabelSets read(SnapshotReader in) throws IOException {
        var sets = new LabelSets();
        int stride = in.readInt();
        long[] words = in.readLongs();
        for (int at = 0; at < words.length; at += stride) {
            sets.id(BitSet.valueOf(Arrays.copyOfRange(words, at, at + stride)));
        }
        return sets;
    }
}
