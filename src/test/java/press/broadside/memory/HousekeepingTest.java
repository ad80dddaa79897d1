package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.TestDatabases;
import press.broadside.text.CodedText;

class HousekeepingTest {
    enum Database {
        SQLITE,
        POSTGRES
    }

    private static final Change.By BEA = new Change.By("bea", "a slip");

    @TempDir
    Path folder;

    private MemoryOfSentences memory(Database kind) {
        return MemoryOfSentences.on(kind == Database.SQLITE ? TestDatabases.sqlite(folder) : TestDatabases.postgres());
    }

    @ParameterizedTest
    @EnumSource
    void finds_units_by_what_they_say_in_any_language(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "The port | Le port\nA 100% tax | Une taxe");

        assertThat(found(memory, "le PORT")).containsExactly("The port");
        assertThat(found(memory, "100%")).containsExactly("A 100% tax");
        assertThat(found(memory, "100_")).isEmpty();
        assertThat(memory.housekeeping.find("port", List.of(GERMAN), 9)).isEmpty();
        assertThat(memory.housekeeping.find("a", List.of(), 1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_holds_at_once_and_is_undone_and_made_again(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "Yes | Oiu");
        long unit = only(memory, "Yes");

        Change edited = memory.housekeeping.edit(unit, FRENCH, new CodedText("Oui"), BEA);
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oui");
        assertThat(edited.before()).containsExactly(new Change.Said(unit, FRENCH, new CodedText("Oiu")));
        assertThat(edited.after()).containsExactly(new Change.Said(unit, FRENCH, new CodedText("Oui")));

        Change undone = memory.housekeeping.undo(edited.id(), BEA);
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oiu");
        assertThatThrownBy(() -> memory.housekeeping.undo(edited.id(), BEA))
                .isInstanceOf(EditRefused.class)
                .hasMessageContaining("was undone by change " + undone.id());

        memory.housekeeping.undo(undone.id(), BEA);
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oui");
        assertThat(memory.housekeeping.log(9))
                .extracting(Change::action)
                .containsExactly(Change.Action.UNDONE, Change.Action.UNDONE, Change.Action.EDITED);
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_is_not_undone_over_what_was_said_since(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "Yes | Oiu");
        Change edited = memory.housekeeping.edit(only(memory, "Yes"), FRENCH, new CodedText("Oui"), BEA);
        memory.remembering(FRENCH, "Yes | Si");

        assertThatThrownBy(() -> memory.housekeeping.undo(edited.id(), BEA)).hasMessageContaining("was changed since");
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Si");
    }

    @ParameterizedTest
    @EnumSource
    void an_edit_that_cannot_be_right_is_refused_with_the_reason(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "A {1}word{/1} | Un {1}mot{/1}");
        long unit = only(memory, "word");

        assertThatThrownBy(() -> edit(memory, unit, FRENCH, "Un mot")).hasMessageContaining("[{1}, {/1}]");
        assertThatThrownBy(() -> edit(memory, unit, GERMAN, "Ein Wort")).hasMessageContaining("no text in de");
        assertThatThrownBy(() -> edit(memory, unit, FRENCH, "Un {1}mot{/1}")).hasMessageContaining("already");
        assertThatThrownBy(() -> edit(memory, unit, FRENCH, "одно {1}слово{/1} по-русски"))
                .hasMessageContaining("Cyrillic");
        assertThat(memory.housekeeping.log(9)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void another_source_takes_the_targets_along(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "Teh port | Le port").remembering(FRENCH, "A port | Un port");

        Change moved = memory.housekeeping.editSource(only(memory, "Teh"), new CodedText("The port"), BEA);
        assertThat(memory.offers("The port", FRENCH)).startsWith("100 Le port");
        assertThat(found(memory, "Teh")).isEmpty();
        assertThatThrownBy(() -> memory.housekeeping.editSource(only(memory, "A port"), new CodedText("The port"), BEA))
                .hasMessageContaining("./broadside memory merge");

        memory.housekeeping.undo(moved.id(), BEA);
        assertThat(found(memory, "The port")).isEmpty();
        assertThat(memory.offers("Teh port", FRENCH)).startsWith("100 Le port");
    }

    @ParameterizedTest
    @EnumSource
    void a_merged_unit_gives_what_the_other_lacks(Database kind) {
        var memory = memory(kind)
                .remembering(FRENCH, "Yes | Oui")
                .remembering(FRENCH, "Yes! | Ouais")
                .remembering(GERMAN, "Yes! | Jawohl");
        long from = memory.housekeeping.find("Yes!", List.of(), 1).get(0).id();
        long into = memory.housekeeping.find("Oui", List.of(), 1).get(0).id();

        Change merged = memory.housekeeping.merge(from, into, BEA);
        assertThat(memory.offers("Yes", FRENCH)).startsWith("100 Oui");
        assertThat(memory.offers("Yes", GERMAN)).startsWith("100 Jawohl");
        assertThat(memory.housekeeping.unit(from)).isEmpty();

        memory.housekeeping.undo(merged.id(), BEA);
        assertThat(memory.offers("Yes!", GERMAN)).startsWith("100 Jawohl");
        assertThatThrownBy(() -> memory.housekeeping.merge(into, into, BEA)).hasMessageContaining("with itself");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_obsolete_stays_so_until_somebody_approves_it_anew(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "Yes | Oui").remembering(GERMAN, "Yes | Ja");
        long unit = only(memory, "Yes");

        memory.housekeeping.retire(unit, Optional.of(FRENCH), BEA);
        assertThat(memory.offers("Yes", FRENCH)).isEmpty();
        assertThat(memory.offers("Yes", GERMAN)).containsExactly("100 Ja");

        memory.memory.remember(List.of(MemoryOfSentences.approved("Yes", "Oui", FRENCH, -1)));
        assertThat(memory.offers("Yes", FRENCH))
                .as("an announcement that is carried again")
                .isEmpty();
        memory.memory.remember(List.of(MemoryOfSentences.approved("Yes", "Oui", FRENCH, 1)));
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oui");
        assertThatThrownBy(() -> memory.housekeeping.retire(99, Optional.empty(), BEA))
                .hasMessageContaining("unit 99");
    }

    @ParameterizedTest
    @EnumSource
    void reports_contradictions_and_repetitions(Database kind) {
        var memory = memory(kind).remembering(FRENCH, """
                Yes | Oui
                yes! | Oui
                No way out here | No way out here
                """);
        memory.memory.remember(
                List.of(MemoryOfSentences.bitext("Yes", "Si", FRENCH, Optional.of("Before"), Optional.empty())));

        assertThat(memory.housekeeping.report(9))
                .extracting(suspects -> suspects.kind() + " " + suspects.count() + " "
                        + suspects.first().stream().map(Suspect::text).toList())
                .containsExactly(
                        "CONTRADICTION 1 [Yes]",
                        "SHARED_TARGET 1 [Oui]",
                        "SIMILAR_SOURCE 1 [Yes]",
                        "UNTRANSLATED 1 [No way out here]");
    }

    @ParameterizedTest
    @EnumSource
    void counts_what_it_holds(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "Yes | Oui\nYes | Si").remembering(GERMAN, "Yes | Ja");

        assertThat(memory.housekeeping.stats())
                .isEqualTo(new MemoryStats(
                        1,
                        2,
                        1,
                        Optional.of(MemoryOfSentences.NOW),
                        List.of(
                                new MemoryStats.Count(GERMAN, "approved", 1),
                                new MemoryStats.Count(FRENCH, "approved", 1))));
    }

    private static void edit(MemoryOfSentences memory, long unit, Locale locale, String text) {
        memory.housekeeping.edit(unit, locale, new CodedText(text), BEA);
    }

    private static List<String> found(MemoryOfSentences memory, String text) {
        return memory.housekeeping.find(text, List.of(), 9).stream()
                .map(unit -> unit.source().coded())
                .toList();
    }

    private static long only(MemoryOfSentences memory, String text) {
        var units = memory.housekeeping.find(text, List.of(), 9);
        assertThat(units).hasSize(1);
        return units.get(0).id();
    }
}
