package press.broadside.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links: each opens one thing, once, for a while. A new one of the same purpose ends those before it. */
final class Links {
    /** What a link is for. */
    enum Purpose {
        FIRST_OPERATOR,
        INVITATION,
        RESET;

        String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Purpose of(String written) {
            return valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param login whose link it is; empty for the first operator */
    record Link(Purpose purpose, String login) {}

    private final JdbcClient database;
    private final Clock clock;
    private final Duration life;

    Links(JdbcClient database, Clock clock, Duration life) {
        this.database = database;
        this.clock = clock;
        this.life = life;
    }

    Ticket make(Purpose purpose, String login) {
        Ticket ticket = Ticket.fresh();
        endAll(login);
        database.sql("""
                        insert into one_time_link (token_hash, purpose, login, until_at)
                        values (:hash, :purpose, :login, :until)
                        """)
                .param("hash", ticket.hash())
                .param("purpose", purpose.written())
                .param("login", login)
                .param("until", clock.millis() + life.toMillis())
                .update();
        return ticket;
    }

    Optional<Link> open(Ticket ticket) {
        return database.sql("select purpose, login from one_time_link where token_hash = :hash and until_at > :now")
                .param("hash", ticket.hash())
                .param("now", clock.millis())
                .query((row, n) -> new Link(Purpose.of(row.getString("purpose")), row.getString("login")))
                .optional();
    }

    /** Empty where it was used, is too old, or never was: of two who come at once, one gets it. */
    Optional<Link> use(Ticket ticket) {
        return database.sql("""
                        delete from one_time_link
                         where token_hash = :hash
                           and until_at > :now
                        returning purpose, login
                        """)
                .param("hash", ticket.hash())
                .param("now", clock.millis())
                .query((row, n) -> new Link(Purpose.of(row.getString("purpose")), row.getString("login")))
                .optional();
    }

    void endAll(String login) {
        database.sql("delete from one_time_link where login = :login or until_at <= :now")
                .param("login", login)
                .param("now", clock.millis())
                .update();
    }
}
