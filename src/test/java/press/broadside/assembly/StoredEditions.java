package press.broadside.assembly;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.handoff.Announcer;

/** The editions of a database, for tests of the stages after assembly. */
public final class StoredEditions {
    private StoredEditions() {}

    public static Editions on(DataSource database, Announcer announcer, Clock clock) {
        return new EditionStore(
                new JdbcEditions(JdbcClient.create(database)),
                announcer,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
    }
}
