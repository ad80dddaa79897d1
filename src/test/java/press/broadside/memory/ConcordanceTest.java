package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.TestDatabases;

/** A phrase is found wherever it was used, on either side, in whatever form. */
class ConcordanceTest {
    private static final Locale JAPANESE = Locale.JAPANESE;
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    @TempDir
    private Path folder;

    private DataSource database(String kind) {
        return kind.equals("sqlite") ? TestDatabases.sqlite(folder) : TestDatabases.postgres();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void finds_a_phrase_in_any_form_on_either_side(String database) {
        var memory = MemoryOfSentences.on(database(database))
                .remembering(GERMAN, """
                        The dockers strike at noon. | Die Hafenarbeiter streiken am Mittag.
                        They are striking the tents. | Sie brechen die Zelte ab.
                        A strike needs friends.      | Ein Streik braucht Freunde.
                        """)
                .remembering(FRENCH, "Nobody strikes alone. | Personne ne fait grève seul.");
        try (var concordance = concordance(memory)) {
            assertThat(told(concordance.find("strikes", List.of(GERMAN), 10)))
                    .containsExactly(
                            "A [strike] needs friends. = Ein Streik braucht Freunde.",
                            "They are [striking] the tents. = Sie brechen die Zelte ab.",
                            "The dockers [strike] at noon. = Die Hafenarbeiter streiken am Mittag.");
            assertThat(told(concordance.find("Freund", List.of(GERMAN), 10)))
                    .containsExactly("A strike needs friends. = Ein Streik braucht [Freunde].");
            assertThat(told(concordance.find("NOBODY strike", List.of(), 10)))
                    .containsExactly("[Nobody strikes] alone. = Personne ne fait grève seul.");
            assertThat(told(concordance.find("strike alone now", List.of(), 10)))
                    .isEmpty();
            assertThat(told(concordance.find("strike", List.of(), 2))).hasSize(2);
            assertThat(told(concordance.find(" – ", List.of(), 2))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void goes_by_characters_where_words_are_not_parted_and_by_beginnings_without_a_stemmer(String database) {
        var memory = MemoryOfSentences.on(database(database))
                .remembering(JAPANESE, "The port is ours. | 港は私たちのものだ。")
                .remembering(POLISH, "The ports are ours. | Porty należą do nas.");
        try (var concordance = concordance(memory)) {
            assertThat(told(concordance.find("私たち", List.of(), 10)))
                    .containsExactly("The port is ours. = 港は[私たち]のものだ。");
            assertThat(told(concordance.find("nale", List.of(POLISH), 10)))
                    .containsExactly("The ports are ours. = Porty [należą] do nas.");
            assertThat(told(concordance.find("port", List.of(POLISH), 10)))
                    .containsExactly("The [ports] are ours. = [Porty] należą do nas.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void sees_what_was_said_since_and_no_longer_what_was_superseded(String database) {
        var memory = MemoryOfSentences.on(database(database)).remembering(GERMAN, "We stay. | Wir bleiben.");
        try (var concordance = concordance(memory)) {
            assertThat(concordance.find("bleiben", List.of(GERMAN), 10)).hasSize(1);

            memory.remembering(GERMAN, "We stay. | Wir gehen nicht.");

            assertThat(concordance.find("bleiben", List.of(GERMAN), 10)).isEmpty();
            assertThat(told(concordance.find("gehen", List.of(GERMAN), 10)))
                    .containsExactly("We stay. = Wir [gehen] nicht.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgres"})
    void begins_anew_without_its_file(String database) throws Exception {
        var memory = MemoryOfSentences.on(database(database)).remembering(GERMAN, "We stay. | Wir bleiben.");
        concordanceAsked(memory);

        Files.delete(folder.resolve("memory/concordance.db"));

        concordanceAsked(memory);
    }

    private void concordanceAsked(MemoryOfSentences memory) {
        try (var concordance = concordance(memory)) {
            assertThat(concordance.find("bleiben", List.of(GERMAN), 10)).hasSize(1);
        }
    }

    private Concordance concordance(MemoryOfSentences memory) {
        return new Concordance(memory.store, folder.resolve("memory/concordance.db"));
    }

    private static List<String> told(List<Occurrence> found) {
        return found.stream()
                .map(o -> marked(o.source(), o.inSource()) + " = " + marked(o.target(), o.inTarget()))
                .toList();
    }

    private static String marked(String text, List<Occurrence.Range> ranges) {
        var marked = new StringBuilder(text);
        for (int i = ranges.size() - 1; i >= 0; i--) {
            marked.insert(ranges.get(i).to(), ']').insert(ranges.get(i).from(), '[');
        }
        return marked.toString();
    }
}
