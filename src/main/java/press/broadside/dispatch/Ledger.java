package press.broadside.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.assembly.EditionKey;

/** What was, is and will be sent: one row for each edition version and channel. */
final class Ledger {
    private static final String THIS = """
             where section = :section
               and channel = :channel
               and statement_id = :statement
               and locale = :locale
               and version = :version
            """;
    private static final String EDITION = """
             where section = :section
               and channel = :channel
               and statement_id = :statement
               and locale = :locale
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final String node;

    /** @param node this process's name among those that share the database */
    Ledger(JdbcClient database, Clock clock, String node) {
        this.database = database;
        this.clock = clock;
        this.node = node;
    }

    /** What this node had in hand when it ended is anybody's again, at once and not after the lease. */
    void handBack() {
        database.sql("update delivery set lease_until = 0 where state = 'sending' and sender = :node")
                .param("node", node)
                .update();
    }

    /**
     * Returns false, changing nothing, where the delivery stands in the ledger already. One that was cancelled, as its section
     * did not show the edition then, waits again: the section shows it now. Wants a transaction.
     */
    boolean enter(DeliveryKey delivery, Act act) {
        int entered = at(delivery, """
                        insert into delivery (section, channel, statement_id, locale, version, act, turn,
                                              state, attempts, place, hash, queued_at, changed_at, due_at)
                        values (:section, :channel, :statement, :locale, :version, :act, :turn,
                                'queued', 0, '', '', :now, :now, :now)
                            on conflict (section, channel, statement_id, locale, version) do update
                           set act = :act, turn = :turn, state = 'queued', reason = '',
                               queued_at = :now, changed_at = :now, due_at = :now
                         where delivery.state = 'cancelled'
                        """)
                .param("act", act.written())
                .param("turn", act.turn())
                .param("now", clock.millis())
                .update();
        return entered == 1;
    }

    /** What the destination may have of earlier versions: somebody tried at least, with whatever end. */
    boolean mayHaveEarlier(DeliveryKey delivery) {
        return at(delivery, "select count(*) from delivery" + EDITION + " and version < :version and attempts > 0")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Earlier versions that wait, wait no longer; one that is being sent is waited for. */
    void supersedeEarlier(DeliveryKey delivery) {
        at(delivery, """
                        update delivery
                           set state = 'superseded', reason = :reason, changed_at = :now
                        """ + EDITION + """
                           and version < :version
                           and (state = 'queued' or (state = 'sending' and lease_until <= :now))
                        """)
                .param("reason", "by v" + delivery.edition().version())
                .param("now", clock.millis())
                .update();
    }

    /** Where the newest earlier version went; empty where none is known to have. */
    Optional<String> earlierPlace(DeliveryKey delivery) {
        return at(delivery, "select place from delivery" + EDITION + """
                           and version < :version
                           and place <> ''
                         order by version desc
                         limit 1
                        """)
                .query(String.class)
                .optional();
    }

    /** Whose turn it is: withdrawals first, then corrections; of one edition never two at a time. */
    Optional<Delivery> next(Lane lane) {
        return database.sql("""
                        select *
                          from delivery d
                         where section = :section
                           and channel = :channel
                           and ((state = 'queued' and due_at <= :now) or (state = 'sending' and lease_until <= :now))
                           and not exists (select 1
                                             from delivery other
                                            where other.section = d.section
                                              and other.channel = d.channel
                                              and other.statement_id = d.statement_id
                                              and other.locale = d.locale
                                              and other.version <> d.version
                                              and other.state = 'sending'
                                              and other.lease_until > :now)
                         order by turn, queued_at, statement_id, locale, version
                         limit 1
                        """)
                .param("section", lane.section())
                .param("channel", lane.channel())
                .param("now", clock.millis())
                .query(Ledger::read)
                .optional();
    }

    /** When the lane's next delivery is due; empty where nothing waits. */
    Optional<Instant> nextMoment(Lane lane) {
        return database.sql("""
                        select min(case when state = 'queued' then due_at else lease_until end)
                          from delivery
                         where section = :section
                           and channel = :channel
                           and state in ('queued', 'sending')
                        """)
                .param("section", lane.section())
                .param("channel", lane.channel())
                .query((row, n) -> row.getLong(1))
                .optional()
                .filter(millis -> millis > 0)
                .map(Instant::ofEpochMilli);
    }

    /**
     * Makes the caller the delivery's sender.
     *
     * @return with the sender's fence; empty where another was faster
     */
    Optional<Delivery> claim(Delivery delivery, Duration lease) {
        int claimed = at(delivery.key(), """
                        update delivery
                           set state = 'sending', attempts = attempts + 1, fence = fence + 1, sender = :node,
                               lease_until = :lease, changed_at = :now
                        """ + THIS + """
                           and fence = :fence
                           and (state = 'queued' or (state = 'sending' and lease_until <= :now))
                        """)
                .param("node", node)
                .param("lease", clock.millis() + lease.toMillis())
                .param("now", clock.millis())
                .param("fence", delivery.fence())
                .update();
        return claimed == 1 ? find(delivery.key()) : Optional.empty();
    }

    Optional<Delivery> find(DeliveryKey delivery) {
        return at(delivery, "select * from delivery" + THIS).query(Ledger::read).optional();
    }

    /** The sender's word; of one whose lease another has taken over, it counts for nothing. */
    boolean sent(Delivery delivery, String place, String hash) {
        int sent = at(delivery.key(), """
                        update delivery
                           set state = 'sent', place = :place, hash = :hash, reason = '', changed_at = :now
                        """ + THIS + " and state = 'sending' and fence = :fence")
                .param("place", place)
                .param("hash", hash)
                .param("now", clock.millis())
                .param("fence", delivery.fence())
                .update();
        return sent == 1;
    }

    /** Waits until {@code due}. */
    void again(Delivery delivery, Instant due, String reason) {
        at(delivery.key(), """
                        update delivery
                           set state = 'queued', due_at = :due, reason = :reason, changed_at = :now
                        """ + THIS + " and state in ('queued', 'sending') and fence = :fence")
                .param("due", due.toEpochMilli())
                .param("reason", reason)
                .param("now", clock.millis())
                .param("fence", delivery.fence())
                .update();
    }

    /** Ends a delivery that waits, or whose sender the caller is. */
    void settle(Delivery delivery, State state, String reason) {
        at(delivery.key(), """
                        update delivery
                           set state = :state, reason = :reason, changed_at = :now
                        """ + THIS + " and state in ('queued', 'sending') and fence = :fence")
                .param("state", state.written())
                .param("reason", reason)
                .param("now", clock.millis())
                .param("fence", delivery.fence())
                .update();
    }

    /** The newest version of each edition that was entered since, whatever became of it, waits again. */
    List<DeliveryKey> replay(Lane lane, Instant since) {
        List<Delivery> newest = database.sql("""
                        select *
                          from delivery d
                         where section = :section
                           and channel = :channel
                           and queued_at >= :since
                           and state in ('sent', 'failed')
                           and not exists (select 1
                                             from delivery newer
                                            where newer.section = d.section
                                              and newer.channel = d.channel
                                              and newer.statement_id = d.statement_id
                                              and newer.locale = d.locale
                                              and newer.version > d.version)
                         order by queued_at
                        """)
                .param("section", lane.section())
                .param("channel", lane.channel())
                .param("since", since.toEpochMilli())
                .query(Ledger::read)
                .list();
        newest.forEach(delivery ->
                at(delivery.key(), """
                        update delivery
                           set state = 'queued', due_at = :now, queued_at = :now, changed_at = :now, reason = 'replayed'
                        """ + THIS).param("now", clock.millis()).update());
        return newest.stream().map(Delivery::key).toList();
    }

    /** Newest change first. */
    List<Delivery> list(Optional<String> section, Optional<State> state, int most) {
        return database.sql("""
                        select *
                          from delivery
                         where (:section = '' or section = :section)
                           and (:state = '' or state = :state)
                         order by changed_at desc, section, channel, statement_id, locale, version
                         limit :most
                        """)
                .param("section", section.orElse(""))
                .param("state", state.map(State::written).orElse(""))
                .param("most", most)
                .query(Ledger::read)
                .list();
    }

    /** Of all versions in a statement's language, sections' own wordings too; the newest version first. */
    List<Delivery> of(String statement, Locale locale) {
        return database.sql("""
                        select *
                          from delivery
                         where statement_id = :statement
                           and locale = :locale
                         order by version desc, section, channel
                        """)
                .param("statement", statement)
                .param("locale", locale.toLanguageTag())
                .query(Ledger::read)
                .list();
    }

    /** Channels for which something waits, those that are gone too. */
    List<Lane> waiting() {
        return database.sql("select distinct section, channel from delivery where state in ('queued', 'sending')")
                .query((row, n) -> new Lane(row.getString(1), row.getString(2)))
                .list();
    }

    private JdbcClient.StatementSpec at(DeliveryKey delivery, String sql) {
        JdbcClient.StatementSpec statement = database.sql(sql)
                .param("section", delivery.section())
                .param("channel", delivery.channel())
                .param("statement", delivery.edition().statement())
                .param("locale", delivery.edition().locale().toLanguageTag());
        return sql.contains(":version")
                ? statement.param("version", delivery.edition().version())
                : statement;
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryKey(
                        row.getString("section"),
                        row.getString("channel"),
                        EditionKey.of(
                                row.getString("statement_id"),
                                Locale.forLanguageTag(row.getString("locale")),
                                row.getInt("version"))),
                Act.read(row.getString("act")),
                State.read(row.getString("state")),
                row.getInt("attempts"),
                row.getString("place"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("queued_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getLong("fence"));
    }
}
