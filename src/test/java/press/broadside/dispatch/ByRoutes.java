package press.broadside.dispatch;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.release.Gate;
import press.broadside.release.Shown;
import press.broadside.section.Sections;

/** Dispatch as it is, for tests of other stages whose channels all are routes: the test is every destination. */
public final class ByRoutes {
    private ByRoutes() {}

    /** As a node that starts: what an earlier one had in hand is handed back. */
    public static Dispatch over(
            DataSource database,
            Path data,
            Sections sections,
            Editions editions,
            Shown shown,
            Gate gate,
            Announcer announcer,
            Clock clock,
            Handing routes) {
        var dispatch = new Dispatch(
                sections,
                new Destinations(sections, data, Dispatching.QUICK, routes, clock),
                editions,
                shown,
                gate,
                new Ledger(JdbcClient.create(database), clock, "here"),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                announcer,
                Dispatching.QUICK,
                clock,
                4);
        dispatch.open();
        return dispatch;
    }
}
