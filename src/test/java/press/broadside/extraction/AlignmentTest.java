package press.broadside.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import press.broadside.extraction.Alignment.Link;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

class AlignmentTest {

    @Test
    void the_same_text_is_unchanged_whatever_its_codes_numbers_and_white_space_are() {
        assertThat(links("We read {4}the  report{/4}.", "We read {1}the report{/1}."))
                .containsExactly("UNCHANGED We read {4}the  report{/4}. > We read {1}the report{/1}.");
    }

    @Test
    void a_sentence_put_in_leaves_the_others_as_they_were() {
        assertThat(links("The port is shut. | Nobody works.", "The port is shut. | It rains. | Nobody works."))
                .containsExactly("UNCHANGED The port is shut.", "NEW > It rains.", "UNCHANGED Nobody works.");
    }

    @Test
    void what_stands_elsewhere_is_moved_and_what_is_gone_is_deleted_where_it_stood() {
        assertThat(links(
                        "First of all. | In short. | The ships wait. | A second point. | The crews go home.",
                        "A second point. | First of all. | In short. | The crews go home."))
                .containsExactly(
                        "MOVED A second point.",
                        "UNCHANGED First of all.",
                        "UNCHANGED In short.",
                        "DELETED The ships wait. >",
                        "UNCHANGED The crews go home.");
    }

    @Test
    void a_changed_word_a_changed_code_and_a_changed_case_are_edits() {
        assertThat(links(
                        "Six ports refuse to unload the ships. | Read {1}this{/1} now. | no ship will leave",
                        "Seven ports refuse to unload the ships. | Read {1/}this now. | No ship will leave!"))
                .allMatch(link -> link.startsWith("EDITED"))
                .hasSize(3);
    }

    @Test
    void one_that_became_two_is_split_and_two_that_became_one_are_merged() {
        String together = "The ships wait in the bay, and the crews go home.";
        String apart = "The ships wait in the bay. | And the crews go home.";

        assertThat(links(together, apart)).containsExactly("SPLIT " + together + " > " + apart);
        assertThat(links(apart, together)).containsExactly("MERGED " + apart + " > " + together);
    }

    @Test
    void a_sentence_that_was_split_and_edited_at_once_is_split_too() {
        assertThat(links(
                        "We met in the harbour hall on Sunday and we agreed on four demands for the crews.",
                        "We met in the large harbour hall on Sunday. | We agreed on four demands for all the crews."))
                .hasSize(1)
                .allMatch(link -> link.startsWith("SPLIT"));
    }

    @Test
    void repeated_sentences_keep_their_order_and_each_goes_with_its_neighbours() {
        Alignment alignment = alignment(
                "Strike! | The port is shut. | Strike! | The mine is shut. | Strike!",
                "The mine is shut. | Strike! | Strike! | The port is shut. | Strike!");

        assertThat(alignment.links()).allMatch(Link::isKept);
        assertThat(alignment.byId().get("u3.1").before())
                .extracting(Segment::id)
                .containsExactly("u1.1");
        assertThat(alignment.byId().get("u5.1").before())
                .extracting(Segment::id)
                .containsExactly("u5.1");
    }

    @Test
    void a_heading_that_became_a_paragraph_is_unchanged() {
        var heading = new TextUnit("u1", "h2", List.of(new Segment("u1.1", new CodedText("Our demands"), "")));
        var paragraph = new TextUnit("u7", "p", List.of(new Segment("u7.1", new CodedText("Our demands"), "")));

        assertThat(Alignment.links(List.of(heading), List.of(paragraph)))
                .extracting(Link::relation)
                .containsExactly(Relation.UNCHANGED);
    }

    @Test
    void an_edited_sentence_inside_a_moved_block_is_found() {
        String block =
                "Wages fell for ten years. | The harbour board answered with lies and threats. | We will not wait.";
        String other = "One text. | Another text. | A third text. | And a fourth one. | The fifth text.";

        assertThat(links(block + " | " + other, other + " | " + block.replace("lies", "silence")))
                .filteredOn(link -> link.startsWith("EDITED"))
                .hasSize(1);
    }

