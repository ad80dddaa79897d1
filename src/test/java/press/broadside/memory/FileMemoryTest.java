package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of pairs, asked without a database. */
class FileMemoryTest {
    @TempDir
    private Path folder;

    @Test
    void finds_all_that_is_alike_enough_best_first() throws IOException {
        var memory = memory("""
                The mill stays.|de|Die Mühle bleibt.
                The hill stays.|de|Der Hügel bleibt.
                The will says so.|de|Der Wille sagt es.
                Nobody came.|de|Niemand kam.
                """, "de");

        assertThat(told(memory.all("The mill stays!", 70)))
                .containsExactly(
                        "0.933 The mill stays. {de=Die Mühle bleibt.}", "0.867 The hill stays. {de=Der Hügel bleibt.}");
        assertThat(told(memory.all("The mill stays!", 10))).hasSize(4);
    }

    @Test
    void gives_the_ratio_as_it_is() throws IOException {
        var memory = memory("abc|de|x\n", "de");

        assertThat(memory.all("abd", 0)).extracting(FileMatch::score).containsExactly(2 / 3.0);
        assertThat(memory.all(" ABC", 100)).extracting(FileMatch::score).containsExactly(1.0);
    }

    @Test
    void counts_words_where_that_is_asked() throws IOException {
        Path pairs = pairs("The mill stays here|de|x\n");

        var memory = FileMemory.of(List.of(pairs), List.of(Locale.GERMAN), Score.WORDS);

        assertThat(memory.all("The factory stays here", 70))
                .extracting(FileMatch::score)
                .containsExactly(0.75);
    }

    @Test
    void counts_a_source_for_the_languages_wanted_alone() throws IOException {
        var memory = memory("""
                One.|de|Eins.
                One.|fr|Un.
                One.|pt-BR|Um.
                Ones.|it|Uni.
                """, "fr", "de", "pt");

        assertThat(told(memory.all("One.", 50))).containsExactly("1.000 One. {fr=Un., de=Eins.}");
        assertThat(memory.size().pairs()).isEqualTo(4);
        assertThat(memory.size().sources()).isEqualTo(1);
    }

    @Test
    void finds_each_languages_best_even_where_the_best_source_lacks_it() throws IOException {
        var memory = memory("""
                We march on Sunday.|de|Wir gehen am Sonntag.
                We march on Sundays.|fr|Nous marchons le dimanche.
                We march on Sundays.|de|Wir gehen sonntags.
                We marched on Sundays.|it|Marciavamo la domenica.
                We marched on Sundays.|fr|Nous marchions le dimanche.
                """, "de", "fr", "it", "es");

        assertThat(told(memory.best("We march on Sunday.", 70)))
                .containsExactly(
                        "1.000 We march on Sunday. {de=Wir gehen am Sonntag.}",
                        "0.950 We march on Sundays. {fr=Nous marchons le dimanche.}",
                        "0.864 We marched on Sundays. {it=Marciavamo la domenica.}");
    }

    @Test
    void lists_sources_apart_that_differ_in_case_or_white_space_alone() throws IOException {
        var memory = memory("""
                Open it|de|Öffnen
                OPEN it|de|ÖFFNEN
                open  it|fr|ouvrir
                """, "de", "fr");

        assertThat(told(memory.all("open it", 100)))
                .containsExactly(
                        "1.000 Open it {de=Öffnen}", "1.000 OPEN it {de=ÖFFNEN}", "1.000 open  it {fr=ouvrir}");
        assertThat(told(memory.best("open it", 100)))
                .containsExactly("1.000 Open it {de=Öffnen}", "1.000 open  it {fr=ouvrir}");
    }

    @Test
    void keeps_the_last_target_where_a_source_has_several_in_a_language() throws IOException {
        var memory = memory("One.|de|Eins.\nTwo.|de|Zwei.\nOne.|de|Eines.\n", "de");

        assertThat(told(memory.all("One.", 90))).containsExactly("1.000 One. {de=Eines.}");
    }

    @Test
    void compares_composed_text_by_code_points() throws IOException {
        var memory = memory("Cafe\u0301 \uD83D\uDE00\uD83D\uDE00|de|x\n", "de");

        assertThat(memory.all("café \uD83D\uDE00", 0))
                .extracting(FileMatch::score)
                .containsExactly(6 / 7.0);
    }

    @Test
    void nothing_is_like_blank_text() throws IOException {
        var memory = memory("One.|de|Eins.\n|de|nichts\n", "de");

        assertThat(memory.all("", 0)).isEmpty();
        assertThat(memory.all(" \t ", 0)).isEmpty();
        assertThat(memory.best("", 0)).isEmpty();
    }

