package press.broadside.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.memory.MemoryOfSentences.FRENCH;
import static press.broadside.memory.MemoryOfSentences.GERMAN;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.TestDatabases;
import press.broadside.text.CodedText;

class RememberingTest {
    enum Database {
        SQLITE,
        POSTGRES
    }

    @TempDir
    Path folder;

    private DataSource fresh(Database database) {
        return database == Database.SQLITE ? TestDatabases.sqlite(folder) : TestDatabases.postgres();
    }

    @ParameterizedTest
    @EnumSource
    void remembers_once_what_is_said_twice(Database kind) {
        DataSource database = fresh(kind);
        var memory = MemoryOfSentences.on(database);

        memory.remembering(FRENCH, "Yes | Oui").remembering(FRENCH, "Yes | Oui").remembering(GERMAN, "Yes | Ja");

        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Oui");
        assertThat(memory.offers("Yes", GERMAN)).containsExactly("100 Ja");
        assertThat(count(database, "translation_unit")).isEqualTo(1);
        assertThat(count(database, "translation_unit_variant")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void supersedes_and_keeps_what_was_said_before(Database kind) {
        DataSource database = fresh(kind);
        var memory = MemoryOfSentences.on(database).remembering(FRENCH, "Yes | Oui\nYes | Si\nYes | Si");

        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Si");
        assertThat(JdbcClient.create(database)
                        .sql("select target from translation_unit_variant where superseded_at is not null")
                        .query(String.class)
                        .list())
                .containsExactly("Oui");
    }

    @ParameterizedTest
    @EnumSource
    void settles_contradictions_within_one_batch_by_the_last(Database kind) {
        var memory = MemoryOfSentences.on(fresh(kind));

        memory.memory.remember(List.of(
                MemoryOfSentences.bitext("Yes", "Oui", FRENCH, Optional.empty(), Optional.empty()),
                MemoryOfSentences.bitext("Yes", "Si", FRENCH, Optional.empty(), Optional.empty()),
                MemoryOfSentences.bitext("Yes", "Yes", java.util.Locale.UK, Optional.empty(), Optional.empty())));
        memory.memory.remember(List.of());

        assertThat(memory.offers("Yes", FRENCH)).containsExactly("100 Si");
    }

    @ParameterizedTest
    @EnumSource
    void sees_at_once_what_another_process_wrote(Database kind) {
        DataSource database = fresh(kind);
        var here = MemoryOfSentences.on(database).remembering(FRENCH, "Yes | Oui");
        assertThat(here.offers("Yes", FRENCH)).containsExactly("100 Oui");

        MemoryOfSentences.on(database).remembering(FRENCH, "Yes | Si\nNo | Non");

        assertThat(here.offers("Yes", FRENCH)).containsExactly("100 Si");
        assertThat(here.offers("No", FRENCH)).containsExactly("100 Non");
    }

    @ParameterizedTest
    @EnumSource
    void misses_nothing_that_many_write_and_read_at_once(Database kind) throws Exception {
        var memory = MemoryOfSentences.on(fresh(kind));
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<List<String>>> work = IntStream.range(0, 40)
                    .<Callable<List<String>>>mapToObj(i -> () -> {
                        memory.remembering(FRENCH, "Line " + (char) ('A' + i) + " | " + i);
                        return memory.offers("Line " + (char) ('A' + i), FRENCH);
                    })
                    .toList();
            var offers = threads.invokeAll(work);

            for (int i = 0; i < work.size(); i++) {
                assertThat(offers.get(i).get()).startsWith("100 " + i);
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writes_and_reads_more_units_than_one_statement_names(Database kind) {
        var memory = MemoryOfSentences.on(fresh(kind));
        var units = IntStream.range(0, 1_200)
                .mapToObj(i -> NewUnit.approved(MemoryOfSentences.bitext(
                        "Unit " + i, "Unité " + i, FRENCH, Optional.of("b"), Optional.empty())))
                .toList();

        assertThat(memory.writer.write(units, Origin.APPROVED, 1).added()).isEqualTo(1_200);
        assertThat(memory.writer.write(units, Origin.APPROVED, 2).known()).isEqualTo(1_200);
        assertThat(memory.memory
                        .recall(MemoryOfSentences.document(List.of(List.of("b"), List.of("Unit 7"))), List.of(FRENCH))
                        .get(FRENCH)
                        .get("u2.1"))
                .startsWith(new Match(new CodedText("Unit 7"), new CodedText("Unité 7"), 102, "approved"));
    }

    private static long count(DataSource database, String table) {
        return JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
