package press.broadside.memory;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A source's targets by language tag, in the order of the languages asked for. Each is decoded when it is read: of many matches
 * most are passed over.
 */
final class FileTargets extends AbstractMap<String, String> {
    private final FileSources sources;
    private final List<String> languages;
    private final BitSet labels;
    private final long[] places;

    /**
     * @param places of the targets, by label
     * @param labels which of them are meant, all of them there
     */
    FileTargets(FileSources sources, List<String> languages, long[] places, BitSet labels) {
        this.sources = sources;
        this.languages = languages;
        this.places = places;
        this.labels = labels;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                IntStream present = labels.stream();
                return present.mapToObj(FileTargets.this::entry).iterator();
            }

            @Override
            public int size() {
                return labels.cardinality();
            }
        };
    }

    private Map.Entry<String, String> entry(int label) {
        return Map.entry(languages.get(label), sources.target(places[label]));
    }
}
