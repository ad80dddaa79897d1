package press.broadside.memory.alignment;

import java.util.ArrayList;
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
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** A document in paragraphs of four sentences of 5 to 30 words, and a translation that shares one word in ten and lacks one sentence in 30. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class ParallelTextBenchmark {
    private static final int WORDS = 3_000;

    @Param({"5000", "20000"})
    int sentences;

    private final List<TextUnit> source = new ArrayList<>();
    private final List<TextUnit> target = new ArrayList<>();

    @Setup
    public void write() {
        var random = new Random(5);
        for (int unit = 0; unit < sentences / 4; unit++) {
            var here = new ArrayList<Segment>();
            var there = new ArrayList<Segment>();
            for (int i = 0; i < 4; i++) {
                var english = new StringBuilder();
                var translated = new StringBuilder();
                for (int word = 5 + random.nextInt(26); word > 0; word--) {
                    int said = random.nextInt(WORDS);
                    english.append(' ').append(word("wo", said));
                    translated.append(' ').append(said % 10 == 0 ? word("wo", said) : word("vo", random.nextInt(WORDS)));
                }
                here.add(segment(unit, i, english + "."));
                if (random.nextInt(30) > 0) {
                    there.add(segment(unit, i, translated + "."));
                }
            }
            source.add(new TextUnit("u" + unit, "p", here));
            if (!there.isEmpty()) {
                target.add(new TextUnit("u" + unit, "p", there));
            }
        }
    }

    private static String word(String beginning, int number) {
        return beginning + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676);
    }

    private static Segment segment(int unit, int ordinal, String text) {
        return new Segment("u" + unit + "." + ordinal, new CodedText(text.strip()), " ");
    }

    @Benchmark
    public ParallelText pair() {
        return ParallelText.of(source, target);
    }
}
