package press.broadside.memory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.text.CodedText;

/** Writes translation units in short transactions; whoever writes next waits until the one before has ended. */
final class MemoryWriter {
    private static final int PAGE = 5_000;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transactions;
    private final LogNumbers numbers;
    private final Map<String, Locale> locales = new ConcurrentHashMap<>();

    MemoryWriter(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.numbers = new LogNumbers(jdbc);
    }

    /** What a write did to targets: new ones, others in place of what was held, the same as held. */
    record Written(int added, int changed, int known, List<String> conflicts) {}

    /** One transaction; the same units twice are the same as once. */
    Written write(List<NewUnit> units, Origin origin, long now) {
        return batched(units, origin, now, WriteBatch::take);
    }

    /** Ends approved targets, each at the time that it says; one transaction, and twice is the same as once. */
    Written end(List<NewUnit> units, long now) {
        return batched(units, Origin.APPROVED, now, WriteBatch::end);
    }

    private Written batched(List<NewUnit> units, Origin origin, long now, BiConsumer<WriteBatch, NewUnit> step) {
        return Objects.requireNonNull(transactions.execute(status -> {
            LogNumbers.Taken taken = numbers.take(numbersFor(units));
            var batch = new WriteBatch(origin, now, taken::next, held(units));
            units.forEach(unit -> step.accept(batch, unit));
            supersede(batch.superseded);
            insertUnits(batch, taken);
            insertVariants(batch.newVariants);
            return new Written(batch.added, batch.changed, batch.known, batch.conflicts);
        }));
    }

    private static long numbersFor(List<NewUnit> units) {
        return units.stream().mapToLong(unit -> 2 + unit.targets().size()).sum();
    }

    private Map<String, HeldUnit> held(List<NewUnit> units) {
        var byIdentity = new HashMap<String, HeldUnit>();
        var byId = new HashMap<Long, HeldUnit>();
        List<String> identities =
                units.stream().map(NewUnit::identity).distinct().toList();
        Slices.of(identities)
                .forEach(some -> jdbc.query(
                        """
                        select id, identity
                          from translation_unit
                         where identity in (%s)
                        """.formatted(Slices.marks(some)),
                        (ResultSet row) -> {
                            var unit = new HeldUnit(row.getLong(1));
                            byIdentity.put(row.getString(2), unit);
                            byId.put(unit.id, unit);
                        },
                        some.toArray()));
        for (String state : List.of("is null", "is not null")) { // each has its index
            Slices.of(byId.keySet())
                    .forEach(some -> jdbc.query(
                            """
                            select id, unit, locale, target, origin, file_hash, said_at, superseded_at
                              from translation_unit_variant
                             where unit in (%s)
                               and superseded_at %s
                            """.formatted(Slices.marks(some), state),
                            (ResultSet row) -> {
                                HeldUnit.Variant variant = variant(row);
                                Objects.requireNonNull(byId.get(variant.unit))
                                        .variants
                                        .add(variant);
                            },
                            some.toArray()));
        }
        return byIdentity;
    }

    /** As far as decisions need it. */
    private HeldUnit.Variant variant(ResultSet row) throws SQLException {
        return new HeldUnit.Variant(
                row.getLong("id"),
                row.getLong("unit"),
                locales.computeIfAbsent(row.getString("locale"), Locale::forLanguageTag),
                row.getString("target"),
                Rows.origin(row),
                Attribution.dated(row.getLong("said_at")),
                List.of(),
                row.getLong("superseded_at"));
    }

    /** Wants the caller's transaction, as all that follow. */
    void supersede(Collection<HeldUnit.Variant> variants) {
        jdbc.batchUpdate(
                "update translation_unit_variant set superseded_at = ? where id = ?",
                variants,
                PAGE,
                (statement, variant) -> {
                    statement.setLong(1, variant.supersededAt);
                    statement.setLong(2, variant.id);
                });
    }

    private void insertUnits(WriteBatch batch, LogNumbers.Taken taken) {
        var made = new LinkedHashMap<>(batch.newUnits);
        made.keySet().retainAll(batch.touched);
        insertUnits(made, taken::next);
        var others = new ArrayList<>(batch.touched);
        others.removeAll(made.keySet());
        touch(others, taken::next);
    }

    void insertUnits(Map<Long, NewUnit> byId, LongSupplier seq) {
        jdbc.batchUpdate("""
                insert into translation_unit (id, identity, source, context_before, context_after, whole_unit, seq, notes)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, byId.entrySet(), PAGE, (statement, entry) -> {
            NewUnit unit = entry.getValue();
            statement.setLong(1, entry.getKey());
            statement.setString(2, unit.identity());
            statement.setString(3, unit.source().coded());
            setText(statement, 4, unit.before().map(CodedText::coded));
            setText(statement, 5, unit.after().map(CodedText::coded));
            statement.setInt(6, unit.wholeUnit() ? 1 : 0);
            statement.setLong(7, seq.getAsLong());
            setText(statement, 8, Notes.written(unit.notes()));
        });
    }

    /** Whoever reads the log learns that these units changed. */
    void touch(Collection<Long> units, LongSupplier seq) {
        jdbc.batchUpdate("update translation_unit set seq = ? where id = ?", units, PAGE, (statement, id) -> {
            statement.setLong(1, seq.getAsLong());
            statement.setLong(2, id);
        });
    }

    void insertVariants(Collection<HeldUnit.Variant> variants) {
        jdbc.batchUpdate("""
                insert into translation_unit_variant
                       (id, unit, locale, target, origin, file_hash, said_at, superseded_at,
                        said_by, author, created_at, section, notes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, variants, PAGE, (statement, variant) -> {
            statement.setLong(1, variant.id);
            statement.setLong(2, variant.unit);
            statement.setString(3, variant.locale.toLanguageTag());
            statement.setString(4, variant.target);
            statement.setString(5, variant.origin.name());
            setText(statement, 6, blankIsNull(variant.origin.hash()));
            statement.setLong(7, variant.said.saidAt());
            setEnd(statement, 8, variant.supersededAt);
            setText(statement, 9, blankIsNull(variant.said.saidBy()));
            setText(statement, 10, blankIsNull(variant.said.author()));
            statement.setLong(11, variant.said.created());
            setText(statement, 12, blankIsNull(variant.said.section()));
            setText(statement, 13, Notes.written(variant.notes));
        });
    }

    private static Optional<String> blankIsNull(String text) {
        return Optional.of(text).filter(given -> !given.isEmpty());
    }

    private static void setText(PreparedStatement statement, int place, Optional<String> text) throws SQLException {
        statement.setString(place, orNull(text));
    }

    private static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }

    private static void setEnd(PreparedStatement statement, int place, long supersededAt) throws SQLException {
        if (supersededAt == 0) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, supersededAt);
        }
    }
}
