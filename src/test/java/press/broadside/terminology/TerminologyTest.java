package press.broadside.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;

/** The term base as the stages after it ask it. */
class TerminologyTest {
    private static final Locale BRAZILIAN = Locale.forLanguageTag("pt-BR");
    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");

    @TempDir
    private static Path databases;

    @TempDir
    private Path folder;

    private TermBase base;

    @BeforeEach
    void emptyBase() {
        base = TermBase.on(TestDatabases.sqlite(databases), folder);
    }

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(databases), TestDatabases.postgres());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_file_of_the_same_name_takes_the_place_of_the_former_one(DataSource source) throws IOException {
        TermBase terms = TermBase.on(source, folder);

        assertThat(terms.load("a.csv", "concept,en,de\nport,port,Hafen\nship,ship,Schiff\n")
                        .added())
                .isEqualTo(2);
        assertThat(terms.load("a.csv", "concept,en,de\nport,port,Hafen\nship,ship,Schiff\n")
                        .unchanged())
                .isTrue();
        assertThat(terms.glossed("Ships in the port", Locale.GERMAN)).containsExactly("ship: Schiff", "port: Hafen");

        ImportReport changed = terms.load("a.csv", "concept,en,de\nport,port,Seehafen\nquay,quay,Kai\n");

        assertThat(List.of(changed.added(), changed.changed(), changed.removed()))
                .containsExactly(1, 1, 1);
        assertThat(terms.glossed("Ships at the quay of the port", Locale.GERMAN))
                .containsExactly("quay: Kai", "port: Seehafen");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_folder_is_loaded_at_start_and_what_left_it_is_forgotten(DataSource source) throws IOException {
        TermBase terms = TermBase.on(source, folder);
        terms.file("a.csv", "concept,en\none,port\n");
        terms.file("b.csv", "concept,en\ntwo,ship\n");
        terms.file("broken.tbx", "<tbx>");
        terms.file("notes.txt", "none");

        assertThat(terms.terminology.loadAll())
                .extracting(ImportReport::file)
                .containsExactly("a.csv", "b.csv", "broken.tbx");
        assertThat(terms.named("A ship in a port")).containsExactly("ship=two", "port=one");

        terms.file("a.csv", "concept,en\none,port\ntwo,ship\n");
        Files.delete(folder.resolve("b.csv"));
        terms.file("c.csv", "concept,en\nthree,quay\n");
        terms.terminology.loadAll();

        assertThat(terms.named("A ship in a port at a quay")).containsExactly("ship=two", "port=one", "quay=three");
        Files.delete(folder.resolve("c.csv"));
        terms.terminology.loadAll();
        assertThat(terms.named("at a quay")).isEmpty();
    }

    @Test
    void a_concept_may_move_to_a_file_that_is_read_earlier() throws IOException {
        base.file("a.csv", "concept,en\none,port\n");
        base.file("b.csv", "concept,en\ntwo,ship\n");
        base.terminology.loadAll();
        base.file("a.csv", "concept,en\none,port\ntwo,ship\n");
        base.file("b.csv", "concept,en\n");

        assertThat(base.terminology.loadAll().get(0).refused()).isEmpty();
        assertThat(base.named("A ship in a port")).containsExactly("ship=two", "port=one");
    }

    @Test
    void a_concept_belongs_to_one_file_and_a_name_to_the_folder(@TempDir Path elsewhere) throws IOException {
        base.load("a.csv", "concept,en\none,port\n");

        assertThat(base.load("b.csv", "concept,en\none,harbour\ntwo,ship\n").refused())
                .containsExactly("the concept one is in a.csv already");
        Path other = Files.writeString(elsewhere.resolve("a.csv"), "en\nport\n");
        assertThatThrownBy(() -> base.terminology.load(other)).hasMessageContaining("has a file of this name");
    }

    @Test
    void what_another_process_took_in_is_found_by_the_next_look_up() throws IOException {
        DataSource shared = TestDatabases.sqlite(databases);
        TermBase server = TermBase.on(shared, folder);
        assertThat(server.named("the port")).isEmpty();

        TermBase.on(shared, folder).load("a.csv", "concept,en\none,port\n");

        assertThat(server.named("the port")).containsExactly("port=one");
    }

    @Test
    void a_country_and_a_section_may_prefer_another_term() throws IOException {
        base.load("a.csv", """
                concept,en,fr,fr @canada,fr forbidden @canada,pt,pt-BR,zh,mul
                dock,dock worker,docker,débardeur,arrimeur,estivador,portuário,码头工人,
                name,Oceanic,,,,,,,Oceanic
                """);

        assertThat(base.glossed("a dock worker of Oceanic", Locale.FRENCH))
                .containsExactly("dock worker: docker", "Oceanic: Oceanic");
        assertThat(base.glossed("a dock worker", TermBase.CANADIAN))
                .containsExactly("dock worker: débardeur; also docker; never arrimeur");
        assertThat(base.glossed("a dock worker", BRAZILIAN)).containsExactly("dock worker: portuário; also estivador");
        assertThat(base.glossed("a dock worker", TRADITIONAL)).isEmpty();
    }

    @Test
    void nothing_is_checked_against_what_nobody_approved() throws IOException {
        base.load("a.csv", "en,de proposed,fr\nport,Hafen,port\n");

        assertThat(base.findings("the port", Locale.GERMAN, "das Tor")).isEmpty();
        assertThat(base.findings("the port", Locale.FRENCH, "la porte d’entrée"))
                .isEmpty();
        assertThat(base.findings("the port", Locale.FRENCH, "la ville")).containsExactly("missing port");
    }

    @Test
    void where_words_name_two_things_the_term_of_one_is_enough() throws IOException {
        base.load("a.csv", "concept,en,de\nharbour,port,Hafen\nwine,port,Portwein\n");

        assertThat(base.findings("Good port", Locale.GERMAN, "Guter Portwein")).isEmpty();
        assertThat(base.findings("Good port", Locale.GERMAN, "Guter Wein"))
                .containsExactly("missing Hafen", "missing Portwein");
    }

    @Test
    void a_forbidden_term_within_an_allowed_one_is_not_blamed() throws IOException {
        base.load("a.csv", "en,zh,zh forbidden,de,de forbidden\ndock worker,码头工人,工人,Arbeiter im Hafen,Arbeiter\n");

        assertThat(base.findings("dock workers", Locale.CHINESE, "码头工人")).isEmpty();
        assertThat(base.findings("dock workers", Locale.GERMAN, "die Arbeiter im Hafen"))
                .isEmpty();
        assertThat(base.findings("dock workers", Locale.CHINESE, "工人")).containsExactly("forbidden 工人", "missing 码头工人");
    }
}
