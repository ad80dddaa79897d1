package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.memory.MemoryOfSentences.FRENCH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;

class PenaltiesTest {
    @TempDir
    Path folder;

    @Test
    void a_memory_that_is_trusted_less_gives_way_and_is_never_exact() throws IOException {
        var memory = memory(new Penalties(Map.of("vendor.tmx", 5), 1, 1, 0, Duration.ofDays(1)), 2);
        memory.memory.load(tmx("vendor.tmx", "<seg>Le port est à nous</seg>", "20260101T000000Z"));
        memory.remembering(FRENCH, "The port is our | Presque");

        assertThat(memory.offers("The port is ours", FRENCH)).containsExactly("95 Le port est à nous");
        assertThat(memory.offers("The port is ours!", FRENCH)).containsExactly("89 Le port est à nous", "88 Presque");
    }

    @Test
    void a_penalty_may_let_a_worse_source_pass_by_within_the_number_that_is_offered() throws IOException {
        var memory = memory(new Penalties(Map.of("vendor.tmx", 9), 1, 1, 0, Duration.ofDays(1)), 1);
        memory.memory.load(tmx("vendor.tmx", "<seg>Le port est à nous</seg>", "20260101T000000Z"));
        memory.remembering(FRENCH, "The port is our | Presque");

        assertThat(memory.offers("The port is ours!", FRENCH)).containsExactly("88 Presque");
    }

    @Test
    void age_section_and_parent_language_cost_what_is_set() throws IOException {
        var memory = memory(new Penalties(Map.of(), 3, 2, 4, Duration.ofDays(365)), 9);
        memory.memory.load(tmx("old.tmx", "<seg>Le port est à nous</seg>", "20240101T000000Z"));
        assertThat(memory.offers("The port is ours", FRENCH)).containsExactly("96 Le port est à nous");
        assertThat(memory.offers("The port is ours", Locale.CANADA_FRENCH)).containsExactly("93 Le port est à nous");

        memory.memory.load(tmx(
                "west.tmx", "<prop type=\"x-section\">west</prop><seg>Le port, chez nous</seg>", "20260101T000000Z"));
        assertThat(memory.offers("The port is ours", FRENCH)).containsExactly("98 Le port, chez nous");
    }

    @Test
    void what_falls_below_the_floor_is_not_offered() throws IOException {
        var memory = memory(new Penalties(Map.of("vendor.tmx", 31), 1, 1, 0, Duration.ofDays(1)), 9);
        memory.memory.load(tmx("vendor.tmx", "<seg>Le port est à nous</seg>", "20260101T000000Z"));

        assertThat(memory.offers("The port is ours", FRENCH)).isEmpty();
    }

    @Test
    void points_beyond_reason_are_refused() {
        assertThatThrownBy(() -> new Penalties(Map.of("a", 101), 1, 1, 0, Duration.ofDays(1)))
                .hasMessageContaining("broadside.memory.penalties.origins.a is 101; give 0 to 100");
        assertThatThrownBy(() -> new Penalties(Map.of(), 0, 1, 0, Duration.ofDays(1)))
                .hasMessageContaining("other-language is 0");
    }

    private MemoryOfSentences memory(Penalties penalties, int matches) {
        return MemoryOfSentences.on(
                TestDatabases.sqlite(folder),
                new MemorySettings(70, Score.CHARACTERS, matches, Path.of("none"), List.of(), penalties));
    }

    private Path tmx(String name, String content, String date) throws IOException {
        return Files.writeString(folder.resolve(name), """
                <tmx version="1.4"><header srclang="en" segtype="sentence"/><body>
                <tu><tuv xml:lang="en"><seg>The port is ours</seg></tuv>
                <tuv xml:lang="fr" changedate="%s">%s</tuv></tu></body></tmx>
                """.formatted(date, content));
    }
}
