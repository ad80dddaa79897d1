package press.broadside.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * An index in this process's memory: hash tables for equal texts, a scan of the lengths in reach for similar ones.
 *
 * <p>No match is missed: a source at or above the floor differs in length by no more than the edits that the floor allows,
 * so it lies in the window; its signature cannot differ by more than they explain, so it is not ruled out; what is left is
 * measured exactly.
 */
final class ScanningIndex implements SourceIndex {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingInt(Hit::score)
            .thenComparingLong(Hit::unit)
            .reversed()
            .thenComparingInt(Hit::part);

    private record Entry(long unit, int part, boolean sentence, String before, String after, Set<Locale> locales) {
        Hit scored(int score) {
            return new Hit(unit, part, score, before, after, locales);
        }
    }

    private static final class Source {
        final List<Entry> entries = new ArrayList<>(1);
        boolean comparable;

        void addTo(List<Hit> hits, int score, boolean wholeUnitsToo) {
            for (Entry entry : entries) {
                if (wholeUnitsToo || entry.sentence()) {
                    hits.add(entry.scored(score));
                }
            }
        }
    }

    private final Alphabet alphabet;
    private final int gram;
    private final SentenceSplitter splitter;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Source> same = new HashMap<>();
    private final Map<String, List<Source>> outlines = new HashMap<>();
    private final NavigableMap<Integer, LengthBucket<Source>> byLength = new TreeMap<>();
    private final Map<Set<Locale>, Set<Locale>> localeSets = new HashMap<>();

    ScanningIndex(Score score, SentenceSplitter splitter) {
        this.alphabet = new Alphabet(score);
        this.gram = score == Score.CHARACTERS ? 2 : 1;
        this.splitter = splitter;
    }

    @Override
    public void put(IndexedUnit unit) {
        var sentences = unit.wholeUnit()
                ? splitter.split(unit.source().renumbered(), Locale.ENGLISH)
                : List.<press.broadside.text.CodedText>of();
        lock.writeLock().lock();
        try {
            var locales = localeSets.computeIfAbsent(Set.copyOf(unit.locales()), set -> set);
            boolean sentence = !unit.wholeUnit();
            put(
                    Wording.of(unit.source()),
                    new Entry(unit.id(), Hit.WHOLE, sentence, unit.before(), unit.after(), locales));
            for (int i = 0; i < sentences.size(); i++) {
                put(Wording.of(sentences.get(i)), new Entry(unit.id(), i, true, "", "", locales));
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void put(Wording wording, Entry entry) {
        Source source = same.computeIfAbsent(wording.exact(), text -> new Source());
        source.entries.removeIf(held -> held.unit() == entry.unit() && held.part() == entry.part());
        if (!entry.locales().isEmpty()) {
            source.entries.add(entry);
        }
        if (entry.sentence() && !source.comparable) {
            source.comparable = true;
            Symbols symbols = alphabet.learn(wording.folded());
            outlines.computeIfAbsent(wording.outline(), outline -> new ArrayList<>(1))
                    .add(source);
            byLength.computeIfAbsent(symbols.length(), length -> new LengthBucket<>(length, gram))
                    .add(source, symbols);
        }
    }

    @Override
    public List<Hit> probe(Probe probe) {
        Wording wording = Wording.of(probe.text());
        lock.readLock().lock();
        try {
            var hits = new ArrayList<Hit>();
            Source equal = same.getOrDefault(wording.exact(), new Source());
            equal.addTo(hits, 100, probe.reach() == Reach.WHOLE_UNIT || probe.reach() == Reach.ONLY_SENTENCE);
            if (wantsSimilar(probe) && !coversAll(hits, probe.wanted())) {
                addSimilar(hits, wording, equal, probe.floor());
            }
            hits.sort(BEST_FIRST);
            return hits;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static boolean wantsSimilar(Probe probe) {
        return probe.floor() < 100 && (probe.reach() == Reach.ONLY_SENTENCE || probe.reach() == Reach.SENTENCE);
    }

    private static boolean coversAll(List<Hit> hits, Set<Locale> wanted) {
        return wanted.stream().allMatch(locale -> hits.stream().anyMatch(hit -> hit.isSameIn(locale)));
    }

    private void addSimilar(List<Hit> hits, Wording wording, Source equal, int floor) {
        Set<Source> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(equal);
        for (Source alike : outlines.getOrDefault(wording.outline(), List.of())) {
            if (seen.add(alike)) {
                alike.addTo(hits, 99, false);
            }
        }
        Symbols symbols = alphabet.read(wording.folded());
        var distance = new EditDistance(symbols);
        int length = symbols.length();
        for (LengthBucket<Source> bucket : window(length, floor)) {
            int longer = Math.max(length, bucket.length());
            bucket.within(Score.reach(longer, floor), symbols, distance, (source, edits) -> {
                if (!seen.contains(source)) {
                    source.addTo(hits, Math.min(98, Score.percent(edits, longer)), false);
                }
            });
        }
    }

    private Iterable<LengthBucket<Source>> window(int length, int floor) {
        long shortest = ((long) length * floor + 99) / 100;
        long longest = floor == 0 ? Integer.MAX_VALUE : Math.min(Integer.MAX_VALUE, (long) length * 100 / floor);
        return byLength.subMap((int) shortest, true, (int) longest, true).values();
    }
}
