package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;
import press.broadside.memory.index.SnapshotWriter;

class RecallingTest {
    @TempDir
    Path folder;

    private DataSource database;

    @BeforeEach
    void freshDatabase() {
        database = TestDatabases.sqlite(folder);
    }

    @Test
    void offers_the_exact_sentence_before_a_similar_one() {
        var memory = MemoryOfSentences.on(database, MemoryOfSentences.floor(70, Score.WORDS))
                .remembering(FRENCH, """
                    The key rate is unchanged. | Le taux directeur est inchangé.
                    The rate is unchanged.     | Le taux est inchangé.
                    """);
        memory.remembering(GERMAN, "The key rate is unchanged. | Der Leitzins ist unverändert.");

        assertThat(memory.offers("The rate is unchanged.", FRENCH)).containsExactly("100 Le taux est inchangé.");
        assertThat(memory.offers("The key rates is unchanged.", FRENCH))
                .containsExactly("83 Le taux directeur est inchangé."); // 5 of 6 words; the other has 4 of 6
        assertThat(memory.offers("The rate is unchanged.", GERMAN)).containsExactly("83 Der Leitzins ist unverändert.");
    }

    @Test
    void counts_characters_unless_told_otherwise() {
        var memory = MemoryOfSentences.on(database).remembering(FRENCH, "abcdefghij | dix lettres");

        assertThat(memory.offers("abcdefghXj", FRENCH)).containsExactly("90 dix lettres");
        assertThat(memory.offers("abcdefgXXX", FRENCH)).containsExactly("70 dix lettres");
        assertThat(memory.offers("abcdefXXXX", FRENCH)).isEmpty();
    }

    @Test
    void takes_texts_for_equal_that_differ_in_white_space_or_composition_only() {
        var memory = MemoryOfSentences.on(database).remembering(FRENCH, "The café\u00a0 is open | Le café est ouvert");

        assertThat(memory.offers("The cafe\u0301 is\topen", FRENCH)).containsExactly("100 Le café est ouvert");
    }

    @Test
    void gives_99_where_only_case_codes_or_numbers_differ() {
        var memory = MemoryOfSentences.on(database).remembering(FRENCH, """
            Read the Report.       | Lisez le rapport.
            See {1}all{/1} 12 texts. | Voyez {1}les{/1} 12 textes.
            """);

        assertThat(memory.offers("READ the report.", FRENCH)).containsExactly("99 Lisez le rapport.");
        assertThat(memory.offers("See all 12 texts.", FRENCH)).containsExactly("99 Voyez les 12 textes.");
        assertThat(memory.offers("See {3}all{/3} 1,500 texts.", FRENCH))
                .containsExactly("99 Voyez {3}les{/3} 1,500 textes.");
    }

    @Test
    void carries_no_number_that_the_target_writes_otherwise() {
        var memory = MemoryOfSentences.on(database).remembering(FRENCH, """
            In 7 days  | En sept jours
            From 5 to 5 | De 5 à 5
            """);

        assertThat(memory.offers("In 9 days", FRENCH)).containsExactly("99 En sept jours");
        assertThat(memory.offers("From 6 to 8", FRENCH)).containsExactly("99 De 5 à 5");
        assertThat(memory.offers("From 6 to 6", FRENCH)).containsExactly("99 De 6 à 6");
    }

    @Test
    void numbers_codes_as_in_the_text_that_was_looked_up() {
        var memory = MemoryOfSentences.on(database)
                .remembering(FRENCH, "{4}Stop{/4} the {7}war{/7}{9/} | La {7}guerre{/7}{9/} : {4}stop{/4}");

        assertThat(memory.offers("{2}Stop{/2} the {3}war{/3}{1/}", FRENCH))
                .containsExactly("100 La {3}guerre{/3}{1/} : {2}stop{/2}");
    }

    @Test
    void knows_a_sentence_again_by_its_neighbours() {
        var memory = MemoryOfSentences.on(database);
        memory.memory.remember(List.of(
                MemoryOfSentences.bitext("Yes.", "Oui.", FRENCH, Optional.of("Is it so?"), Optional.of("Go on.")),
                MemoryOfSentences.bitext("Yes.", "Si.", FRENCH, Optional.of("Is it not?"), Optional.empty()),
                MemoryOfSentences.bitext("Yes.", "Ouais.", FRENCH, Optional.empty(), Optional.empty())));

        assertThat(memory.offers(List.of(List.of("Is it so?"), List.of("Yes."), List.of("Go on.")), "u2.1", FRENCH))
                .containsExactly("102 Oui.", "100 Ouais.", "100 Si.");
        assertThat(memory.offers(List.of(List.of("Is it  so?", "Yes."), List.of("Stop.")), "u1.2", FRENCH))
                .containsExactly("101 Oui.", "100 Ouais.", "100 Si.");
        assertThat(memory.offers(List.of(List.of("Is it not?"), List.of("Yes.")), "u2.1", FRENCH))
                .startsWith("102 Si.");
    }

