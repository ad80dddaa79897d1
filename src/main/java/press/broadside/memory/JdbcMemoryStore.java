package press.broadside.memory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.text.CodedText;

/** Translation units in the database, with a log of their changes. */
final class JdbcMemoryStore {
    private static final int PAGE = 2_000;
    private static final int IDS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionOperations transactions;
    private final Map<String, Locale> locales = new ConcurrentHashMap<>();

    JdbcMemoryStore(JdbcTemplate jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.transactions = transactions;
    }

    /** What a write did to targets. */
    record Written(int added, int known, List<String> conflicts) {}

    /** One transaction; the same units twice are the same as once. */
    Written write(List<NewUnit> units, Origin origin, long now) {
        return Objects.requireNonNull(transactions.execute(status -> {
            LongSequence numbers = takeNumbers(numbersFor(units));
            var batch = new WriteBatch(origin, now, numbers::next, held(units));
            units.forEach(batch::take);
            supersede(batch);
            insertUnits(batch, numbers);
            insertVariants(batch);
            return new Written(batch.newVariants.size(), batch.known, batch.conflicts);
        }));
    }

    private static long numbersFor(List<NewUnit> units) {
        return units.stream().mapToLong(unit -> 2 + unit.targets().size()).sum();
    }

    /** Numbers of the log that nobody else has; whoever writes next waits here until this transaction has ended. */
    private LongSequence takeNumbers(long count) {
        client.sql("update memory_log set seq = seq + :count where id = 1")
                .param("count", count)
                .update();
        return new LongSequence(latest() - count);
    }

    private record LongSequence(AtomicLong last) {
        LongSequence(long last) {
            this(new AtomicLong(last));
        }

        long next() {
            return last.incrementAndGet();
        }
    }

    private Map<String, HeldUnit> held(List<NewUnit> units) {
        var byIdentity = new HashMap<String, HeldUnit>();
        var byId = new HashMap<Long, HeldUnit>();
        var identities = new ArrayList<>(
                new HashSet<>(units.stream().map(NewUnit::identity).toList()));
        for (List<String> some : slices(identities)) {
            client.sql("""
                            select id, identity
                              from translation_unit
                             where identity in (:identities)
                            """).param("identities", some).query((ResultSet row) -> {
                var unit = new HeldUnit(row.getLong("id"));
                byIdentity.put(row.getString("identity"), unit);
                byId.put(unit.id, unit);
            });
        }
        for (List<Long> some : slices(new ArrayList<>(byId.keySet()))) {
            client.sql("""
                            select id, unit, locale, target, origin, file_hash, said_at, superseded_at
                              from translation_unit_variant
                             where unit in (:units)
                            """).param("units", some).query((ResultSet row) -> {
                HeldUnit.Variant variant = variant(row);
                Objects.requireNonNull(byId.get(variant.unit)).variants.add(variant);
            });
        }
        return byIdentity;
    }

