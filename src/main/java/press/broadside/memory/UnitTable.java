package press.broadside.memory;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import press.broadside.memory.index.SnapshotReader;
import press.broadside.memory.index.SnapshotWriter;

/**
 * Units and their sentences in primitive arrays, each an entry that hangs on its wording and on the source that it says.
 *
 * <p>An entry is never taken away: one without locales is passed over, and is used again when its unit comes back.
 */
final class UnitTable {
    /** Of an entry that is found by its very wording only. */
    static final int NO_SOURCE = -1;

    private final LocaleSets locales;
    private final Chains byUnit;
    private final Chains byWording;
    private final Chains bySource;
    private long[] units = new long[64];
    private int[] parts = new int[64];
    private long[] wordings = new long[64];
    private long[] befores = new long[64];
    private long[] afters = new long[64];
    private int[] localeSets = new int[64];
    private int[] sources = new int[64];
    private int size;

    UnitTable() {
        this(new LocaleSets(), new Chains(), new Chains(), new Chains());
    }

    private UnitTable(LocaleSets locales, Chains byUnit, Chains byWording, Chains bySource) {
        this.locales = locales;
        this.byUnit = byUnit;
        this.byWording = byWording;
        this.bySource = bySource;
    }

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
        int length = size + (size >> 1) + 1;
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

    void write(SnapshotWriter out) throws IOException {
        locales.write(out);
        byUnit.write(out);
        byWording.write(out);
        bySource.write(out);
        out.write(units, size);
        out.write(parts, size);
        out.write(wordings, size);
        out.write(befores, size);
        out.write(afters, size);
        out.write(localeSets, size);
        out.write(sources, size);
    }

    static UnitTable read(SnapshotReader in) throws IOException {
        var table = new UnitTable(LocaleSets.read(in), Chains.read(in), Chains.read(in), Chains.read(in));
        table.units = in.readLongs();
        table.parts = in.readInts();
        table.wordings = in.readLongs();
        table.befores = in.readLongs();
        table.afters = in.readLongs();
        table.localeSets = in.readInts();
        table.sources = in.readInts();
        table.size = table.units.length;
        return table;
    }
}