    @Test
    void falls_back_to_the_parent_language_never_the_other_way_and_never_as_exact() {
        Locale brazilian = Locale.forLanguageTag("pt-BR");
        Locale portuguese = Locale.forLanguageTag("pt");
        var memory = MemoryOfSentences.on(database)
                .remembering(portuguese, "Hello | Olá")
                .remembering(brazilian, "Goodbye | Tchau");

        assertThat(memory.offers("Hello", brazilian)).containsExactly("99 Olá");
        assertThat(memory.offers("Goodbye", portuguese)).isEmpty();
    }

    @Test
    void passes_over_a_source_that_lacks_the_language() {
        var memory = MemoryOfSentences.on(database)
                .remembering(GERMAN, "The committee met today. | Das Komitee tagte heute.")
                .remembering(FRENCH, "The committee met to day. | Le comité s'est réuni.");

        assertThat(memory.offers("The committee met today.", FRENCH)).containsExactly("96 Le comité s'est réuni.");
    }

    @Test
    void offers_no_more_than_ten_for_a_language() {
        var memory = MemoryOfSentences.on(database);
        for (char letter = 'a'; letter <= 'z'; letter++) {
            memory.remembering(FRENCH, "Point " + letter + " of the list | Point " + letter);
        }

        assertThat(memory.offers("Point ? of the list", FRENCH)).hasSize(10).allMatch(offer -> offer.startsWith("94 "));
    }

    @Test
    void speaks_every_script() {
        Locale arabic = Locale.forLanguageTag("ar");
        Locale thai = Locale.forLanguageTag("th");
        Locale turkish = Locale.forLanguageTag("tr");
        var memory = MemoryOfSentences.on(database)
                .remembering(arabic, "Workers of 12 countries | عمال 12 بلدا")
                .remembering(thai, "Workers of 12 countries | คนงานจาก 12 ประเทศ")
                .remembering(turkish, "ISTANBUL İzmir 👩‍👩‍👧 | İSTANBUL ve ızgara 👩‍👩‍👧");

        assertThat(memory.offers("Workers of 9 countries", arabic)).containsExactly("99 عمال 9 بلدا");
        assertThat(memory.offers("workers of 12 countries", thai)).containsExactly("99 คนงานจาก 12 ประเทศ");
        assertThat(memory.offers("ISTANBUL İzmir 👩‍👩‍👧", turkish))
                .containsExactly("100 İSTANBUL ve ızgara 👩‍👩‍👧");
        assertThat(memory.offers("istanbul i̇zmir 👩‍👩‍👧", turkish))
                .containsExactly("99 İSTANBUL ve ızgara 👩‍👩‍👧");
        assertThat(memory.offers("istanbul i̇zmir 👩‍👩‍👦", turkish))
                .hasSize(1)
                .allMatch(offer -> offer.startsWith("95 ")); // 1 of 22 code points
    }

    @Test
    void asks_the_index_once_a_segment_whatever_the_number_of_languages() {
        var probes = new AtomicInteger();
        var memory = MemoryOfSentences.on(database, MemorySettings.standard(), counting(probes))
                .remembering(FRENCH, "One. | Un.");
        var document =
                MemoryOfSentences.document(List.of(List.of("One."), List.of("Two.", "Three."), List.of("Four.")));

        memory.memory.recall(document, List.of(FRENCH));
        int forOne = probes.getAndSet(0);
        memory.memory.recall(document, twentyFiveLanguages());

        assertThat(forOne).isEqualTo(5); // four segments, and the unit of two as a whole
        assertThat(probes).hasValue(forOne);
    }

    private static SourceIndex counting(AtomicInteger probes) {
        var index = new UnitIndex(Score.CHARACTERS, MemoryOfSentences.SPLITTER);
        return new SourceIndex() {
            @Override
            public void put(IndexedUnit unit) {
                index.put(unit);
            }

            @Override
            public void write(SnapshotWriter out) {
                throw new UnsupportedOperationException("nobody keeps this one");
            }

            @Override
            public List<Hit> probe(Probe probe) {
                probes.incrementAndGet();
                return index.probe(probe);
            }
        };
    }

    private static List<Locale> twentyFiveLanguages() {
        return Stream.of(
                        "ar", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja",
                        "ko", "nl", "pl", "pt", "ru", "sv", "ta", "tr", "zh")
                .map(Locale::forLanguageTag)
                .toList();
    }
}
