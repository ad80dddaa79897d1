package press.broadside.memory.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Documents are written a text unit a line, with strokes between sentences; a line that begins with # is a heading. */
class PairingTest {
    private static final String ENGLISH = """
            # The port stands still
            On 14 March the dockers of Salvador stopped work. | Nobody had told them that 212 of their number were to go.
            By noon all nine cranes were at rest, and by evening the drivers of the 40 trucks at the gate had turned back.
            “Will you sign?” asked the harbor master. | The women at the gate laughed. | Then they sat down.
            The company has not paid the pensions of 2019. | It says that there is no money and that the pensioners, who are mostly widows, must wait. | Its shareholders received 3.5 million in May.
            # What we ask for
            We ask every section to print this statement and to send what it can to the strike fund.
            """;

    @Test
    void pairs_each_sentence_with_its_own() {
        List<Bead> beads = beads(ENGLISH, """
                # Der Hafen steht still
                Am 14. März legten die Hafenarbeiter von Salvador die Arbeit nieder. | Niemand hatte ihnen gesagt, dass 212 von ihnen gehen sollten.
                Bis Mittag ruhten alle neun Kräne, und bis zum Abend waren die Fahrer der 40 Lastwagen am Tor umgekehrt.
                „Werden Sie unterschreiben?“, fragte der Hafenmeister. | Die Frauen am Tor lachten. | Dann setzten sie sich hin.
                Das Unternehmen hat die Renten von 2019 nicht gezahlt. | Es sagt, dass kein Geld da ist und dass die Rentner, meist Witwen, warten müssen. | Seine Aktionäre erhielten im Mai 3,5 Millionen.
                # Was wir fordern
                Wir bitten jede Sektion, diese Erklärung zu drucken und dem Streikfonds zu schicken, was sie kann.
                """);

        assertThat(beads).allSatisfy(bead -> {
            assertThat(bead.source()).hasSize(1);
            assertThat(bead.target()).hasSize(1);
            assertThat(bead.source().get(0).id()).isEqualTo(bead.target().get(0).id());
            assertThat(bead.confidence()).isBetween(0.9, 1.0);
        });
    }

    @Test
    void sees_what_a_translator_joined_split_left_out_and_added() {
        List<Bead> beads = beads(ENGLISH, """
                # Der Hafen steht still
                Am 14. März legten die Hafenarbeiter von Salvador die Arbeit nieder. | Niemand hatte ihnen gesagt, dass 212 von ihnen gehen sollten.
                Bis Mittag ruhten alle neun Kräne. | Bis zum Abend waren die Fahrer der 40 Lastwagen am Tor umgekehrt.
                „Werden Sie unterschreiben?“, fragte der Hafenmeister. | Die Frauen am Tor lachten, und dann setzten sie sich hin.
                Das Unternehmen hat die Renten von 2019 nicht gezahlt. | Seine Aktionäre erhielten im Mai 3,5 Millionen.
                # Was wir fordern
                Wir bitten jede Sektion, diese Erklärung zu drucken und dem Streikfonds zu schicken, was sie kann.
                Die Sektion Hamburg trifft sich am Donnerstag um 19 Uhr im Haus der Seeleute am Baumwall 5, Gäste willkommen.
                """);

        assertThat(beads.stream().map(PairingTest::shape))
                .containsExactly(
                        "u1.1 = u1.1",
                        "u2.1 = u2.1",
                        "u2.2 = u2.2",
                        "u3.1 = u3.1 u3.2",
                        "u4.1 = u4.1",
                        "u4.2 u4.3 = u4.2",
                        "u5.1 = u5.1",
                        "u5.2 = ",
                        "u5.3 = u5.2",
                        "u6.1 = u6.1",
                        "u7.1 = u7.1",
                        " = u8.1");
    }

    @Test
    void figures_tell_sentences_of_one_length_apart_in_any_digits() {
        List<Bead> beads = beads("""
                Local 11 sent 340 dollars to the fund. | Local 26 sent 815 dollars to the fund. | Local 37 sent 492 dollars to the fund.
                Local 48 sent 127 dollars to the fund. | Local 59 sent 663 dollars to the fund. | Local 60 sent 908 dollars to the fund.
                """, """
                أرسل الفرع ١١ إلى الصندوق ٣٤٠ دولارا. | أرسل الفرع ٣٧ إلى الصندوق ٤٩٢ دولارا.
                أرسل الفرع ٤٨ إلى الصندوق ١٢٧ دولارا. | أرسل الفرع ٥٩ إلى الصندوق ٦٦٣ دولارا. | أرسل الفرع ٦٠ إلى الصندوق ٩٠٨ دولارا.
                """);

        assertThat(beads.stream().map(PairingTest::shape))
                .containsExactly("u1.1 = u1.1", "u1.2 = ", "u1.3 = u1.2", "u2.1 = u2.1", "u2.2 = u2.2", "u2.3 = u2.3");
    }

