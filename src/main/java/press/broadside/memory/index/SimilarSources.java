package press.broadside.memory.index;

import java.io.IOException;
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

    private static final int FAN = 6;

    private static final BitSet NO_LABELS = new BitSet();

    private final Measure measure;
    private final LabelSets sets;
    private int count;
    private volatile View view;

    private SimilarSources(Measure measure, LabelSets sets, List<Segment> segments, int[] labels, int count) {
        this.measure = measure;
        this.sets = sets;
        this.count = count;
        this.view = new View(segments, new Tail(Tail.FEW), 0, labels, sets.words(), sets.stride());
    }

    private static SimilarSources none(Measure measure) {
        return new SimilarSources(measure, new LabelSets(), List.of(), new int[64], 0);
    }

    /** Compares by code points. */
    public static SimilarSources byCharacters() {
        return none(new Characters());
    }

    /** Compares by words: runs of letters or digits, and every other character that is not white space. */
    public static SimilarSources byWords() {
        return none(new Words());
    }

    /**
     * The number of a text, from 0 on, the same whenever the symbols are the same. One that is new joins without labels, so that
     * no look-up finds it yet.
     *
     * @param folded as it is compared: NFC, white space collapsed, lower-cased
     */
    public synchronized int put(String folded) {
        var source = new Sought(measure.learn(folded));
        int known = view.find(source);
        if (known >= 0) {
            return known;
        }
        int number = count++;
        label(number, NO_LABELS);
        append(number, source);
        return number;
    }

    /**
     * The text's number, as {@link #put(String)} gives it, after its labels were set.
     *
     * @param labels what look-ups choose by; a text has the labels of the last call
     */
    public synchronized int put(String folded, BitSet labels) {
        int number = put(folded);
        label(number, labels);
        return number;
    }

    /** Sets the labels of a source that was put in before; the next look-up sees them. */
    public synchronized void label(int source, BitSet labels) {
        int set = sets.id(labels);
        int[] of = view.labels();
        boolean setsMoved = sets.words() != view.sets();
        if (source >= of.length || setsMoved) {
            of = Arrays.copyOf(of, source < of.length ? of.length : of.length * 2); // older views keep to older sets
        }
        of[source] = set;
        publish(view.segments(), view.tail(), view.tailSize(), of);
    }

    /**
     * Many sources are to come. Until {@link #settle} they join at less cost and are found at more.
     */
    public synchronized void gather() {
        merge(new Tail(Tail.MANY));
    }

    /**
     * The source of this text, or -1 where there is none.
     *
     * @param folded as for {@link #put}
     */
    int find(String folded) {
        return view.find(new Sought(measure.read(folded)));
    }

    /** The labels of a source. */
    public BitSet labels(int source) {
        return view.labelsOf(source);
    }

    private void append(int number, Sought source) {
        view.tail().set(view.tailSize(), number, source);
        publish(view.segments(), view.tail(), view.tailSize() + 1, view.labels());
        if (view.tail().isFull(view.tailSize())) {
            merge(view.tail().next());
        }
    }

    private void publish(List<Segment> segments, Tail tail, int tailSize, int[] labels) {
        view = new View(segments, tail, tailSize, labels, sets.words(), sets.stride());
    }

    /** The tail becomes a segment, and {@link #FAN} segments of about one size become one. */
    private void merge(Tail next) {
        var segments = new ArrayList<>(view.segments());
        if (view.tailSize() > 0) {
            var merging = new Merging();
            merging.take(view.tail().part(view.tailSize()));
            segments.add(merging.merged(measure));
        }
        while (segments.size() >= FAN && tier(segments.get(segments.size() - FAN)) <= tier(last(segments))) {
            List<Segment> equals = segments.subList(segments.size() - FAN, segments.size());
            var all = new Merging();
            equals.forEach(all::take);
            equals.clear();
            segments.add(all.merged(measure));
        }
        publish(List.copyOf(segments), next, 0, view.labels());
    }

    private static Segment last(List<Segment> segments) {
        return segments.get(segments.size() - 1);
    }

    private static int tier(Segment segment) {
        int tier = 0;
        for (long most = (long) Tail.FEW * FAN; segment.size() >= most; most *= FAN) {
            tier++;
        }
        return tier;
    }

    /** Makes one segment of all; look-ups are fastest afterwards. */
    public synchronized void settle() {
        List<Segment> segments = view.segments();
        if (view.tailSize() > 0 || segments.size() > 1) {
            var merging = new Merging();
            merging.take(view.tail().part(view.tailSize()));
            segments.forEach(merging::take);
            segments = List.of(merging.merged(measure));
        }
        publish(segments, new Tail(Tail.FEW), 0, view.labels());
    }

    /** Settles, and writes all. */
    public synchronized void write(SnapshotWriter out) throws IOException {
        settle();
        measure.write(out);
        sets.write(out);
        out.write(view.labels(), count);
        out.writeInt(view.segments().size());
        for (Segment segment : view.segments()) {
            segment.write(out);
        }
    }

    /** What {@link #write} wrote of sources by characters. */
    public static SimilarSources readByCharacters(SnapshotReader in) throws IOException {
        return read(new Characters(), in);
    }

    /** What {@link #write} wrote of sources by words. */
    public static SimilarSources readByWords(SnapshotReader in) throws IOException {
        return read(Words.read(in), in);
    }

    private static SimilarSources read(Measure measure, SnapshotReader in) throws IOException {
        LabelSets sets = LabelSets.read(in);
        int[] labels = in.readInts();
        var segments = new ArrayList<Segment>();
        for (int left = in.readInt(); left > 0; left--) {
            segments.add(measure.readSegment(in));
        }
        int[] room = Arrays.copyOf(labels, Math.max(64, labels.length));
        return new SimilarSources(measure, sets, List.copyOf(segments), room, labels.length);
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
     * @param sources  held, those without labels included
     * @param segments that a look-up goes through, besides the last few sources
     * @param bytes    of index and text in memory
     */
    public record Stats(int sources, int segments, long bytes) {}
}
