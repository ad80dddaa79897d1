package press.broadside.translation.xliff;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files that were taken in, by the SHA-256 of their bytes. */
final class ReturnedFiles {
    private final JdbcClient database;
    private final Clock clock;

    ReturnedFiles(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isKnown(String hash) {
        return database.sql("select count(*) from returned_file where hash = :hash")
                        .param("hash", hash)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void remember(String hash) {
        database.sql("""
                        insert into returned_file (hash, taken_at)
                        values (:hash, :now)
                            on conflict do nothing
                        """).param("hash", hash).param("now", clock.millis()).update();
    }
}
