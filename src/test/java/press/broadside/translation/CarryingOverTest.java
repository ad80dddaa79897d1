package press.broadside.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Extract;
import press.broadside.intake.RevisionKey;
import press.broadside.memory.Match;
import press.broadside.memory.Recall;
import press.broadside.section.Approval;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** What comes over into a revision. A text is written as units parted by {@code ||}, sentences parted by {@code |}. */
class CarryingOverTest {
    private static final Locale GERMAN = Locale.GERMAN;

    private Approval policy = Approval.CONTEXT;
    private final Map<String, List<Match>> memory = new HashMap<>();

    @Test
    void what_says_the_same_keeps_state_and_target_wherever_it_stands() {
        assertThat(revised("One here. || Two there. || Three.", "Three. || New. || One here. | Two there."))
                .containsExactly("approved DE Three.", "open", "approved DE One here.", "approved DE Two there.");
    }

    @Test
    void what_was_edited_is_open_again_and_starts_from_the_former_target_with_both_sources() {
        Draft draft = carried("Six ports are shut today.", "Seven ports are shut today.");

        assertThat(draft.inOrder())
                .containsExactly(new Translation.Revised(
                        draft.extract().segments().get(0),
                        new CodedText("DE Six ports are shut today."),
                        new CodedText("Six ports are shut today."),
                        "person:mona"));
    }

    @Test
    void no_policy_approves_a_revised_target_but_an_exact_match_of_the_new_text_wins() {
        policy = Approval.EXACT;
        memory.put("u1.1", List.of(match(99, "fast")));
        assertThat(revised("Six ports are shut today.", "Seven ports are shut today."))
                .containsExactly("revised DE Six ports are shut today.");

        memory.put("u1.1", List.of(match(100, "genau")));
        assertThat(revised("Six ports are shut today.", "Seven ports are shut today."))
                .containsExactly("approved genau");
    }

    @Test
    void codes_are_numbered_as_in_the_new_source_and_a_lost_code_is_left_out() {
        assertThat(revised("Read {1}this{/1}.", "See {1}that{/1}! | Read {2}this{/2}."))
                .containsExactly("open", "approved DE Read {2}this{/2}.");
        assertThat(revised("Read {1}this{/1} now.", "Read this now.")).containsExactly("revised DE Read this now.");
    }

    @Test
    void one_that_was_split_gives_its_target_once() {
        assertThat(revised(
                        "The ships wait in the bay, and the crews go home.",
                        "The ships wait in the bay. | And the crews go home."))
                .containsExactly("revised DE The ships wait in the bay, and the crews go home.", "open");
    }

    @Test
    void those_that_were_merged_give_their_targets_joined() {
        assertThat(revised(
                        "The ships {1}wait{/1} in the bay. || And the {1}crews{/1} go home.",
                        "The ships {1}wait{/1} in the bay, and the {2}crews{/2} go home."))
                .containsExactly("revised DE The ships {1}wait{/1} in the bay. DE And the {2}crews{/2} go home.");
    }

    @Test
    void a_unit_that_was_only_cut_otherwise_stays_approved_as_a_whole() {
        Draft apart = carried(
                "See p. 3 for all of it. It is short. || End.", "See p. | 3 for all of it. | It is short. || End.");
        Draft together = carried("See p. | 3 for all of it. || End.", "See p. 3 for all of it. || End.");

        assertThat(apart.isComplete()).isTrue();
        assertThat(apart.approvedUnits()).containsEntry("u1", new CodedText("DE See p. 3 for all of it. It is short."));
        assertThat(together.isComplete()).isTrue();
        assertThat(together.approvedUnits()).containsEntry("u1", new CodedText("DE See p. DE 3 for all of it."));
    }

    @Test
    void a_unit_whose_sentence_was_taken_elsewhere_as_well_does_not_give_its_target_twice() {
        Draft draft =
                carried("First. || See p. | 3 for all. || End.", "See p. 3 for all. || First. || End. || 3 for all.");

        assertThat(draft.inOrder().stream()
                        .map(t -> t.target().map(CodedText::coded).orElse(""))
                        .filter(target -> target.contains("3 for all")))
                .hasSize(1);
    }

