package press.broadside.release;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds statements back, of all statements at once: for lists. */
public final class Holds {
    /**
     * @param until     the first moment of an embargo that is not over, as written; empty where there is none
     * @param withdrawn when it was
     */
    public record Hold(Optional<String> until, Optional<Instant> withdrawn) {}

    private final JdbcClient database;

    public Holds(JdbcClient database) {
        this.database = database;
    }

    /** By statement; those that nothing holds are left out. */
    public Map<String, Hold> all() {
        var holds = new HashMap<String, Hold>();
        database.sql("select statement, until, until_local from embargo order by locale desc")
                .query(row -> {
                    long until = row.getLong("until");
                    String written = until > 0
                            ? Instant.ofEpochMilli(until).toString()
                            : Optional.ofNullable(row.getString("until_local")).orElse("");
                    holds.put(row.getString("statement"), new Hold(Optional.of(written), Optional.empty()));
                });
        database.sql("select statement, at from withdrawal").query(row -> {
            holds.put(
                    row.getString("statement"),
                    new Hold(Optional.empty(), Optional.of(Instant.ofEpochMilli(row.getLong("at")))));
        });
        return holds;
    }
}
