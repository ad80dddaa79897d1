package press.broadside.memory.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes for each label the source that is most alike and has it. Its bound follows the label that is worst off, and it wants
 * only sources that would serve a label better than what it has.
 */
final class BestOfEach implements Findings {
    private final View view;
    private final int[] labels;
    private final @Nullable Likeness[] best;

    /** Labels that something better than the present bound would still help. */
    private long[] open;

    private Bound floor;
    private Bound bound;

    /** @param labels wanted; none for the best source whatever its labels */
    BestOfEach(View view, Bound floor, BitSet labels) {
        this.view = view;
        this.labels = labels.stream().toArray();
        this.best = new Likeness[Math.max(1, this.labels.length)];
        this.open = labels.toLongArray();
        this.floor = floor;
        this.bound = floor;
    }

    /** Begins a pass down to this floor; labels that have a source at or above the last one want no more. */
    void lower(Bound next) {
        floor = next;
        narrow();
    }

    /** Whether nothing below what was found so far is wanted. */
    boolean isDone() {
        for (Likeness each : best) {
            if (each == null) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Bound bound() {
        return bound;
    }

    @Override
    public boolean want(int source) {
        return labels.length == 0 ? view.hasLabels(source) : view.hasOneOf(source, open);
    }

    @Override
    public void found(int source, int distance, int longer) {
        var likeness = new Likeness(source, distance, longer);
        boolean better = false;
        for (int i = 0; i < best.length; i++) {
            if ((labels.length == 0 || view.hasLabel(source, labels[i])) && isBetter(likeness, best[i])) {
                best[i] = likeness;
                better = true;
            }
        }
        if (better) {
            narrow();
        }
    }

    private static boolean isBetter(Likeness likeness, @Nullable Likeness than) {
        return than == null || likeness.isBetterThan(than);
    }

    /** The bound of the label that is worst off, never below the floor. */
    private void narrow() {
        Likeness worst = null;
        for (Likeness each : best) {
            if (each == null) {
                bound = floor;
                return;
            }
            worst = worst == null || worst.isBetterThan(each) ? each : worst;
        }
        bound = worst == null ? floor : floor.tightened(Bound.betterThan(worst));
    }

    /** Labels that have a source need no more of the passes that follow. */
    void close() {
        var still = new BitSet();
        for (int i = 0; i < labels.length; i++) {
            if (best[i] == null) {
                still.set(labels[i]);
            }
        }
        open = still.toLongArray();
    }

    List<Likeness> found() {
        var found = new LinkedHashSet<Likeness>();
        for (Likeness each : best) {
            if (each != null) {
                found.add(each);
            }
        }
        return new ArrayList<>(found);
    }
}