    @Test
    void paragraphs_need_not_be_the_same() {
        List<Bead> beads = beads("""
                The mine closed in May. | Nobody had asked the miners, who learned of it from the radio. | Why?
                The council knows, and says nothing. | It will not say anything until the vote is over, and perhaps not then.
                """, """
                La mine a fermé en mai. | Personne n’avait consulté les mineurs, qui l’ont appris par la radio. | Pourquoi ? | Le conseil le sait et ne dit rien. | Il ne dira rien avant la fin du vote, et peut-être pas même alors.
                """);

        assertThat(beads.stream().map(PairingTest::shape))
                .containsExactly("u1.1 = u1.1", "u1.2 = u1.2", "u1.3 = u1.3", "u2.1 = u1.4", "u2.2 = u1.5");
    }

    @Test
    void knows_the_neighbours_and_whole_paragraphs() {
        List<Bead> beads = beads("""
                # Rents
                They rise. | They never fall.
                We pay them for as long as we can.
                """, """
                # Mieten
                Sie steigen und fallen nie.
                Wir zahlen sie, solange wir es können.
                """);

        Bead paragraph = beads.get(1);
        assertThat(shape(paragraph)).isEqualTo("u2.1 u2.2 = u2.1");
        assertThat(paragraph.wholeUnit()).isTrue();
        assertThat(paragraph.before()).contains(new CodedText("Rents"));
        assertThat(paragraph.after()).contains(new CodedText("We pay them for as long as we can."));
        assertThat(beads.get(0).wholeUnit()).isFalse();
        assertThat(beads.get(0).before()).isEmpty();
    }

    @Test
    void every_sentence_stands_in_one_bead_in_order_whatever_the_documents() {
        var random = new Random(4);
        for (int run = 0; run < 60; run++) {
            List<TextUnit> source = random(random, random.nextInt(40));
            List<TextUnit> target = random(random, random.nextInt(40));

            List<Bead> beads = ParallelText.of(source, target).beads();

            assertThat(beads.stream().flatMap(bead -> bead.source().stream())).containsExactlyElementsOf(all(source));
            assertThat(beads.stream().flatMap(bead -> bead.target().stream())).containsExactlyElementsOf(all(target));
            assertThat(beads).allSatisfy(bead -> assertThat(bead.confidence()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void the_work_grows_with_the_length_and_not_with_its_square() {
        assertThat(cells(8_000)).isLessThan(5 * cells(2_000));
    }

    private static int cells(int sentences) {
        var document = new Sentences(random(new Random(1), sentences));
        var translated = new Sentences(random(new Random(2), sentences));
        return Corridor.around(List.of(), document, translated).cells();
    }

    private static List<TextUnit> random(Random random, int units) {
        return IntStream.rangeClosed(1, units)
                .mapToObj(number -> unit(
                        "u" + number,
                        IntStream.rangeClosed(0, random.nextInt(4))
                                .mapToObj(i -> "word ".repeat(1 + random.nextInt(30)) + random.nextInt(50) + ".")
                                .toList()))
                .toList();
    }

    private static List<Segment> all(List<TextUnit> units) {
        return units.stream().flatMap(unit -> unit.segments().stream()).toList();
    }

    private static List<Bead> beads(String source, String target) {
        return ParallelText.of(document(source), document(target)).beads();
    }

    private static List<TextUnit> document(String written) {
        var units = new ArrayList<TextUnit>();
        written.lines()
                .forEach(line -> units.add(unit("u" + (units.size() + 1), Arrays.asList(line.split("\\s*\\|\\s*")))));
        return units;
    }

    private static TextUnit unit(String id, List<String> sentences) {
        boolean heading = sentences.get(0).startsWith("# ");
        return new TextUnit(
                id,
                heading ? "h2" : "p",
                IntStream.range(0, sentences.size())
                        .mapToObj(i -> new Segment(
                                id + "." + (i + 1),
                                new CodedText(
                                        sentences.get(i).replaceFirst("^# ", "").strip()),
                                i + 1 < sentences.size() ? " " : ""))
                        .toList());
    }

    private static String shape(Bead bead) {
        return Stream.of(bead.source(), bead.target())
                .map(side -> side.stream().map(Segment::id).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" = "));
    }
}
