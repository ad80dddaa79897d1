package press.broadside.memory;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Units and their sentences in primitive arrays, each an entry that hangs on its wording and on the source that it says.
 *
 * <p>An entry is never taken away: one without locales is passed over, and is used again when its unit comes back.
 */
final class UnitTable {
    /** Of an entry that is found by its very wording only. */
    static final int NO_SOURCE = -1;

    private final LocaleSets locales = new LocaleSets();
    private final Chains byUnit = new Chains();
    private final Chains byWording = new Chains();
    private final Chains bySource = new Chains();
    private long[] units = new long[64];
    private int[] parts = new int[64];
    private long[] wordings = new long[64];
    private long[] befores = new long[64];
    private long[] afters = new long[64];
    private int[] localeSets = new int[64];
    private int[] sources = new int[64];
    private int size;

    /** The entry of a unit's part, or -1. */
    int find(long unit, int part, long wording) {
        int entry = byUnit.first(unit);
        while (entry >= 0 && (parts[entry] != part || wordings[entry] != wording)) {
            entry = byUnit.after(entry);
        }
        return entry;
    }

    /** @param source that the part says, or {@link #NO_SOURCE} */
    int add(long unit, int part, long wording, int source) {
        int entry = size++;
        if (entry == units.length) {
            grow();
        }
        units[entry] = unit;
        parts[entry] = part;
        wordings[entry] = wording;
        sources[entry] = source;
        byUnit.add(unit, entry);
        byWording.add(wording, entry);
        if (source != NO_SOURCE) {
            bySource.add(source, entry);
        }
        return entry;
    }

    private void grow() {
        int length = size + (size >> 1);
        units = Arrays.copyOf(units, length);
        parts = Arrays.copyOf(parts, length);
        wordings = Arrays.copyOf(wordings, length);
        befores = Arrays.copyOf(befores, length);
        afters = Arrays.copyOf(afters, length);
        localeSets = Arrays.copyOf(localeSets, length);
        sources = Arrays.copyOf(sources, length);
    }

    /** @param before fingerprint of the segment before it */
    void set(int entry, Set<Locale> spoken, long before, long after) {
        localeSets[entry] = locales.id(spoken);
        befores[entry] = before;
        afters[entry] = after;
    }

    int source(int entry) {
        return sources[entry];
    }

    boolean isComparable(int entry) {
        return sources[entry] != NO_SOURCE;
    }

    boolean says(int entry, long wording) {
        return wordings[entry] == wording;
    }

    /** The labels of all that say this source. */
    BitSet labels(int source) {
        var labels = new BitSet();
        forSource(source, entry -> labels.or(locales.labels(localeSets[entry])));
        return labels;
    }

    BitSet labels(Set<Locale> spoken) {
        return locales.labels(locales.id(spoken));
    }

    /** Entries that hold, of one wording. */
    void forWording(long wording, IntConsumer each) {
        for (int entry = byWording.first(wording); entry >= 0; entry = byWording.after(entry)) {
            give(entry, each);
        }
    }

    /** Entries that hold, of one source. */
    void forSource(int source, IntConsumer each) {
        for (int entry = bySource.first(source); entry >= 0; entry = bySource.after(entry)) {
            give(entry, each);
        }
    }

    private void give(int entry, IntConsumer each) {
        if (localeSets[entry] != LocaleSets.EMPTY) {
            each.accept(entry);
        }
    }

    SourceIndex.Hit hit(int entry, int score) {
        return new SourceIndex.Hit(
                units[entry], parts[entry], score, befores[entry], afters[entry], locales.get(localeSets[entry]));
    }

    long bytes() {
        return 40L * units.length + byUnit.bytes() + byWording.bytes() + bySource.bytes();
    }
}
