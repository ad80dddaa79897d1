package press.broadside.memory.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All sources as they are at one moment.
 *
 * @param labels by source, the id of its set of labels
 * @param sets   the sets, {@code stride} words each
 */
final class View {
    private final List<Segment> segments;
    private final Tail tail;
    private final int tailSize;
    private final int[] labels;
    private final long[] sets;
    private final int stride;

    View(List<Segment> segments, Tail tail, int tailSize, int[] labels, long[] sets, int stride) {
        this.segments = segments;
        this.tail = tail;
        this.tailSize = tailSize;
        this.labels = labels;
        this.sets = sets;
        this.stride = stride;
    }

    List<Segment> segments() {
        return segments;
    }

    Tail tail() {
        return tail;
    }

    int tailSize() {
        return tailSize;
    }

    int[] labels() {
        return labels;
    }

    long[] sets() {
        return sets;
    }

    int find(Sought sought) {
        int number = tail.find(sought, tailSize);
        for (int i = 0; number < 0 && i < segments.size(); i++) {
            number = segments.get(i).find(sought);
        }
        return number;
    }

    void search(Sought sought, Findings findings) {
        for (Segment segment : segments) {
            segment.search(sought, findings);
        }
        tail.search(sought, findings, tailSize);
    }

    BitSet labelsOf(int source) {
        int at = labels[source] * stride;
        return BitSet.valueOf(Arrays.copyOfRange(sets, at, at + stride));
    }

    boolean hasLabels(int source) {
        return labels[source] != LabelSets.EMPTY;
    }

    /** Whether the source has one of these labels at least. */
    boolean hasOneOf(int source, long[] wanted) {
        int at = labels[source] * stride;
        for (int i = 0; i < Math.min(stride, wanted.length); i++) {
            if ((sets[at + i] & wanted[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    boolean hasLabel(int source, int label) {
        return label / 64 < stride && (sets[labels[source] * stride + label / 64] >>> label & 1) != 0;
    }
}
