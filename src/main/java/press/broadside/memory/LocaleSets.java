package press.broadside.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import press.broadside.memory.index.SnapshotReader;
import press.broadside.memory.index.SnapshotWriter;

/** The different sets of locales, each kept once, and a label for each locale. */
final class LocaleSets {
    static final int EMPTY = 0;

    private final List<Set<Locale>> sets = new ArrayList<>();
    private final Map<Set<Locale>, Integer> ids = new HashMap<>();
    private final Map<Locale, Integer> labels = new HashMap<>();

    LocaleSets() {
        id(Set.of());
    }

    int id(Set<Locale> locales) {
        Integer known = ids.get(locales);
        if (known != null) {
            return known;
        }
        Set<Locale> set = Set.copyOf(locales);
        ids.put(set, sets.size());
        sets.add(set);
        return sets.size() - 1;
    }

    Set<Locale> get(int id) {
        return sets.get(id);
    }

    BitSet labels(int id) {
        var labelled = new BitSet();
        for (Locale locale : get(id)) {
            labelled.set(labels.computeIfAbsent(locale, l -> labels.size()));
        }
        return labelled;
    }

    void write(SnapshotWriter out) throws IOException {
        out.writeInt(labels.size());
        for (Locale locale : labels.keySet()) {
            out.writeText(locale.toLanguageTag());
            out.writeInt(labels.getOrDefault(locale, 0));
        }
        out.writeInt(sets.size());
        for (Set<Locale> set : sets) {
            out.writeInt(set.size());
            for (Locale locale : set) {
                out.writeText(locale.toLanguageTag());
            }
        }
    }

    static LocaleSets read(SnapshotReader in) throws IOException {
        var read = new LocaleSets();
        for (int left = in.readInt(); left > 0; left--) {
            read.labels.put(Locale.forLanguageTag(in.readText()), in.readInt());
        }
        for (int left = in.readInt(); left > 0; left--) {
            var set = new HashSet<Locale>();
            for (int locales = in.readInt(); locales > 0; locales--) {
                set.add(Locale.forLanguageTag(in.readText()));
            }
            read.id(set);
        }
        return read;
    }
}
