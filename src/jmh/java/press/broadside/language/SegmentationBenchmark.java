package press.broadside.language;

import com.ibm.icu.text.BreakIterator;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.sf.okapi.common.ISegmenter;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.lib.segmentation.SRXDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import press.broadside.text.CodedText;

/** How fast a megabyte of text is cut, on one thread; the score is megabytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SegmentationBenchmark {
    private static final int MEGABYTE = 1_000_000;
    private static final Path RULES = Path.of("translations/segmentation");

    /** A text as newspapers write, in paragraphs of 600 characters or so. */
    @State(Scope.Benchmark)
    public static class News {
        private static final String[] SENTENCES = {
            "The dockers of the eastern terminal voted on Tuesday to stay out until the company withdraws its dismissals. ",
            "“We have waited for three years,” said Ana M. Reyes, who drives a crane. “Nobody is going back.” ",
            "Harlow Inc. reported profits of $4.5 million in the first quarter, up 12.3 percent from Jan. 2025. ",
            "Did the mayor, Dr. William T. Dunn, know of the plan (see p. 14)? He did not answer. ",
            "At 9 a.m. on Friday some 3,000 people gathered in front of the U.S. consulate in the old town. ",
            "The ministry says that water, electricity, etc. will cost more from May on; it gives no reasons. "
        };

        private final String text = text();
        private final String[] blocks = text.split("\n");
        private final Segmenter ours = Segmenter.withRulesIn(RULES);
        private final BreakIterator icu = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        private final ISegmenter okapi = okapi();

        private static String text() {
            var random = new Random(7);
            var text = new StringBuilder(MEGABYTE + 200);
            while (text.length() < MEGABYTE) {
                for (int i = 0; i < 6; i++) {
                    text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
                }
                text.append('\n');
            }
            return text.substring(0, MEGABYTE);
        }

        private ISegmenter okapi() {
            var srx = new SRXDocument();
            CharSequence rules = ours.srx(); // a String would be taken for a path
            srx.loadRules(rules);
            return srx.compileLanguageRules(LocaleId.ENGLISH, null);
        }
    }

    /** A text that is meant to take long, of one megabyte and of ten. */
    @State(Scope.Benchmark)
    public static class Hostile {
        @Param({"a. ", "\"", "a", "Mr. "})
        String piece = "";

        @Param({"1", "10"})
        int megabytes;

        private final Segmenter ours = Segmenter.withRulesIn(RULES);
        private String text = "";

        @Setup
        public void write() {
            text = piece.repeat(megabytes * MEGABYTE / piece.length());
        }
    }

    @Benchmark
    public int ours(News news) {
        return news.ours.sentences(news.text, Locale.ENGLISH).size();
    }

    /** As documents are cut, with their inline codes. */
    @Benchmark
    public int oursWithCodes(News news) {
        int sentences = 0;
        for (String block : news.blocks) {
            sentences += news.ours.cut(new CodedText(block), Locale.ENGLISH).size();
        }
        return sentences;
    }

    @Benchmark
    public int icu4j(News news) {
        int sentences = 0;
        for (String block : news.blocks) {
            news.icu.setText(block);
            while (news.icu.next() != BreakIterator.DONE) {
                sentences++;
            }
        }
        return sentences;
    }

    @Benchmark
    public int okapiSrx(News news) {
        int sentences = 0;
        for (String block : news.blocks) {
            sentences += news.okapi.computeSegments(new TextContainer(block));
        }
        return sentences;
    }

    /** Here the score is texts a second: ten megabytes should take ten times as long as one. */
    @Benchmark
    @OperationsPerInvocation(1)
    public int hostile(Hostile hostile) {
        return hostile.ours.sentences(hostile.text, Locale.ENGLISH).size();
    }
}
