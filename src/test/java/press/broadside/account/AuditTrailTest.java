package press.broadside.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.broadside.account.AuditTrail.Head;

/** Whoever changes what was written is found out. */
class AuditTrailTest {
    private static final int ENTRIES = 40;
    private static final List<String> COLUMNS = List.of("login", "action", "subject", "detail", "previous", "hash");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_trail_that_nobody_touched_is_whole(String database) {
        AccountsOn on = filled(database);

        assertThat(on.trail.verify(List.of(on.trail.head())))
                .isEqualTo(new AuditTrail.Verdict(ENTRIES, java.util.Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void an_entry_stands_or_falls_with_its_transaction(String database) {
        AccountsOn on = filled(database);

        assertThatThrownBy(() -> on.transactions.executeWithoutResult(t -> {
                    on.trail.record("anna", "approve", "a/r1/de", "");
                    throw new IllegalStateException("the rest failed");
                }))
                .hasMessage("the rest failed");

        assertThat(on.trail.head().number()).isEqualTo(ENTRIES);
        assertThat(on.trail.verify(List.of()).broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void many_who_write_at_once_make_one_chain(String database) throws Exception {
        AccountsOn on = filled(database);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = IntStream.range(0, 100)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> on.trail.record("p" + i, "save", "s" + i, "")))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(on.trail.verify(List.of()).checked()).isEqualTo(ENTRIES + 100);
        assertThat(on.trail.verify(List.of()).broken()).isEmpty();
    }

    /** Edits, deletions, swaps and truncations; by somebody who also gives the trail a new end where that helps. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void every_one_of_many_random_changes_is_found(String database) {
        AccountsOn on = filled(database);
        Head kept = on.trail.head();
        var chance = new Random(20261127);
        on.database.sql("create table kept_audit as select * from audit").update();

        for (int i = 0; i < 1_000; i++) {
            String what = tamper(on, chance);

            assertThat(on.trail.verify(List.of(kept)).broken())
                    .as(i + ": " + what)
                    .isPresent();
            restore(on, kept);
        }
        assertThat(on.trail.verify(List.of(kept)).broken()).isEmpty();
    }

    @Test
    void the_first_entry_that_was_changed_is_named() {
        AccountsOn on = filled("sqlite");
        on.database
                .sql("update audit set detail = 'nothing to see' where number in (17, 30)")
                .update();

        assertThat(on.trail.verify(List.of()))
                .isEqualTo(new AuditTrail.Verdict(16, java.util.Optional.of("entry 17 is not as it was written")));
    }

    @Test
    void a_trail_written_anew_from_some_entry_on_is_found_by_a_kept_head() {
        AccountsOn on = filled("sqlite");
        Head kept = on.trail.head();
        on.database.sql("delete from audit where number > 10").update();
        String hash = on.database
                .sql("select hash from audit where number = 10")
                .query(String.class)
                .single();
        on.database
                .sql("update audit_head set number = 10, hash = :hash")
                .param("hash", hash)
                .update();
        IntStream.rangeClosed(11, ENTRIES).forEach(i -> on.trail.record("anna", "approve", "another/" + i, ""));

        assertThat(on.trail.verify(List.of()).broken())
                .as("without a kept head it looks whole")
                .isEmpty();
        assertThat(on.trail.verify(List.of(kept)).broken()).hasValue("entry 40 is another than when its head was kept");
    }

    @Test
    void a_text_from_outside_stays_one_line_and_within_its_field() {
        AccountsOn on = filled("sqlite");

        on.trail.record("anna", "refuse", "GET /a\r\n2026 olga grant", "😀".repeat(3_000));

        var entry = on.trail.before(Long.MAX_VALUE, 1).get(0);
        assertThat(entry.subject()).isEqualTo("GET /a 2026 olga grant");
        assertThat(entry.detail()).hasSizeLessThanOrEqualTo(2_000).endsWith("😀…");
        assertThat(on.trail.verify(List.of()).broken()).isEmpty();
    }

    private AccountsOn filled(String database) {
        AccountsOn on = AccountsOn.of(database, folder);
        IntStream.rangeClosed(1, ENTRIES)
                .forEach(i -> on.trail.record("person" + i % 3, "approve", "statement-" + i + "/r1/de", "detail " + i));
        return on;
    }

    private static String tamper(AccountsOn on, Random chance) {
        int at = 1 + chance.nextInt(ENTRIES);
        return switch (chance.nextInt(4)) {
            case 0 -> edit(on, at, COLUMNS.get(chance.nextInt(COLUMNS.size())));
            case 1 -> delete(on, at);
            case 2 -> swap(on, at, 1 + (at + chance.nextInt(ENTRIES - 1)) % ENTRIES);
            default -> truncate(on, at);
        };
    }

    private static String edit(AccountsOn on, int at, String column) {
        on.database
                .sql("update audit set " + column + " = " + column + " || 'x' where number = :at")
                .param("at", at)
                .update();
        return column + " of " + at;
    }

    private static String delete(AccountsOn on, int at) {
        on.database.sql("delete from audit where number = :at").param("at", at).update();
        return at + " deleted";
    }

    /** What two entries say changes places; their numbers stay. */
    private static String swap(AccountsOn on, int at, int other) {
        on.database
                .sql("update audit set number = -1 where number = :at")
                .param("at", at)
                .update();
        on.database
                .sql("update audit set number = :at where number = :other")
                .param("at", at)
                .param("other", other)
                .update();
        on.database
                .sql("update audit set number = :other where number = -1")
                .param("other", other)
                .update();
        return at + " and " + other + " swapped";
    }

    private static String truncate(AccountsOn on, int from) {
        on.database
                .sql("delete from audit where number >= :from")
                .param("from", from)
                .update();
        on.database
                .sql("""
                        update audit_head
                           set number = :last,
                               hash = coalesce((select hash from audit where number = :last), :none)
                        """)
                .param("last", from - 1)
                .param("none", Head.NONE.hash())
                .update();
        return "cut off from " + from;
    }

    private static void restore(AccountsOn on, Head head) {
        on.database.sql("delete from audit").update();
        on.database.sql("insert into audit select * from kept_audit").update();
        on.database
                .sql("update audit_head set number = :number, hash = :hash")
                .param("number", head.number())
                .param("hash", head.hash())
                .update();
    }
}