    @Test
    void five_thousand_segments_take_less_than_a_second_whatever_happened_to_them() {
        List<String> text =
                IntStream.range(0, 5_000).mapToObj(AlignmentTest::sentence).toList();
        var random = new Random(3);
        Map<String, UnaryOperator<List<String>>> changes = Map.of(
                "nothing", list -> list,
                "one in two edited", list -> edited(list, 2),
                "all edited", list -> edited(list, 1),
                "all others",
                        list -> IntStream.range(9_000, 14_000)
                                .mapToObj(AlignmentTest::sentence)
                                .toList(),
                "shuffled",
                        list -> {
                            var shuffled = new ArrayList<>(list);
                            Collections.shuffle(shuffled, random);
                            return shuffled;
                        },
                "two sentences at random",
                        list -> IntStream.range(0, 5_000)
                                .mapToObj(i -> random.nextBoolean() ? "Yes." : "No.")
                                .toList(),
                "one sentence only", list -> Collections.nCopies(4_900, "Strike!"));
        List<String> strikes = Collections.nCopies(5_000, "Strike!");
        List<String> words = IntStream.range(0, 5_000)
                .mapToObj(i -> random.nextBoolean() ? "Yes." : "No.")
                .toList();

        for (List<String> former : List.of(text, strikes, words)) {
            changes.forEach((what, change) -> {
                var one = units(former);
                var other = units(change.apply(former));
                var links = Alignment.links(one, other);
                assertThat(bestOfThree(() -> Alignment.links(one, other)))
                        .as(what)
                        .isLessThan(1_000);
                assertThat(links.stream().mapToInt(link -> link.before().size()).sum())
                        .isEqualTo(one.size());
                assertThat(links.stream().mapToInt(link -> link.after().size()).sum())
                        .isEqualTo(other.size());
            });
        }
    }

    /** Milliseconds of the processor's time: what else the machine does is not measured here. */
    private static long bestOfThree(Runnable alignment) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        return LongStream.generate(() -> {
                    long from = clock.getCurrentThreadCpuTime();
                    alignment.run();
                    return (clock.getCurrentThreadCpuTime() - from) / 1_000_000;
                })
                .limit(3)
                .min()
                .orElseThrow();
    }

    private static List<String> edited(List<String> sentences, int each) {
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> i % each == 0 ? sentences.get(i).replaceFirst(" ", " never ") : sentences.get(i))
                .toList();
    }

    private static String sentence(int seed) {
        var random = new Random(seed);
        var words = new ArrayList<String>();
        for (int i = 0; i < 6 + random.nextInt(18); i++) {
            words.add("w" + Integer.toString((int) Math.abs(random.nextGaussian() * 400), 36));
        }
        return String.join(" ", words) + ".";
    }

    private static List<String> links(String former, String revision) {
        return alignment(former, revision).links().stream()
                .map(AlignmentTest::shown)
                .toList();
    }

    /** {@code RELATION before > after}, or the text alone where both are the same. */
    private static String shown(Link link) {
        String before = text(link.before());
        String after = text(link.after());
        return (link.relation() + " " + (before.equals(after) ? before : before + " > " + after))
                .strip()
                .replace("  ", before.contains("  ") ? "  " : " ");
    }

    private static String text(List<Segment> segments) {
        return String.join(" | ", segments.stream().map(s -> s.text().coded()).toList());
    }

    static Alignment alignment(String former, String revision) {
        return Alignment.of(extract(1, former), extract(2, revision));
    }

    private static Extract extract(int number, String text) {
        return new Extract(new RevisionKey("a-1", number), units(List.of(text.split(" \\| "))), Map.of());
    }

    /** A unit for each sentence. */
    private static List<TextUnit> units(List<String> sentences) {
        var units = new ArrayList<TextUnit>();
        for (String sentence : sentences) {
            String id = "u" + (units.size() + 1);
            units.add(new TextUnit(id, "p", List.of(new Segment(id + ".1", new CodedText(sentence), ""))));
        }
        return units;
    }
}
