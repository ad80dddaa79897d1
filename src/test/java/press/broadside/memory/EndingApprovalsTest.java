package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.approved;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.TestDatabases;
import press.broadside.text.Bitext;

/** The last word of the desk holds, whichever announcement is carried first and however often. */
class EndingApprovalsTest {
    enum Database {
        SQLITE,
        POSTGRES
    }

    @TempDir
    Path folder;

    private MemoryOfSentences memory(Database kind) {
        return MemoryOfSentences.on(kind == Database.SQLITE ? TestDatabases.sqlite(folder) : TestDatabases.postgres());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_approved_no_longer_leaves_the_memory(Database kind) {
        var memory = memory(kind).remembering(FRENCH, "No | Non");
        memory.memory.remember(oui(0));

        memory.memory.supersede(oui(1));
        memory.memory.supersede(oui(1));

        assertThat(memory.offers("Yes", FRENCH)).isEmpty();
        assertThat(memory.offers("No", FRENCH)).containsExactly("100 Non");
        assertThat(memory.housekeeping.stats().superseded()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_approval_that_is_carried_after_its_end_does_not_revive_it(Database kind) {
        var memory = memory(kind);

        memory.memory.supersede(oui(1));
        memory.memory.remember(oui(0));
        assertThat(memory.offers("Yes", FRENCH)).isEmpty();

        memory.memory.remember(oui(2));
        memory.memory.supersede(oui(1));
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oui");
    }

    @ParameterizedTest
    @EnumSource
    void of_two_approvals_the_later_holds_in_whichever_order_they_come(Database kind) {
        var memory = memory(kind);
        memory.memory.remember(List.of(approved("Yes", "Si", FRENCH, 5)));
        memory.memory.remember(oui(0));
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Si");

        memory.memory.remember(oui(7));
        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oui");
    }

    @ParameterizedTest
    @EnumSource
    void the_end_of_one_text_leaves_another_in_its_place_alone(Database kind) {
        var memory = memory(kind);
        memory.memory.remember(oui(0));
        memory.memory.remember(List.of(approved("Yes", "Si", FRENCH, 2)));

        memory.memory.supersede(oui(2));

        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Si");
    }

    @ParameterizedTest
    @EnumSource
    void a_text_that_contradicts_its_tag_is_kept_out_and_told_once(Database kind) {
        var memory = memory(kind);
        var russian = List.of(approved("The port is ours", "Порт принадлежит нам всем", FRENCH, 0));

        memory.memory.remember(russian);
        memory.memory.remember(russian);

        assertThat(memory.offers("The port is ours", FRENCH)).isEmpty();
        assertThat(memory.housekeeping.log(9)).singleElement().satisfies(change -> {
            assertThat(change.action()).isEqualTo(Change.Action.KEPT_OUT);
            assertThat(change.who()).isEqualTo("ada");
            assertThat(change.why())
                    .isEqualTo("the text in fr is written in Cyrillic script: Порт принадлежит нам всем");
        });
    }

    private static List<Bitext> oui(long seconds) {
        return List.of(approved("Yes", "Oui", FRENCH, seconds));
    }
}
