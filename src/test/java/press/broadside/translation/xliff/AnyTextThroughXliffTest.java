package press.broadside.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** Whatever stands in a segment stands there again when its file comes back. */
class AnyTextThroughXliffTest {
    @Property(tries = 2_000)
    void any_coded_text_survives_the_way_out_and_in(
            @ForAll("texts") CodedText source, @ForAll("texts") CodedText target, @ForAll XliffVersion version) {
        var out = new ByteArrayOutputStream();

        Exchange.write(job(source, target), version, out);
        Returned.Line line = new XliffReader(XliffLimits.DEFAULTS)
                .read(out.toByteArray())
                .get(0)
                .lines()
                .get(0);

        assertThat(line.oddity()).isEmpty();
        assertThat(line.source()).isEqualTo(source);
        assertThat(line.target()).contains(target);
        assertThat(line.seed()).contains(Fingerprint.of(target));
    }

    /** Pairs nested and crossed, closed in another segment, or never opened; and text that looks like any of it. */
    @Provide
    Arbitrary<CodedText> texts() {
        Arbitrary<String> awkward = Arbitraries.of(
                "]]>",
                "<![CDATA[",
                "&amp;",
                "{1}",
                "\\{1}",
                "\\\\{/2}",
                "<g id=\"1\">",
                "\r\n",
                "\r",
                "\t",
                "  ",
                "\u200F",
                "\u2067",
                "\u2069",
                "\u200D",
                "😀",
                "👩‍🚒",
                "e\u0301",
                "\u0000",
                "\u0008",
                "\u001A",
                "\uFFFE",
                "\uD83D",
                "\u0085",
                "\u2028",
                "العربية",
                "தமிழ்",
                "简体",
                "<!--",
                "?>",
                "\"",
                "'");
        Arbitrary<CodedText.Run> runs = Arbitraries.oneOf(
                        awkward, Arbitraries.strings().ofMaxLength(8))
                .filter(text -> !text.isEmpty())
                .map(CodedText.Run::new);
        Arbitrary<List<Code>> codes = Arbitraries.integers()
                .between(1, 6)
                .flatMap(number -> Arbitraries.of(
                        List.of(new Code(number, Code.Kind.STANDALONE)),
                        List.of(new Code(number, Code.Kind.OPEN), new Code(number, Code.Kind.CLOSE)),
                        List.of(new Code(number, Code.Kind.OPEN)),
                        List.of(new Code(number, Code.Kind.CLOSE))))
                .list()
                .ofMaxSize(5)
                .uniqueElements(some -> some.get(0).number())
                .map(some -> some.stream().flatMap(List::stream).toList());
        return Arbitraries.randomValue(random -> Tuple.of(random.nextLong()))
                .flatMap(seed -> runs.list()
                        .ofMinSize(1)
                        .ofMaxSize(8)
                        .flatMap(words -> codes.map(some -> mixed(words, some, seed.get1()))));
    }

    private static CodedText mixed(List<CodedText.Run> words, List<Code> codes, long seed) {
        var parts = new ArrayList<CodedText.Part>(words);
        var random = new java.util.Random(seed);
        for (Code code : codes) {
            parts.add(random.nextInt(parts.size() + 1), new CodedText.Placed(code));
        }
        return CodedText.of(parts);
    }

    private static Job job(CodedText source, CodedText target) {
        var entry = new Job.Entry(
                "u1.1",
                source,
                target,
                SegmentState.TRANSLATED,
                "",
                List.of(),
                Optional.of(target),
                Optional.empty(),
                List.of(),
                List.of());
        return new Job(Exchanging.FIRST, "a.html", "html", "00", List.of(new Job.Unit("u1", "p", List.of(entry))));
    }
}
