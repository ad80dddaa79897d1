package press.broadside.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import press.broadside.memory.index.Likeness;
import press.broadside.memory.index.SimilarSources;
import press.broadside.memory.index.SnapshotReader;
import press.broadside.memory.index.SnapshotWriter;
import press.broadside.text.CodedText;

/**
 * The memory's units in this process: found by their very wording, by their wording but for numbers, and by likeness.
 *
 * <p>Sentences are sources of a {@link SimilarSources}, each text once; units hang on them. A look-up through the sources waits
 * for nobody, and only to read off the units for as long as one entry takes to write.
 */
final class UnitIndex implements SourceIndex {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::score)
            .thenComparingLong(Hit::unit)
            .reversed()
            .thenComparingInt(Hit::part);

    private final SentenceSplitter splitter;
    private final SimilarSources sources;
    private final UnitTable units;

    /** Sources with numbers in them, by their outline. */
    private final Chains outlines;

    private final BitSet outlined;
    private final Object writing = new Object();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    UnitIndex(Score score, SentenceSplitter splitter) {
        this(splitter, empty(score), new UnitTable(), new Chains(), new BitSet());
    }

    private UnitIndex(
            SentenceSplitter splitter, SimilarSources sources, UnitTable units, Chains outlines, BitSet outlined) {
        this.splitter = splitter;
        this.sources = sources;
        this.units = units;
        this.outlines = outlines;
        this.outlined = outlined;
    }

    private static SimilarSources empty(Score score) {
        return score == Score.CHARACTERS ? SimilarSources.byCharacters() : SimilarSources.byWords();
    }

    /** What {@link #write} wrote of an index with the same score. */
    static UnitIndex read(SnapshotReader in, Score score, SentenceSplitter splitter) throws IOException {
        SimilarSources sources =
                score == Score.CHARACTERS ? SimilarSources.readByCharacters(in) : SimilarSources.readByWords(in);
        return new UnitIndex(splitter, sources, UnitTable.read(in), Chains.read(in), BitSet.valueOf(in.readLongs()));
    }

    @Override
    public void write(SnapshotWriter out) throws IOException {
        synchronized (writing) {
            sources.write(out);
            units.write(out);
            outlines.write(out);
            long[] bits = outlined.toLongArray();
            out.write(bits, bits.length);
        }
    }

    @Override
    public void gather() {
        sources.gather();
    }

    @Override
    public void settle() {
        sources.settle();
    }

    @Override
    public void put(IndexedUnit unit) {
        var sentences =
                unit.wholeUnit() ? splitter.split(unit.source().renumbered(), Locale.ENGLISH) : List.<CodedText>of();
        long before = Fingerprint.of(unit.before());
        long after = Fingerprint.of(unit.after());
        synchronized (writing) {
            put(unit, Hit.WHOLE, Wording.of(unit.source()), !unit.wholeUnit(), before, after);
            for (int part = 0; part < sentences.size(); part++) {
                put(unit, part, Wording.of(sentences.get(part)), true, Fingerprint.NONE, Fingerprint.NONE);
            }
        }
    }

    private void put(IndexedUnit unit, int part, Wording wording, boolean comparable, long before, long after) {
        long exact = Fingerprint.of(wording.exact());
        int known = units.find(unit.id(), part, exact);
        if (known < 0 && unit.locales().isEmpty()) {
            return;
        }
        int source =
                known >= 0 ? units.source(known) : comparable ? source(wording, unit.locales()) : UnitTable.NO_SOURCE;
        lock.writeLock().lock();
        try {
            int entry = known >= 0 ? known : units.add(unit.id(), part, exact, source);
            units.set(entry, unit.locales(), before, after);
            if (comparable) {
                addOutline(wording, source);
            }
        } finally {
            lock.writeLock().unlock();
        }
        if (known >= 0 && comparable) {
            sources.label(source, units.labels(source));
        }
    }

    /** The source of this text, which speaks these languages too from now on. */
    private int source(Wording wording, Set<Locale> spoken) {
        int source = sources.put(wording.folded());
        BitSet labels = sources.labels(source);
        labels.or(units.labels(spoken));
        sources.label(source, labels);
        return source;
    }

    private void addOutline(Wording wording, int source) {
        if (!outlined.get(source) && !wording.outline().equals(wording.folded())) {
            outlined.set(source);
            outlines.add(Fingerprint.of(wording.outline()), source);
        }
    }

    @Override
    public List<Hit> probe(Probe probe) {
        Wording wording = Wording.of(probe.text());
        List<Hit> hits = same(wording, probe.reach());
        if (wantsSimilar(probe) && !coversAll(hits, probe.wanted())) {
            addSimilar(hits, wording, probe.floor());
        }
        hits.sort(BEST_FIRST);
        return hits;
    }

    private List<Hit> same(Wording wording, Reach reach) {
        boolean wholeUnitsToo = reach == Reach.WHOLE_UNIT || reach == Reach.ONLY_SENTENCE;
        var hits = new ArrayList<Hit>();
        reading(() -> units.forWording(Fingerprint.of(wording.exact()), entry -> {
            if (wholeUnitsToo || units.isComparable(entry)) {
                hits.add(units.hit(entry, 100));
            }
        }));
        return hits;
    }

    private static boolean wantsSimilar(Probe probe) {
        return probe.floor() < 100 && (probe.reach() == Reach.ONLY_SENTENCE || probe.reach() == Reach.SENTENCE);
    }

    private static boolean coversAll(List<Hit> hits, Set<Locale> wanted) {
        return wanted.stream().allMatch(locale -> hits.stream().anyMatch(hit -> hit.isSameIn(locale)));
    }

    /** Adds what says nearly the same; what says the same was added before. */
    private void addSimilar(List<Hit> hits, Wording wording, int floor) {
        List<Likeness> alike = sources.all(wording.folded(), floor);
        long exact = Fingerprint.of(wording.exact());
        reading(() -> {
            var outlined = new BitSet();
            if (!wording.outline().equals(wording.folded())) {
                long outline = Fingerprint.of(wording.outline());
                for (int source = outlines.first(outline); source >= 0; source = outlines.after(source)) {
                    outlined.set(source);
                    addSource(hits, source, exact, 99);
                }
            }
            for (Likeness each : alike) {
                if (!outlined.get(each.source())) {
                    addSource(hits, each.source(), exact, score(each));
                }
            }
        });
    }

    private static int score(Likeness likeness) {
        return likeness.distance() == 0 ? 99 : Math.min(98, Score.percent(likeness.distance(), likeness.longer()));
    }

    private void addSource(List<Hit> hits, int source, long exact, int score) {
        units.forSource(source, entry -> {
            if (!units.says(entry, exact)) {
                hits.add(units.hit(entry, score));
            }
        });
    }

    private void reading(Runnable reading) {
        lock.readLock().lock();
        try {
            reading.run();
        } finally {
            lock.readLock().unlock();
        }
    }
}
