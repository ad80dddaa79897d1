package press.broadside.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has what: what sections show and what was sent to them, in two queries for any number of statements. */
public final class Standings {
    private record Key(String section, String statement, String tag) {}

    private final JdbcClient database;

    public Standings(JdbcClient database) {
        this.database = database;
    }

    /** Of all statements, or of one; by statement, language and section. */
    public List<Standing> of(Optional<String> statement) {
        Map<Key, Map<String, Standing.Sent>> sent = sent(statement);
        return database.sql("""
                        select p.section, p.statement, p.locale, p.variant, p.version, p.sort, p.published_at, p.updated_at, p.gone_at,
                               e.revision
                          from place p
                          join edition e on e.statement = p.statement
                                        and e.locale = p.locale
                                        and e.section = p.variant
                                        and e.version = p.version
                         where p.statement = :statement
                            or :statement = ''
                         order by p.statement, p.locale, p.section
                        """)
                .param("statement", statement.orElse(""))
                .query((row, n) -> {
                    boolean gone = row.getLong("gone_at") > 0;
                    var key = new Key(row.getString("section"), row.getString("statement"), row.getString("locale"));
                    return new Standing(
                            key.section(),
                            key.statement(),
                            key.tag(),
                            !row.getString("variant").isEmpty(),
                            row.getInt("version"),
                            row.getInt("revision"),
                            gone ? "gone" : row.getString("sort").toLowerCase(Locale.ROOT),
                            Instant.ofEpochMilli(row.getLong("published_at")),
                            Instant.ofEpochMilli(row.getLong("updated_at")),
                            sent.getOrDefault(key, Map.of()).values().stream()
                                    .sorted(Comparator.comparing(Standing.Sent::channel))
                                    .toList());
                })
                .list();
    }

    private Map<Key, Map<String, Standing.Sent>> sent(Optional<String> statement) {
        var sent = new HashMap<Key, Map<String, Standing.Sent>>();
        database.sql("""
                        select section, channel, statement_id, locale, version, state, changed_at, reason
                          from delivery
                         where statement_id = :statement
                            or :statement = ''
                         order by version
                        """).param("statement", statement.orElse("")).query(row -> {
            // an edition of a section's own is written LOCALE@SECTION there
            String tag = row.getString("locale").split("[^A-Za-z0-9-]", 2)[0];
            var key = new Key(row.getString("section"), row.getString("statement_id"), tag);
            sent.computeIfAbsent(key, k -> new TreeMap<>())
                    .put(
                            row.getString("channel"),
                            new Standing.Sent(
                                    row.getString("channel"),
                                    row.getInt("version"),
                                    State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                    Instant.ofEpochMilli(row.getLong("changed_at")),
                                    row.getString("reason")));
        });
        return sent;
    }

    /** A mark that is another one whenever anything of it has changed. */
    public String mark() {
        return database.sql("""
                        select (select count(*) from place) as places,
                               (select coalesce(max(updated_at), 0) from place) as shown,
                               (select coalesce(max(gone_at), 0) from place) as gone,
                               (select coalesce(max(changed_at), 0) from delivery) as sent,
                               (select coalesce(max(number), 0) from release_act) as decided,
                               (select count(*) from draft) as drafts,
                               (select coalesce(max(changed_at), 0) from translation) as said
                        """)
                .query((row, n) -> String.join(
                        " ",
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .single();
    }
}
