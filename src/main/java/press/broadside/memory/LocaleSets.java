package press.broadside.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    int size() {
        return sets.size();
    }

    BitSet labels(int id) {
        var labelled = new BitSet();
        for (Locale locale : get(id)) {
            labelled.set(labels.computeIfAbsent(locale, l -> labels.size()));
        }
        return labelled;
    }
}
