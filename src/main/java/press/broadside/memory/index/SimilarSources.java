package press.broadside.memory.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Texts, found by likeness: no source at or above the floor is missed. Each carries labels (the languages that it has a target
 * in, say), small numbers from 0 on.
 *
 * <p>Safe for many threads: look-ups never wait, and see every {@link #put} that returned before they began.
 */
public final class SimilarSources {
    private static final Comparator<Likeness> BEST_FIRST = ((Comparator<Likeness>)
                    (one, other) -> one.isBetterThan(other) ? -1 : other.isBetterThan(one) ? 1 : 0)
            .thenComparing(Comparator.comparingInt(Likeness::source).reversed());

    /** Floors of the passes that look for the best, above the one that is asked for. */
    private static final int[] STEPS = {92, 82};

    private final Measure measure;
    private final LabelSets sets = new LabelSets();
    private int count;
    private volatile View view;

    private SimilarSources(Measure measure) {
        this.measure = measure;
        this.view = new View(List.of(), new Tail(), 0, new int[64], sets.words(), sets.stride());
    }

    /** Compares by code points. */
    public static SimilarSources byCharacters() {
        return new SimilarSources(new Characters());
    }

    /** Compares by words: runs of letters or digits, and every other character that is not white space. */
    public static SimilarSources byWords() {
        return new SimilarSources(new Words());
    }

    /**
     * Sets the labels of a text; the next look-up sees it. Without labels it is forgotten.
     *
     * @param folded as it is compared: NFC, white space collapsed, lower-cased
     * @param labels what look-ups choose by; a text has the labels of the last call
     * @return its number, the same for the same symbols as long as it has labels
     */
    public synchronized int put(String folded, BitSet labels) {
        var source = new Sought(measure.learn(folded));
        int known = view.find(source);
        int number = known < 0 ? count++ : known;
        int set = sets.id(labels);
        int[] of = view.labels();
        if (number >= of.length) {
            of = Arrays.copyOf(of, of.length * 2);
        }
        of[number] = set;
        publish(view.segments(), view.tail(), view.tailSize(), of);
        if (known < 0) {
            append(number, source);
        }
        return number;
    }

    private void append(int number, Sought source) {
        view.tail().set(view.tailSize(), number, source);
        publish(view.segments(), view.tail(), view.tailSize() + 1, view.labels());
        if (view.tailSize() == Tail.MOST) {
            merge();
        }
    }

    private void publish(List<Segment> segments, Tail tail, int tailSize, int[] labels) {
        view = new View(segments, tail, tailSize, labels, sets.words(), sets.stride());
    }

    /** The tail joins the segments that are not much larger than what joins them. */
    private void merge() {
        var kept = new ArrayList<>(view.segments());
        var merging = new Merging(view);
        merging.take(view.tail().part(view.tailSize()));
        while (!kept.isEmpty() && kept.get(kept.size() - 1).size() < 3 * merging.size()) {
            merging.take(kept.remove(kept.size() - 1));
        }
        if (merging.size() > 0) {
            kept.add(merging.merged(measure));
        }
        publish(List.copyOf(kept), new Tail(), 0, view.labels());
    }

    /** Makes one segment of all; look-ups are fastest afterwards. */
    public synchronized void settle() {
        var merging = new Merging(view);
        merging.take(view.tail().part(view.tailSize()));
        view.segments().forEach(merging::take);
        publish(merging.size() > 0 ? List.of(merging.merged(measure)) : List.of(), new Tail(), 0, view.labels());
    }

    /**
     * Every source that has labels and is at or above the floor.
     *
     * @param floor likeness in percent, 0 to 100
     * @return best first; a tie goes to the younger
     */
    public List<Likeness> all(String folded, int floor) {
        View now = view;
        var findings = new AllAtOrAbove(now, Bound.floor(floor));
        now.search(new Sought(measure.read(folded)), findings);
        return sorted(findings.found());
    }

    /**
     * The source that is most alike for each of these labels, among those that have the label and are at or above the floor: one
     * source may serve several. Which of several equally alike is not said.
     *
     * @param floor  likeness in percent, 0 to 100
     * @param wanted labels; none for the best of all sources
     * @return without repetition, best first
     */
    public List<Likeness> best(String folded, int floor, BitSet wanted) {
        View now = view;
        var sought = new Sought(measure.read(folded));
        var findings = new BestOfEach(now, Bound.floor(100), wanted);
        int same = now.find(sought);
        if (same >= 0 && findings.want(same)) {
            findings.found(same, 0, sought.length());
        }
        for (int step : STEPS) {
            if (step > floor && !findings.isDone()) {
                findings.close();
                findings.lower(Bound.floor(step));
                now.search(sought, findings);
            }
        }
        if (!findings.isDone()) {
            findings.close();
            findings.lower(Bound.floor(floor));
            now.search(sought, findings);
        }
        return sorted(findings.found());
    }

    private static List<Likeness> sorted(List<Likeness> found) {
        found.sort(BEST_FIRST);
        return found;
    }

    /** How much is held, and what it takes. */
    public Stats stats() {
        View now = view;
        long bytes = now.segments().stream().mapToLong(Segment::bytes).sum()
                + measure.bytes()
                + 4L * now.labels().length
                + 8L * now.sets().length;
        int sources = now.segments().stream().mapToInt(Segment::size).sum() + now.tailSize();
        return new Stats(sources, now.segments().size(), bytes);
    }

    /**
     * @param sources  held, those included that lost their labels since they were last merged
     * @param segments that a look-up goes through, besides the last few sources
     * @param bytes    of index and text in memory
     */
    public record Stats(int sources, int segments, long bytes) {}
}
