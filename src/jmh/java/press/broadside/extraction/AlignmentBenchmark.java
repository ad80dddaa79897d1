package press.broadside.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Two revisions of 5,000 segments of 8 to 25 words, in paragraphs of four. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AlignmentBenchmark {
    private static final int SEGMENTS = 5_000;
    private static final int WORDS = 3_000;

    /** What became of the first revision. */
    @Param({
        "5 % edited",
        "half edited",
        "all edited",
        "all moved",
        "all moved and edited",
        "all other",
        "all equal",
        "one sentence 5,000 times"
    })
    String change;

    private final Random random = new Random(11);
    private Extract former = extract(1, List.of("Nothing yet."));
    private Extract revision = extract(2, List.of("Nothing yet."));

    @Setup
    public void write() {
        List<String> text = change.startsWith("one") ? equal(SEGMENTS) : text();
        former = extract(1, text);
        revision = extract(2, changed(text));
    }

    @Benchmark
    public Alignment align() {
        return Alignment.of(former, revision);
    }

    private List<String> changed(List<String> text) {
        return switch (change) {
            case "5 % edited" -> edited(text, 20);
            case "half edited" -> edited(text, 2);
            case "all edited" -> edited(text, 1);
            case "all moved" -> moved(text);
            case "all moved and edited" -> moved(edited(text, 1));
            case "all other" -> text();
            case "all equal" -> text;
            default -> equal(SEGMENTS - 100);
        };
    }

    private List<String> edited(List<String> text, int each) {
        var edited = new ArrayList<>(text);
        for (int i = 0; i < edited.size(); i += each) {
            edited.set(i, edited.get(i).replaceFirst(" ", " " + word() + " "));
        }
        return edited;
    }

    private List<String> moved(List<String> text) {
        var moved = new ArrayList<>(text);
        Collections.shuffle(moved, random);
        return moved;
    }

    private static List<String> equal(int count) {
        return Collections.nCopies(count, "Nobody works today.");
    }

    private List<String> text() {
        var text = new ArrayList<String>();
        for (int i = 0; i < SEGMENTS; i++) {
            var words = new ArrayList<String>();
            for (int j = 8 + random.nextInt(18); j > 0; j--) {
                words.add(word());
            }
            text.add(String.join(" ", words) + ".");
        }
        return text;
    }

    /** Few words are frequent and many rare, as in any language. */
    private String word() {
        return "w" + Integer.toString((int) (Math.pow(random.nextDouble(), 3) * WORDS), 36);
    }

    private static Extract extract(int number, List<String> text) {
        var units = new ArrayList<TextUnit>();
        for (int i = 0; i < text.size(); i += 4) {
            String id = "u" + (units.size() + 1);
            var segments = new ArrayList<Segment>();
            for (String sentence : text.subList(i, Math.min(text.size(), i + 4))) {
                segments.add(new Segment(id + "." + (segments.size() + 1), new CodedText(sentence), ""));
            }
            units.add(new TextUnit(id, "p", segments));
        }
        return new Extract(new RevisionKey("benchmark", number), units, Map.of());
    }
}
