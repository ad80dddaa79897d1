package press.broadside.handoff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What waits to be carried, and what was given up after too many attempts. */
public final class Work {
    /** An announcement that is parked until somebody says: try again. */
    public record Parked(String kind, String subject, int attempts, String reason, Instant at) {}

    /**
     * How many announcements of a kind wait.
     *
     * @param failing of those, how many have failed before
     * @param later   of those, how many wait for a moment that has not come
     */
    public record Waiting(String kind, int count, int failing, int later) {}

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Clock clock;

    Work(JdbcClient database, TransactionOperations transactions, Announcer announcer, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.announcer = announcer;
        this.clock = clock;
    }

    public List<Waiting> waiting() {
        return database.sql("""
                        select task_name, count(*) as waiting,
                               sum(case when consecutive_failures > 0 then 1 else 0 end) as failing,
                               sum(case when coalesce(consecutive_failures, 0) = 0 and execution_time > :now then 1 else 0 end)
                                   as later
                          from scheduled_tasks
                         group by task_name
                         order by task_name
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Waiting(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    public List<Parked> parked() {
        return database.sql("select kind, subject, attempts, reason, parked_at from parked_work order by parked_at")
                .query((row, n) -> new Parked(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }

    /** Announces everything parked once more; returns how many there were. */
    public int retryParked() {
        Integer count = transactions.execute(status -> {
            List<Parked> parked = parked();
            database.sql("delete from parked_work").update();
            parked.forEach(p -> announcer.announce(p.kind(), p.subject()));
            return parked.size();
        });
        return count == null ? 0 : count;
    }

    void park(Announcement given, int attempts, String reason) {
        database.sql("""
                        insert into parked_work (kind, subject, attempts, reason, parked_at)
                        values (:kind, :subject, :attempts, :reason, :now)
                            on conflict (kind, subject) do update
                           set attempts = excluded.attempts, reason = excluded.reason, parked_at = excluded.parked_at
                        """)
                .param("kind", given.kind())
                .param("subject", given.subject())
                .param("attempts", attempts)
                .param("reason", reason)
                .param("now", clock.millis())
                .update();
    }

    /** Gives back what this node had in hand when it ended, so that it is carried at once and not after a time-out. */
    int handBack(String node) {
        return database.sql("""
                        update scheduled_tasks
                           set picked = :free, picked_by = null, last_heartbeat = null, version = version + 1
                         where picked_by = :node
                        """).param("free", false).param("node", node).update();
    }
}