    @Test
    void braces_are_text_like_any_other() throws IOException {
        var memory = memory("Use {1}it{/1} now|de|x\n", "de");

        assertThat(memory.all("Use {1}it{/1} now", 100))
                .extracting(FileMatch::source)
                .containsExactly("Use {1}it{/1} now");
    }

    @Test
    void scattered_pairs_are_the_same_memory_as_pairs_in_order() throws IOException {
        var lines = new ArrayList<String>();
        var random = new Random(4);
        for (int i = 0; i < 300; i++) {
            String source = Stream.of("we", "stay", "here", "go", "all")
                            .filter(w -> random.nextBoolean())
                            .toList() + " " + i % 40;
            for (String tag : List.of("de", "fr", "it")) {
                if (random.nextBoolean()) {
                    lines.add(source + "|" + tag + "|" + source + tag);
                }
            }
        }
        var ordered = memory(String.join("\n", lines), "de", "it", "fr");
        Collections.shuffle(lines, random);
        var scattered = memory(String.join("\n", lines), "de", "it", "fr");

        for (int i = 0; i < 40; i++) {
            String query = "[we, stay, all] " + i;
            assertThat(told(scattered.all(query, 60)))
                    .containsExactlyInAnyOrderElementsOf(told(ordered.all(query, 60)));
        }
    }

    @Test
    void takes_carriage_returns_a_byte_order_mark_and_a_last_line_without_end() throws IOException {
        Path file = folder.resolve("windows.tsv");
        Files.writeString(file, "\uFEFFOne.\tde\tEins.\r\nTwo.\tde\tZwei.");

        var memory = FileMemory.of(List.of(file), List.of(Locale.GERMAN), Score.CHARACTERS);

        assertThat(told(memory.all("One.", 100))).containsExactly("1.000 One. {de=Eins.}");
        assertThat(told(memory.all("Two.", 100))).containsExactly("1.000 Two. {de=Zwei.}");
    }

    @Test
    void takes_lines_longer_than_its_buffer() throws IOException {
        String text = "x".repeat(3_000_000);

        var memory = memory("One.|de|" + text + "\n" + text + "|de|lang\n", "de");

        assertThat(memory.all("One.", 100).get(0).targets()).containsEntry("de", text);
        assertThat(memory.all(text, 100).get(0).targets()).containsEntry("de", "lang");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            One.|de                 ; 2 ; needs source, language and target, parted by two tabs
            One.|de|Eins.|more      ; 2 ; needs source, language and target, parted by two tabs
            One.|German language|x  ; 2 ; 'German language' is not a language tag
            """)
    void names_file_and_line_of_what_is_no_pair(String line, int number, String reason) throws IOException {
        Path file = pairs("Two.|de|Zwei.\n" + line + "\n");

        assertThatThrownBy(() -> FileMemory.of(List.of(file), List.of(Locale.GERMAN), Score.CHARACTERS))
                .isInstanceOf(PairsRefused.class)
                .hasMessageStartingWith(file + ", line " + number + ": " + reason);
    }

    @Test
    void refuses_what_is_not_utf8() throws IOException {
        Path file = folder.resolve("latin.tsv");
        Files.write(file, "One.\tde\tFähre\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> FileMemory.of(List.of(file), List.of(Locale.GERMAN), Score.CHARACTERS))
                .hasMessage(file + ", line 1: is not valid UTF-8; convert the file first");
    }

    @Test
    void reads_tmx_beside_tables() throws IOException {
        Path tmx = folder.resolve("own.tmx");
        Files.writeString(tmx, """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
                  o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                <tu><tuv xml:lang="en"><seg>Read <bpt i="1">&lt;b&gt;</bpt>it<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
                  <tuv xml:lang="de"><seg>Lies <bpt i="1">&lt;b&gt;</bpt>es<ept i="1">&lt;/b&gt;</ept>.</seg></tuv></tu>
                </body></tmx>
                """);

        var memory = FileMemory.of(
                List.of(tmx, pairs("Read it.|fr|Lis-le.\n")), List.of(Locale.GERMAN, Locale.FRENCH), Score.CHARACTERS);

        assertThat(told(memory.all("read it.", 100))).containsExactly("1.000 Read it. {de=Lies es., fr=Lis-le.}");
    }

    private FileMemory memory(String pairs, String... languages) throws IOException {
        return FileMemory.of(
                List.of(pairs(pairs)),
                Stream.of(languages).map(Locale::forLanguageTag).toList(),
                Score.CHARACTERS);
    }

    /** Bars stand for tabs. */
    private Path pairs(String lines) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "pairs", ".tsv"), lines.replace('|', '\t'));
    }

    private static List<String> told(List<FileMatch> matches) {
        return matches.stream()
                .map(match -> String.format(Locale.ROOT, "%.3f %s %s", match.score(), match.source(), match.targets()))
                .toList();
    }
}
