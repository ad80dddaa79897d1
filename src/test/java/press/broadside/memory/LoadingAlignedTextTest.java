package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;
import press.broadside.memory.alignment.BeadTmx;
import press.broadside.memory.alignment.ParallelText;

/** What was published before is offered as if it had been approved here: with its neighbours and its codes. */
class LoadingAlignedTextTest {
    @TempDir
    Path folder;

    @Test
    void a_published_translation_becomes_memory() throws IOException {
        List<List<String>> english = List.of(
                List.of("Rents rise & rise."),
                List.of(
                        "The {3}tenants{/3} of 9 Ash Court have paid nothing since May.",
                        "They will not pay{4/} in June."),
                List.of("Who {1}owns{/1} the house?"));
        List<List<String>> german = List.of(
                List.of("Die Mieten steigen & steigen."),
                List.of(
                        "Die {1}Mieter{/1} von 9 Ash Court haben seit Mai nichts gezahlt.",
                        "Sie werden auch im Juni{2/} nicht zahlen."),
                List.of("Wem gehört das Haus?"));

        var memory = remembering(english, german);

        assertThat(memory.offers(english, "u1.1", GERMAN)).containsExactly("102 Die Mieten steigen & steigen.");
        assertThat(memory.offers(english, "u2.1", GERMAN))
                .containsExactly("102 Die {3}Mieter{/3} von 9 Ash Court haben seit Mai nichts gezahlt.");
        assertThat(memory.offers(english, "u2.2", GERMAN))
                .containsExactly("102 Sie werden auch im Juni{4/} nicht zahlen.");
        assertThat(memory.offers(english, "u3.1", GERMAN)).containsExactly("99 Wem gehört das Haus?");
    }

    @Test
    void a_paragraph_that_was_translated_as_one_sentence_is_offered_as_a_whole() throws IOException {
        List<List<String>> english =
                List.of(List.of("The mill stands still."), List.of("They came at dawn.", "They stayed until night."));
        List<List<String>> german = List.of(
                List.of("Die Fabrik steht still."), List.of("Sie kamen im Morgengrauen und blieben bis in die Nacht."));

        var memory = remembering(english, german);

        assertThat(memory.offers(english, "u2", GERMAN))
                .containsExactly("102 Sie kamen im Morgengrauen und blieben bis in die Nacht.");
    }

    private MemoryOfSentences remembering(List<List<String>> english, List<List<String>> german) throws IOException {
        var text = ParallelText.of(MemoryOfSentences.document(english), MemoryOfSentences.document(german));
        Path tmx = folder.resolve("published.tmx");
        try (var out = Files.newOutputStream(tmx)) {
            BeadTmx.write(text.beads(), GERMAN, out);
        }
        var memory = MemoryOfSentences.on(TestDatabases.sqlite(folder));
        assertThat(memory.memory.load(tmx).refused().first()).isEmpty();
        return memory;
    }
}
