package press.broadside.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who is signed in, in which browser: looked up at every request, so that an end holds on all nodes at once. Reading takes
 * no lock; that somebody was seen is written once in a minute.
 */
public final class SignIns {
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    /** @param hash of its ticket: by it a person ends one of theirs */
    public record SignIn(String hash, String login, Instant began, Instant seen, String address, String browser) {}

    private final JdbcClient database;
    private final Clock clock;
    private final AccountSettings settings;

    SignIns(JdbcClient database, Clock clock, AccountSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new one, with a ticket that was never there before. */
    public Ticket begin(String login, Browser browser) {
        forgetOld();
        Ticket ticket = Ticket.fresh();
        database.sql("""
                        insert into sign_in (token_hash, login, began_at, seen_at, address, browser)
                        values (:hash, :login, :now, :now, :address, :browser)
                        """)
                .param("hash", ticket.hash())
                .param("login", login)
                .param("now", clock.millis())
                .param("address", browser.address())
                .param("browser", browser.name())
                .update();
        return ticket;
    }

    /** Whose ticket this is; empty where the sign-in ended, in whatever way, or never was. */
    public Optional<SignIn> of(Ticket ticket) {
        Optional<SignIn> found = database.sql("""
                        select s.*
                          from sign_in s
                          join person p on p.login = s.login
                         where s.token_hash = :hash
                           and s.began_at > :began
                           and s.seen_at > :seen
                           and p.disabled = 0
                        """)
                .param("hash", ticket.hash())
                .param("began", oldestBegin())
                .param("seen", oldestSeen())
                .query(SignIns::signIn)
                .optional();
        found.filter(signIn -> signIn.seen().plus(SEEN_STEP).isBefore(clock.instant()))
                .ifPresent(this::seenNow);
        return found;
    }

    private void seenNow(SignIn signIn) {
        database.sql("update sign_in set seen_at = :now where token_hash = :hash")
                .param("now", clock.millis())
                .param("hash", signIn.hash())
                .update();
    }

    public void end(Ticket ticket) {
        database.sql("delete from sign_in where token_hash = :hash")
                .param("hash", ticket.hash())
                .update();
    }

    /** Ends one of a person's own. */
    public void end(String login, String hash) {
        database.sql("delete from sign_in where token_hash = :hash and login = :login")
                .param("hash", hash)
                .param("login", login)
                .update();
    }

    /** Ends all of a person's, and forgets the browsers that they were known in. */
    void endAll(String login) {
        database.sql("delete from sign_in where login = :login")
                .param("login", login)
                .update();
        database.sql("delete from known_browser where login = :login")
                .param("login", login)
                .update();
    }

    /** All of a person's, the newest first. */
    public List<SignIn> all(String login) {
        return database.sql("""
                        select *
                          from sign_in
                         where login = :login
                           and began_at > :began
                           and seen_at > :seen
                         order by began_at desc
                        """)
                .param("login", login)
                .param("began", oldestBegin())
                .param("seen", oldestSeen())
                .query(SignIns::signIn)
                .list();
    }

    private void forgetOld() {
        database.sql("delete from sign_in where began_at <= :began or seen_at <= :seen")
                .param("began", oldestBegin())
                .param("seen", oldestSeen())
                .update();
    }

    private long oldestBegin() {
        return clock.millis() - settings.longest().toMillis();
    }

    private long oldestSeen() {
        return clock.millis() - settings.idle().toMillis();
    }

    private static SignIn signIn(ResultSet row, int n) throws SQLException {
        return new SignIn(
                row.getString("token_hash"),
                row.getString("login"),
                Instant.ofEpochMilli(row.getLong("began_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                row.getString("address"),
                row.getString("browser"));
    }
}
