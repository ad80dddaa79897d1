package press.broadside.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.text.CodedText;

/** Translation units in the database as look-ups need them, and the log of their changes. */
final class JdbcMemoryStore {
    private static final int PAGE = 2_000;

    private final JdbcClient client;
    private final Map<String, Locale> locales = new ConcurrentHashMap<>();

    JdbcMemoryStore(JdbcTemplate jdbc) {
        this.client = JdbcClient.create(jdbc);
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

    /**
     * Units with the targets that hold in these languages; units without any are left out. All targets of a unit lie together
     * in their index: to pass over some is cheaper than to seek each of the languages.
     */
    List<StoredUnit> units(Collection<Long> ids, Set<Locale> wanted) {
        var units = new LinkedHashMap<Long, StoredUnit>();
        for (List<Long> some : Slices.of(ids)) {
            client.sql("""
                            select u.id, u.source, v.locale, v.target, v.origin, v.file_hash, v.said_at, v.section
                              from translation_unit u
                              join translation_unit_variant v
                                on v.unit = u.id and v.superseded_at is null
                             where u.id in (:ids)
                            """).param("ids", some).query((ResultSet row) -> addTarget(units, row, wanted));
        }
        return List.copyOf(units.values());
    }

    private void addTarget(Map<Long, StoredUnit> units, ResultSet row, Set<Locale> wanted) throws SQLException {
        Locale locale = locale(row.getString("locale"));
        if (!wanted.contains(locale)) {
            return;
        }
        long id = row.getLong("id");
        StoredUnit unit = units.get(id);
        if (unit == null) {
            unit = new StoredUnit(id, new CodedText(row.getString("source")).renumbered(), new HashMap<>());
            units.put(id, unit);
        }
        var target = new StoredUnit.Target(
                new CodedText(row.getString("target")),
                Rows.origin(row),
                row.getLong("said_at"),
                Optional.ofNullable(row.getString("section")));
        unit.targets().put(locale, target);
    }

    private Locale locale(String tag) {
        return locales.computeIfAbsent(tag, Locale::forLanguageTag);
    }
}