    @Test
    void a_target_that_carries_a_whole_unit_comes_over_with_the_whole_unit_only() {
        var former = extract(1, "The port is shut. | Nobody works there. || End.");
        var whole = new HashMap<String, Translation>(approved(former).translations());
        whole.put(
                "u1.1",
                new Translation.Approved(former.segments().get(0), new CodedText("DE all of it"), "person:mona"));
        whole.put("u1.2", new Translation.Approved(former.segments().get(1), new CodedText(""), "person:mona"));
        var draft = new Draft(key(1), former, whole);

        assertThat(shown(carried(draft, "End. || The port is shut. | Nobody works there.")))
                .containsExactly("approved DE End.", "approved DE all of it", "approved ");
        assertThat(shown(carried(draft, "The port is shut. || End.")))
                .containsExactly("revised DE all of it", "approved DE End.");
        assertThat(shown(carried(draft, "The port is shut. | It rains. | Nobody works there. || End.")))
                .containsExactly("revised DE all of it", "open", "open", "approved DE End.");
        assertThat(shown(carried(draft, "Nobody works there. || The port is shut. || End.")))
                .containsExactly("revised DE all of it", "open", "approved DE End.");
    }

    @Test
    void going_back_to_the_former_text_approves_the_former_target_again() {
        Draft first = approved(extract(1, "Six ports are shut today. || End."));
        Draft second = carried(first, extract(2, "Seven ports are shut today. || End."));
        Draft third = carried(second, extract(3, "Six ports are shut today. || End."));

        assertThat(second.isComplete()).isFalse();
        assertThat(third.translations().values())
                .hasSameElementsAs(first.translations().values());
    }

    @Test
    void a_translation_that_nobody_approved_is_not_approved_by_going_back() {
        var former = extract(1, "Six ports are shut today.");
        var draft = new Draft(
                key(1),
                former,
                Map.of(
                        "u1.1",
                        new Translation.Translated(former.segments().get(0), new CodedText("sechs"), "person:mona")));

        Draft back = carried(
                carried(draft, extract(2, "Seven ports are shut today.")), extract(3, "Six ports are shut today."));

        assertThat(back.isComplete()).isFalse();
    }

    @Test
    void what_waits_for_approval_still_does_and_what_was_filled_in_is_not_lost() {
        var former = extract(1, "One. || Two here.");
        var draft = new Draft(
                key(1),
                former,
                Map.of(
                        "u1.1", new Translation.Translated(former.segments().get(0), new CodedText("eins"), "omar"),
                        "u2.1",
                                new Translation.Filled(
                                        former.segments().get(1), new CodedText("zwei"), 85, "old.tmx")));

        assertThat(shown(carried(draft, "Two here. || One."))).containsExactly("filled zwei", "translated eins");
    }

    private List<String> revised(String former, String revision) {
        return shown(carried(former, revision));
    }

    private Draft carried(String former, String revision) {
        return carried(approved(extract(1, former)), revision);
    }

    private Draft carried(Draft former, String revision) {
        return carried(former, extract(2, revision));
    }

    private Draft carried(Draft former, Extract extract) {
        var fresh = new DraftFromMemory(new Recall(extract, List.of(GERMAN), Map.of(GERMAN, memory)), GERMAN, policy);
        var carried = new CarryOver(former, Alignment.of(former.extract(), extract)).into(extract, fresh);
        return new Draft(new DraftKey(extract.revision(), GERMAN), extract, carried.translations());
    }

    private static List<String> shown(Draft draft) {
        return draft.inOrder().stream()
                .map(t -> t.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + t.target().map(target -> " " + target.coded()).orElse(""))
                .toList();
    }

    static Draft approved(Extract extract) {
        return new Draft(
                new DraftKey(extract.revision(), GERMAN),
                extract,
                extract.segments().stream()
                        .collect(Collectors.toMap(
                                Segment::id,
                                s -> new Translation.Approved(
                                        s, new CodedText("DE " + s.text().coded()), "person:mona"))));
    }

    private static DraftKey key(int revision) {
        return new DraftKey(new RevisionKey("ports-3f2a1c", revision), GERMAN);
    }

    private static Match match(int score, String target) {
        return new Match(new CodedText("as remembered"), new CodedText(target), score, "news.tmx");
    }

    static Extract extract(int revision, String text) {
        var units = new ArrayList<TextUnit>();
        for (String unit : text.split(" \\|\\| ", -1)) {
            String id = "u" + (units.size() + 1);
            var segments = new ArrayList<Segment>();
            String[] sentences = unit.split(" \\| ", -1);
            for (String sentence : sentences) {
                int number = segments.size() + 1;
                segments.add(
                        new Segment(id + "." + number, new CodedText(sentence), number < sentences.length ? " " : ""));
            }
            units.add(new TextUnit(id, "p", segments));
        }
        return new Extract(new RevisionKey("ports-3f2a1c", revision), units, Map.of());
    }
}