    private HeldUnit.Variant variant(ResultSet row) throws SQLException {
        return new HeldUnit.Variant(
                row.getLong("id"),
                row.getLong("unit"),
                locale(row.getString("locale")),
                row.getString("target"),
                origin(row),
                row.getLong("said_at"),
                row.getLong("superseded_at"));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("origin"),
                Optional.ofNullable(row.getString("file_hash")).orElse(""));
    }

    private void supersede(WriteBatch batch) {
        jdbc.batchUpdate(
                "update translation_unit_variant set superseded_at = ? where id = ?",
                batch.superseded,
                PAGE,
                (statement, variant) -> {
                    statement.setLong(1, variant.supersededAt);
                    statement.setLong(2, variant.id);
                });
    }

    private void insertUnits(WriteBatch batch, LongSequence numbers) {
        jdbc.batchUpdate(
                """
                insert into translation_unit (id, identity, source, context_before, context_after, whole_unit, seq)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                batch.newUnits.entrySet().stream()
                        .filter(unit -> batch.touched.contains(unit.getKey()))
                        .toList(),
                PAGE,
                (statement, entry) -> {
                    NewUnit unit = entry.getValue();
                    statement.setLong(1, entry.getKey());
                    statement.setString(2, unit.identity());
                    statement.setString(3, unit.source().coded());
                    setText(statement, 4, unit.before());
                    setText(statement, 5, unit.after());
                    statement.setInt(6, unit.wholeUnit() ? 1 : 0);
                    statement.setLong(7, numbers.next());
                });
        jdbc.batchUpdate(
                "update translation_unit set seq = ? where id = ?",
                batch.touched.stream()
                        .filter(id -> !batch.newUnits.containsKey(id))
                        .toList(),
                PAGE,
                (statement, id) -> {
                    statement.setLong(1, numbers.next());
                    statement.setLong(2, id);
                });
    }

    private static void setText(PreparedStatement statement, int place, Optional<CodedText> text) throws SQLException {
        if (text.isPresent()) {
            statement.setString(place, text.get().coded());
        } else {
            statement.setNull(place, Types.VARCHAR);
        }
    }

    private void insertVariants(WriteBatch batch) {
        jdbc.batchUpdate("""
                insert into translation_unit_variant
                       (id, unit, locale, target, origin, file_hash, said_at, superseded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, batch.newVariants, PAGE, (statement, variant) -> {
            statement.setLong(1, variant.id);
            statement.setLong(2, variant.unit);
            statement.setString(3, variant.locale.toLanguageTag());
            statement.setString(4, variant.target);
            statement.setString(5, variant.origin.name());
            setHash(statement, 6, variant.origin);
            statement.setLong(7, variant.saidAt);
            setEnd(statement, 8, variant.supersededAt);
        });
    }

    private static void setHash(PreparedStatement statement, int place, Origin origin) throws SQLException {
        if (origin.isApproval()) {
            statement.setNull(place, Types.VARCHAR);
        } else {
            statement.setString(place, origin.hash());
        }
    }

    private static void setEnd(PreparedStatement statement, int place, long supersededAt) throws SQLException {
        if (supersededAt == 0) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, supersededAt);
        }
    }

    boolean isLoaded(String hash) {
        return client.sql("select count(*) from memory_file where hash = :hash")
                        .param("hash", hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void loaded(Origin file, long now) {
        client.sql("""
                        insert into memory_file (hash, name, loaded_at)
                        values (:hash, :name, :now)
                            on conflict (hash) do nothing
                        """)
                .param("hash", file.hash())
                .param("name", file.name())
                .param("now", now)
                .update();
    }

    /** The log's last number; every change up to it can be read. */
    long latest() {
        return client.sql("select seq from memory_log where id = 1")
                .query(Long.class)
                .single();
    }

    /** Which memory this is: random, and the same for as long as the database lives. */
    String identity() {
        client.sql("update memory_log set identity = :identity where id = 1 and identity is null")
                .param("identity", UUID.randomUUID().toString())
                .update();
        return client.sql("select identity from memory_log where id = 1")
                .query(String.class)
                .single();
    }

    /** A change of the log: the unit as it is now. */
    record Logged(long seq, SourceIndex.IndexedUnit unit) {}

    /** The next changes after {@code seq}, in order; empty when there are none. */
    List<Logged> changesAfter(long seq) {
        var units = new LinkedHashMap<Long, Logged>();
        var locales = new HashMap<Long, HashSet<Locale>>();
        RowCallbackHandler reading = row -> {
            long id = row.getLong("id");
            var held = locales.computeIfAbsent(id, unit -> new HashSet<>());
            Optional.ofNullable(row.getString("locale")).map(this::locale).ifPresent(held::add);
            if (!units.containsKey(id)) {
                units.put(id, logged(row, held));
            }
        };
        client.sql("""
                        select u.id, u.source, u.context_before, u.context_after, u.whole_unit, u.seq, v.locale
                          from (select *
                                  from translation_unit
                                 where seq > :seq
                                 order by seq
                                 limit :page) u
                          left join translation_unit_variant v
                            on v.unit = u.id and v.superseded_at is null
                         order by u.seq
                        """).param("seq", seq).param("page", PAGE).query(reading);
        return List.copyOf(units.values());
    }

    private static Logged logged(ResultSet row, Set<Locale> locales) throws SQLException {
        return new Logged(
                row.getLong("seq"),
                new SourceIndex.IndexedUnit(
                        row.getLong("id"),
                        new CodedText(row.getString("source")),
                        context(row.getString("context_before")),
                        context(row.getString("context_after")),
                        row.getInt("whole_unit") == 1,
                        locales));
    }

    private static String context(@org.jspecify.annotations.Nullable String stored) {
        return NewUnit.context(Optional.ofNullable(stored).map(CodedText::new));
    }

    /** Units with the targets that hold in these languages; units without any are left out. */
    List<StoredUnit> units(Collection<Long> ids, Collection<Locale> wanted) {
        var units = new LinkedHashMap<Long, StoredUnit>();
        var tags = wanted.stream().map(Locale::toLanguageTag).toList();
        for (List<Long> some : slices(List.copyOf(ids))) {
            client.sql("""
                            select u.id, u.source, v.locale, v.target, v.origin, v.file_hash, v.said_at
                              from translation_unit u
                              join translation_unit_variant v
                                on v.unit = u.id and v.superseded_at is null
                             where u.id in (:ids)
                               and v.locale in (:tags)
                            """).param("ids", some).param("tags", tags).query((ResultSet row) -> addTarget(units, row));
        }
        return List.copyOf(units.values());
    }

    private void addTarget(Map<Long, StoredUnit> units, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        StoredUnit unit = units.get(id);
        if (unit == null) {
            unit = new StoredUnit(id, new CodedText(row.getString("source")).renumbered(), new HashMap<>());
            units.put(id, unit);
        }
        var target = new StoredUnit.Target(new CodedText(row.getString("target")), origin(row), row.getLong("said_at"));
        unit.targets().put(locale(row.getString("locale")), target);
    }

    private Locale locale(String tag) {
        return locales.computeIfAbsent(tag, Locale::forLanguageTag);
    }

    private static <T> List<List<T>> slices(List<T> all) {
        var slices = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += IDS_AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + IDS_AT_ONCE)));
        }
        return slices;
    }
}
