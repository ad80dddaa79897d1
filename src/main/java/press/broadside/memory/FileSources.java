package press.broadside.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * The sources of a {@link FileMemory} as they were written, numbered from 0, each with its targets. Sources that are compared
 * as one hang together: the index knows them by one number.
 */
final class FileSources {
    private static final int NONE = -1;

    private final TextSlab texts = new TextSlab();
    private final TextSlab targets = new TextSlab();
    private int count;
    private long[] written = new long[1024];
    private long[] lastTarget = new long[1024];
    private int[] nextAlike = new int[1024];
    private int[] firstAlike = new int[0];

    int count() {
        return count;
    }

    /** Of the sources' text and what leads to it; targets are not counted. */
    long bytes() {
        return texts.bytes() + (long) written.length * (2 * Long.BYTES + Integer.BYTES) + 4L * firstAlike.length;
    }

    /** The source's number, a new one where it was not there yet. */
    int number(Utf8 source, int indexed) {
        reach(indexed);
        for (int held = firstAlike[indexed]; held != NONE; held = nextAlike[held]) {
            if (texts.holds(written[held], source)) {
                return held;
            }
        }
        if (count == written.length) {
            written = Arrays.copyOf(written, 2 * count);
            lastTarget = Arrays.copyOf(lastTarget, 2 * count);
            nextAlike = Arrays.copyOf(nextAlike, 2 * count);
        }
        written[count] = texts.add(source, 0, TextSlab.NONE);
        lastTarget[count] = TextSlab.NONE;
        nextAlike[count] = firstAlike[indexed];
        firstAlike[indexed] = count;
        return count++;
    }

    private void reach(int indexed) {
        int held = firstAlike.length;
        if (indexed >= held) {
            firstAlike = Arrays.copyOf(firstAlike, Math.max(1024, 2 * indexed));
            Arrays.fill(firstAlike, held, firstAlike.length, NONE);
        }
    }

    void add(int source, int label, Utf8 target) {
        lastTarget[source] = targets.add(target, label, lastTarget[source]);
    }

    boolean is(int source, Utf8 text) {
        return texts.holds(written[source], text);
    }

    BitSet labels(int source) {
        var labels = new BitSet();
        for (long at = lastTarget[source]; at != TextSlab.NONE; at = targets.previous(at)) {
            labels.set(targets.label(at));
        }
        return labels;
    }

    /** Of all sources that the index knows by this number. */
    BitSet labelsOf(int indexed) {
        var labels = new BitSet();
        alike(indexed, source -> labels.or(labels(source)));
        return labels;
    }

    /** The sources that the index knows by this number. */
    void alike(int indexed, IntConsumer sources) {
        for (int held = firstAlike[indexed]; held != NONE; held = nextAlike[held]) {
            sources.accept(held);
        }
    }

    String source(int source) {
        return texts.text(written[source]).toString();
    }

    /**
     * Where the targets stand, by label; the last that was added where a label has several.
     *
     * @param present the labels that have one are set in it
     */
    long[] targets(int source, int labels, BitSet present) {
        var places = new long[labels];
        for (long at = lastTarget[source]; at != TextSlab.NONE; at = targets.previous(at)) {
            int label = targets.label(at);
            if (!present.get(label)) {
                present.set(label);
                places[label] = at;
            }
        }
        return places;
    }

    String target(long place) {
        return targets.text(place).toString();
    }
}
