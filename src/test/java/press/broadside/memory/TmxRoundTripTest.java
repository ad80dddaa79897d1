package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** What is written as TMX and read again is the same, to the character. */
class TmxRoundTripTest {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.GERMAN, Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("ar"));

    @Property(tries = 300)
    void reads_what_it_wrote(@ForAll("units") List<TranslationUnit> units) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var writer = new TmxWriter(bytes);
        units.forEach(writer::write);
        writer.end();

        var read = new ArrayList<String>();
        var refused = new ArrayList<String>();
        TmxReader.read(
                Path.of("round.tmx"),
                new ByteArrayInputStream(bytes.toByteArray()),
                unit -> unit.unit(new HashMap<>(), refused::add).ifPresent(made -> read.add(told(made))));

        assertThat(refused).isEmpty();
        assertThat(read).isEqualTo(units.stream().map(TmxRoundTripTest::told).toList());
    }

    private static String told(NewUnit unit) {
        var targets = new TreeMap<String, String>();
        unit.targets()
                .forEach((locale, target) -> targets.put(
                        locale.toLanguageTag(), target.text() + "|" + target.said() + "|" + target.notes()));
        return unit.source() + "|" + unit.before() + "|" + unit.after() + "|" + unit.wholeUnit() + "|" + unit.notes()
                + "|" + targets;
    }

    private static String told(TranslationUnit unit) {
        var targets = new TreeMap<String, String>();
        unit.targets()
                .forEach((locale, target) -> targets.put(
                        locale.toLanguageTag(), target.text() + "|" + target.said() + "|" + target.notes()));
        return unit.source() + "|" + unit.before() + "|" + unit.after() + "|" + unit.wholeUnit() + "|" + unit.notes()
                + "|" + targets;
    }

    @Provide
    Arbitrary<List<TranslationUnit>> units() {
        return unit().list().ofMinSize(0).ofMaxSize(4);
    }

    private static Arbitrary<TranslationUnit> unit() {
        Arbitrary<CodedText> source = coded();
        return Combinators.combine(
                        source,
                        text().optional(),
                        text().optional(),
                        Arbitraries.of(true, false),
                        notes(),
                        coded(),
                        said())
                .as((english, before, after, whole, notes, target, said) -> new TranslationUnit(
                        1,
                        english.renumbered(),
                        before.map(CodedText::ofPlain),
                        after.map(CodedText::ofPlain),
                        whole,
                        notes,
                        targets(english, target, said, notes)));
    }

    private static Map<Locale, TranslationUnit.Target> targets(
            CodedText source, CodedText target, Attribution said, List<Note> notes) {
        var targets = new TreeMap<Locale, TranslationUnit.Target>(Comparator.comparing(Locale::toLanguageTag));
        CodedText placed = CodeNumbers.byPlace(source.renumbered(), target);
        LANGUAGES.forEach(
                language -> targets.put(language, new TranslationUnit.Target(placed, "approved", said, notes)));
        return targets;
    }

    private static Arbitrary<Attribution> said() {
        Arbitrary<String> person = Arbitraries.of("", "ada", "Bo <b@example.org> & Co", "مريم");
        Arbitrary<Long> seconds = Arbitraries.of(0L, 1L, 1_767_225_600L);
        return Combinators.combine(person, seconds, person, seconds)
                .as((author, created, by, at) ->
                        new Attribution(author, created * 1000, by, Math.max(created, at) * 1000, ""));
    }

    private static Arbitrary<List<Note>> notes() {
        return Combinators.combine(Arbitraries.of("", "x-domain", "a\"<&>"), text())
                .as(Note::new)
                .list()
                .ofMaxSize(2)
                .uniqueElements();
    }

    /** Runs and codes in any order, paired or not. */
    private static Arbitrary<CodedText> coded() {
        Arbitrary<CodedText.Part> code = Combinators.combine(
                        Arbitraries.integers().between(1, 4), Arbitraries.of(Code.Kind.class))
                .as((number, kind) -> new CodedText.Placed(new Code(number, kind)));
        Arbitrary<CodedText.Part> run = text().map(CodedText.Run::new);
        return Arbitraries.oneOf(run, code)
                .list()
                .ofMaxSize(6)
                .map(CodedText::of)
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> text() {
        return Arbitraries.of(
                        "a", "B", " ", "\t", "\r", "\n", "<", ">", "&", "\"", "{1}", "\\{2}", "]]>", "é", "e\u0301",
                        "\u200D", "\u00A0", "\uFFFC", "\uFFFD", "中", "😀", "ع", "ab cd")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "x" + String.join("", parts));
    }
}
