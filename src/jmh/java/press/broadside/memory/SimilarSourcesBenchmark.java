package press.broadside.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import press.broadside.memory.index.Likeness;
import press.broadside.memory.index.SimilarSources;

/**
 * A look-up as the memory grows, over sentences of made-up words: no corpus is needed, so it serves to compare two versions of
 * the engine. How fast it is on real text, {@code ./broadside bench memory} tells.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SimilarSourcesBenchmark {
    private static final int FLOOR = 70;
    private static final int QUERIES = 1_000;
    private static final int SYLLABLES = 120;

    @Param({"10000", "100000"})
    int sources;

    @Param({"CHARACTERS", "WORDS"})
    Score score;

    /** How a query comes about. */
    @Param({"the same", "one word changed", "all words new"})
    String query;

    private final Random random = new Random(7);
    private final BitSet labels = new BitSet();
    private final List<String> queries = new ArrayList<>();
    private SimilarSources index = SimilarSources.byCharacters();
    private int next;

    @Setup
    public void fill() {
        index = score == Score.CHARACTERS ? SimilarSources.byCharacters() : SimilarSources.byWords();
        labels.set(0);
        for (int i = 0; i < sources; i++) {
            String sentence = sentence();
            index.put(sentence, labels);
            if (i % (sources / QUERIES) == 0) {
                queries.add(asked(sentence));
            }
        }
        index.settle();
    }

    @Benchmark
    public List<Likeness> best() {
        return index.best(query(), FLOOR, labels);
    }

    @Benchmark
    public List<Likeness> all() {
        return index.all(query(), FLOOR);
    }

    private String query() {
        next = (next + 1) % queries.size();
        return queries.get(next);
    }

    private String asked(String sentence) {
        return switch (query) {
            case "the same" -> sentence;
            case "one word changed" -> sentence.replaceFirst(" [^ ]+ ", " " + word() + " ");
            default -> sentence();
        };
    }

    private String sentence() {
        var words = new ArrayList<String>();
        for (int i = 4 + random.nextInt(16); i > 0; i--) {
            words.add(word());
        }
        return String.join(" ", words) + ".";
    }

    /** One to four syllables, few of them frequent and many rare. */
    private String word() {
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int syllable = (int) (Math.pow(random.nextDouble(), 2) * SYLLABLES);
            word.append("bcdfghklmnprstvw".charAt(syllable % 16)).append("aeiou".charAt(syllable % 5));
        }
        return word.toString();
    }
}
