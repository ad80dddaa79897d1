package press.broadside.dispatch;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was, is and will be sent: one row for each edition version and channel. */
final class Ledger {
    private final JdbcClient database;
    private final Clock clock;

    Ledger(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Returns false, changing nothing, where the delivery stands in the ledger already. */
    boolean enter(DeliveryKey delivery) {
        int entered = at(delivery, """
                        insert into delivery (section, channel, statement_id, locale, version,
                                              state, attempts, place, hash, queued_at, changed_at)
                        values (:section, :channel, :statement, :locale, :version,
                                'queued', 0, '', '', :now, :now)
                            on conflict do nothing
                        """).param("now", clock.millis()).update();
        return entered == 1;
    }

    boolean hasNewer(DeliveryKey delivery) {
        return at(delivery, """
                        select count(*)
                          from delivery
                         where section = :section
                           and channel = :channel
                           and statement_id = :statement
                           and locale = :locale
                           and version > :version
                        """).query(Integer.class).single() > 0;
    }

    boolean isOpen(DeliveryKey delivery) {
        return at(delivery, """
                        select count(*)
                          from delivery
                         where section = :section
                           and channel = :channel
                           and statement_id = :statement
                           and locale = :locale
                           and version = :version
                           and state in ('queued', 'sending')
                        """).query(Integer.class).single() == 1;
    }

    void attempt(DeliveryKey delivery) {
        at(delivery, """
                        update delivery
                           set state = 'sending', attempts = attempts + 1, changed_at = :now
                         where section = :section
                           and channel = :channel
                           and statement_id = :statement
                           and locale = :locale
                           and version = :version
                        """).param("now", clock.millis()).update();
    }

    /** @param state {@code superseded} or {@code cancelled}; what was sent stays sent */
    void settle(DeliveryKey delivery, String state) {
        at(delivery, """
                        update delivery
                           set state = :state, changed_at = :now
                         where section = :section
                           and channel = :channel
                           and statement_id = :statement
                           and locale = :locale
                           and version = :version
                           and state in ('queued', 'sending')
                        """).param("state", state).param("now", clock.millis()).update();
    }

    void sent(DeliveryKey delivery, String place, String hash) {
        at(delivery, """
                        update delivery
                           set state = 'sent', place = :place, hash = :hash, changed_at = :now
                         where section = :section
                           and channel = :channel
                           and statement_id = :statement
                           and locale = :locale
                           and version = :version
                        """)
                .param("place", place)
                .param("hash", hash)
                .param("now", clock.millis())
                .update();
    }

    private JdbcClient.StatementSpec at(DeliveryKey delivery, String sql) {
        return database.sql(sql)
                .param("section", delivery.section())
                .param("channel", delivery.channel())
                .param("statement", delivery.edition().statement())
                .param("locale", delivery.edition().locale().toLanguageTag())
                .param("version", delivery.edition().version());
    }
}
