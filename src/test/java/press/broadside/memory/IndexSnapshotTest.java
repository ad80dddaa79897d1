package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.text.CodedText;

class IndexSnapshotTest {
    private static final String MEMORY = "one memory";

    @TempDir
    Path folder;

    @Test
    void gives_back_the_index_that_was_kept() {
        var index = new UnitIndex(Score.CHARACTERS, MemoryOfSentences.SPLITTER);
        put(index, 7, "In 5 days.", Set.of(Locale.FRENCH));
        put(index, 8, "Yes and no.", Set.of(Locale.FRENCH, Locale.GERMAN));
        put(index, 9, "Gone.", Set.of(Locale.FRENCH));
        put(index, 9, "Gone.", Set.of());

        snapshot().save(index, MEMORY, 12);
        var kept = snapshot().load(MEMORY, 12).orElseThrow();

        assertThat(kept.seq()).isEqualTo(12);
        for (String text : List.of("In 5 days.", "in 1,200 days.", "Yes and on.", "Gone.")) {
            assertThat(hits(kept.index(), text)).as(text).isEqualTo(hits(index, text));
        }
        put(kept.index(), 9, "Gone.", Set.of(Locale.GERMAN));
        assertThat(hits(kept.index(), "Gone."))
                .extracting(SourceIndex.Hit::score)
                .containsExactly(100);
    }

    @Test
    void believes_no_damaged_file() throws Exception {
        var index = new UnitIndex(Score.CHARACTERS, MemoryOfSentences.SPLITTER);
        put(index, 1, "One text", Set.of(Locale.FRENCH));
        snapshot().save(index, MEMORY, 3);
        Path file = folder.resolve("index.characters");
        byte[] whole = Files.readAllBytes(file);

        for (int at : new int[] {0, 9, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            assertThat(snapshot().load(MEMORY, 3)).as("byte " + at).isEmpty();
        }
        for (int length : new int[] {0, 1, 8, 20, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(snapshot().load(MEMORY, 3)).as(length + " bytes").isEmpty();
        }
        Files.write(file, whole);
        assertThat(snapshot().load(MEMORY, 3)).isPresent();
    }

    @Test
    void believes_no_file_of_another_memory_or_of_one_that_knew_more() {
        snapshot().save(new UnitIndex(Score.CHARACTERS, MemoryOfSentences.SPLITTER), MEMORY, 20);

        assertThat(snapshot().load("another", 20)).isEmpty();
        assertThat(snapshot().load(MEMORY, 19)).isEmpty();
        assertThat(new IndexSnapshot(folder, Score.WORDS, MemoryOfSentences.SPLITTER).load(MEMORY, 20))
                .isEmpty();
        assertThat(snapshot().load(MEMORY, 21)).map(IndexSnapshot.Kept::seq).isEqualTo(Optional.of(20L));
    }

    @Test
    void leaves_nothing_where_it_cannot_write() throws Exception {
        Path taken = Files.writeString(folder.resolve("a-file"), "not a folder");

        new IndexSnapshot(taken, Score.WORDS, MemoryOfSentences.SPLITTER)
                .save(new UnitIndex(Score.WORDS, MemoryOfSentences.SPLITTER), MEMORY, 1);

        assertThat(taken).hasContent("not a folder");
    }

    private IndexSnapshot snapshot() {
        return new IndexSnapshot(folder, Score.CHARACTERS, MemoryOfSentences.SPLITTER);
    }

    private static void put(SourceIndex index, long id, String text, Set<Locale> locales) {
        index.put(new SourceIndex.IndexedUnit(id, CodedText.ofPlain(text), "", "after", false, locales));
    }

    private static List<SourceIndex.Hit> hits(SourceIndex index, String text) {
        return index.probe(new SourceIndex.Probe(
                CodedText.ofPlain(text), SourceIndex.Reach.SENTENCE, 70, Set.of(Locale.JAPANESE)));
    }
}
