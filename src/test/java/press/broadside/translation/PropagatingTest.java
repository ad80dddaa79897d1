package press.broadside.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;
import press.broadside.extraction.Extract;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

class PropagatingTest {
    private static final Locale GERMAN = Locale.GERMAN;

    @TempDir
    private static Path folder;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_repetition_is_shown_with_its_neighbours_within_and_across_statements(DataSource source) {
        Desk desk = threeStatements(source);

        assertThat(desk.repetitions(draft("first"), "u2.1"))
                .extracting(place -> place.place() + " " + place.state() + " " + place.sameContext())
                .containsExactly("first-3f2a1c/r1#u4.1 open false", "second-3f2a1c/r1#u2.1 open true");
        assertThat(desk.repetitions(draft("third"), "u2.1"))
                .extracting(Occurrence::place)
                .as("with its code numbered otherwise")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_translation_is_carried_where_the_neighbours_are_the_same_and_waits_for_approval(DataSource source) {
        Desk desk = threeStatements(source);
        translate(desk, "first", "u2.1", "Join us.", "Macht mit.");

        Propagated propagated = desk.propagate(draft("first"), "u2.1", PropagatingTest::isSame, "lea");

        assertThat(propagated.places()).extracting(Occurrence::place).containsExactly("second-3f2a1c/r1#u2.1");
        assertThat(shown(desk, "second", "u2.1")).isEqualTo("translated Macht mit. lea");
        assertThat(shown(desk, "first", "u4.1")).isEqualTo("open");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void one_step_takes_it_back_where_nobody_has_worked_since(DataSource source) {
        Desk desk = threeStatements(source);
        translate(desk, "first", "u2.1", "Join us.", "Macht mit.");
        Propagated propagated = desk.propagate(draft("first"), "u2.1", Occurrence::waits, "lea");
        assertThat(propagated.places()).hasSize(2);
        translate(desk, "second", "u2.1", "Join us.", "Kommt dazu.");

        assertThat(desk.undoPropagation(propagated.id())).isOne();

        assertThat(shown(desk, "first", "u4.1")).isEqualTo("open");
        assertThat(shown(desk, "first", "u2.1")).isEqualTo("translated Macht mit. omar");
        assertThat(shown(desk, "second", "u2.1")).isEqualTo("translated Kommt dazu. omar");
        assertThatThrownBy(() -> desk.undoPropagation("none")).hasMessageContaining("no propagation none");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_is_carried_over_an_approved_text_whoever_asks(DataSource source) {
        Desk desk = threeStatements(source);
        translate(desk, "second", "u2.1", "Join us.", "Kommt dazu.");
        desk.approve(draft("second"), "mona");
        translate(desk, "first", "u2.1", "Join us.", "Macht mit.");

        Propagated propagated = desk.propagate(draft("first"), "u2.1", place -> true, "lea");

        assertThat(propagated.left()).singleElement().satisfies(line -> {
            assertThat(line.segment()).isEqualTo("second-3f2a1c/r1#u2.1");
            assertThat(line.problem()).get().asString().startsWith("is approved");
        });
        assertThat(shown(desk, "second", "u2.1")).isEqualTo("approved Kommt dazu. person:mona");
        assertThatThrownBy(() -> desk.propagate(draft("first"), "u1.1", Occurrence::waits, "lea"))
                .hasMessageContaining("is not translated yet");
    }

    private static boolean isSame(Occurrence place) {
        return place.sameContext() && place.waits();
    }

    private static Desk threeStatements(DataSource source) {
        var desk = new TestDesk(source, GERMAN);
        desk.open(extract("first", "Today", "Join us.", "Tomorrow", "Join us."), Map.of(GERMAN, Map.of()));
        desk.open(extract("second", "Today", "Join us.", "Tomorrow"), Map.of(GERMAN, Map.of()));
        desk.open(extract("third", "Today", "Join {1}us{/1}."), Map.of(GERMAN, Map.of()));
        return desk.desk();
    }

    private static Extract extract(String statement, String... texts) {
        var units = new ArrayList<TextUnit>();
        for (String text : texts) {
            String id = "u" + (units.size() + 1);
            units.add(new TextUnit(id, "p", List.of(new Segment(id + ".1", new CodedText(text), ""))));
        }
        return new Extract(new RevisionKey(statement + "-3f2a1c", 1), units, Map.of());
    }

    private static DraftKey draft(String statement) {
        return new DraftKey(new RevisionKey(statement + "-3f2a1c", 1), GERMAN);
    }

    private static void translate(Desk desk, String statement, String segment, String source, String target) {
        var line = new TranslatedLine(segment, new CodedText(source), new CodedText(target));
        assertThat(desk.translate(draft(statement), List.of(line), "omar")
                        .get(0)
                        .problem())
                .isEmpty();
    }

    private static String shown(Desk desk, String statement, String segment) {
        var row =
                StoredTranslation.of(desk.draft(draft(statement)).translations().get(segment));
        return (row.state() + " " + row.target() + " " + row.origin()).strip();
    }
}
