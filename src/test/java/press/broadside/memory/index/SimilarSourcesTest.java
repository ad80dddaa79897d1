package press.broadside.memory.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarSourcesTest {
    private static final BitSet SOME = labels(0);

    @TempDir
    Path folder;

    @Property(tries = 150)
    void misses_no_source_that_brute_force_finds(
            @ForAll long seed, @ForAll boolean words, @ForAll @IntRange(max = 100) int floor) {
        var texts = new Texts(seed);
        List<String> sources = texts.many(1 + texts.upTo(60));
        var index = holding(sources, words);

        for (String query : queries(texts, sources)) {
            assertThat(found(index.all(query, floor)))
                    .as(query)
                    .isEqualTo(bruteForce(index, sources, query, words, floor));
        }
    }

    @Property(tries = 6)
    void misses_none_of_thousands(@ForAll long seed, @ForAll boolean words) {
        var texts = new Texts(seed);
        List<String> sources = texts.many(3_000);
        var index = holding(sources, words);

        String query = texts.like(sources.get(17));
        assertThat(found(index.all(query, 70))).isEqualTo(bruteForce(index, sources, query, words, 70));
        index.settle();
        assertThat(found(index.all(query, 70))).isEqualTo(bruteForce(index, sources, query, words, 70));
    }

    @Property(tries = 150)
    void finds_the_best_for_each_label(
            @ForAll long seed, @ForAll boolean words, @ForAll @IntRange(max = 100) int floor) {
        var texts = new Texts(seed);
        var index = empty(words);
        List<String> sources = texts.many(1 + texts.upTo(40));
        sources.forEach(source -> index.put(source, labels(texts.upTo(3), texts.upTo(130))));

        for (String query : queries(texts, sources)) {
            BitSet wanted = labels(texts.upTo(3), texts.upTo(3), texts.upTo(130));
            List<Likeness> best = index.best(query, floor, wanted);

            List<Likeness> all = index.all(query, floor);
            wanted.stream()
                    .forEach(label ->
                            assertThat(ratio(index, best, label)).as(query).isEqualTo(ratio(index, all, label)));
            assertThat(best).isSubsetOf(all);
            assertThat(index.best(query, floor, new BitSet()).stream().map(Likeness::ratio))
                    .isEqualTo(all.stream().map(Likeness::ratio).limit(1).toList());
        }
    }

    private static double ratio(SimilarSources index, List<Likeness> found, int label) {
        return found.stream()
                .filter(each -> index.labels(each.source()).get(label))
                .mapToDouble(Likeness::ratio)
                .max()
                .orElse(-1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looks_up_a_megabyte_without_a_space(boolean words) {
        String long1 = "abcdefghij".repeat(100_000);
        var index = empty(words);
        int source = index.put(long1, SOME);

        assertThat(index.all(long1, 100)).containsExactly(new Likeness(source, 0, words ? 1 : 1_000_000));
        assertThat(index.all(long1.substring(1) + "?", 70))
                .isEqualTo(words ? List.of() : List.of(new Likeness(source, 2, 1_000_000)));
        assertThat(index.best("z".repeat(1_000_000), 70, new BitSet())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tells_more_different_symbols_apart_than_a_byte_can(boolean words) {
        var text = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            text.append(words ? "w" + i + " " : Character.toString(0x4e00 + i));
        }
        String other = words
                ? text.toString().replace("w7 ", "w262 ")
                : text.toString().replace("\u4e07", "\u4f06");
        var index = empty(words);
        int source = index.put(other, SOME);

        assertThat(index.all(text.toString(), 70)).containsExactly(new Likeness(source, 1, 900));
    }

    @Test
    void gives_the_same_text_the_same_number_with_the_labels_of_the_last_time() {
        var index = SimilarSources.byCharacters();

        int number = index.put("yes", labels(1));
        index.put("no", labels(1));

        assertThat(index.put("yes", labels(2))).isEqualTo(number);
        assertThat(index.find("yes")).isEqualTo(number);
        assertThat(index.labels(number)).isEqualTo(labels(2));
        assertThat(index.best("yes", 70, labels(1))).isEmpty();
        index.put("yes", new BitSet());
        assertThat(index.all("yes", 70)).isEmpty();
        assertThat(index.stats().sources()).isEqualTo(2);
    }

    @Test
    void goes_on_answering_while_sources_come() throws Exception {
        var index = SimilarSources.byWords();
        int first = index.put("what was there before", SOME);
        var done = new AtomicBoolean();
        var reader = Executors.newSingleThreadExecutor();
        try {
            var misses = reader.submit(() -> {
                int missed = 0;
                while (!done.get()) {
                    missed += index.all("what was there before", 90).contains(new Likeness(first, 0, 4)) ? 0 : 1;
                }
                return missed;
            });
            for (int i = 0; i < 1_200; i++) {
                int number = index.put("source number " + i, labels(i % 200));
                assertThat(index.all("source number " + i, 100)).containsExactly(new Likeness(number, 0, 3));
            }
            done.set(true);

            assertThat(misses.get()).isZero();
        } finally {
            done.set(true);
            reader.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void comes_back_from_a_snapshot_as_it_was(boolean words) throws Exception {
        var texts = new Texts(5);
        List<String> sources = texts.many(1_500);
        var index = holding(sources, words);
        Path file = folder.resolve("index");
        try (var out = new SnapshotWriter(file)) {
            index.write(out);
            out.commit();
        }

        SimilarSources back;
        try (var in = new SnapshotReader(file)) {
            back = words ? SimilarSources.readByWords(in) : SimilarSources.readByCharacters(in);
        }

        for (String query : queries(texts, sources)) {
            assertThat(back.all(query, 70)).isEqualTo(index.all(query, 70));
        }
        int next = index.put("one more", SOME);
        assertThat(back.put("one more", SOME)).isEqualTo(next);
        assertThat(back.all("one more", 100)).contains(new Likeness(next, 0, words ? 2 : 8));
    }

    @Test
    void states_what_it_takes() {
        var index = holding(new Texts(3).many(2_000), false);

        var stats = index.stats();

        assertThat(stats.sources()).isBetween(1_500, 2_000);
        assertThat(stats.bytes()).isBetween(50L * stats.sources(), 600L * stats.sources());
    }

    private static List<String> queries(Texts texts, List<String> sources) {
        var queries = new ArrayList<>(List.of("", texts.any()));
        for (int i = 0; i < 5; i++) {
            queries.add(texts.like(sources.get(texts.upTo(sources.size() - 1))));
        }
        return queries;
    }

    private static SimilarSources empty(boolean words) {
        return words ? SimilarSources.byWords() : SimilarSources.byCharacters();
    }

    private static SimilarSources holding(List<String> sources, boolean words) {
        var index = empty(words);
        sources.forEach(source -> index.put(source, SOME));
        return index;
    }

    private static BitSet labels(int... labels) {
        var set = new BitSet();
        for (int label : labels) {
            set.set(label);
        }
        return set;
    }

    private static Map<Integer, Integer> found(List<Likeness> likenesses) {
        var found = new TreeMap<Integer, Integer>();
        likenesses.forEach(
                each -> assertThat(found.put(each.source(), each.distance())).isNull());
        return found;
    }

    private static Map<Integer, Integer> bruteForce(
            SimilarSources index, List<String> sources, String query, boolean words, int floor) {
        var found = new TreeMap<Integer, Integer>();
        List<?> sought = Texts.symbols(query, words);
        var known = new HashMap<List<?>, Integer>();
        for (String source : sources) {
            List<?> symbols = Texts.symbols(source, words);
            if (known.putIfAbsent(symbols, 0) == null) {
                int distance = Texts.distance(sought, symbols);
                int longer = Math.max(sought.size(), symbols.size());
                if (100 * (longer - distance) >= floor * longer) {
                    found.put(index.find(source), distance);
                }
            }
        }
        return found;
    }
}
