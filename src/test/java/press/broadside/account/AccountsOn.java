package press.broadside.account;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;

/** Accounts on a real database, with a clock that the test moves and a letter box. */
final class AccountsOn {
    static final String PASSWORD = "seven grey geese in the fog";

    final JdbcClient database;
    final TransactionTemplate transactions;
    final MovableClock clock = new MovableClock();
    final List<String> letters = new ArrayList<>();
    final People people;
    final AuditTrail trail;
    final SignIns signIns;
    final ApiTokens tokens;
    final Passwords passwords;
    final Accounts accounts;
    final Rights rights;
    final AccountSettings settings = AccountSettings.standard();

    AccountsOn(DataSource source) {
        database = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        people = new People(database, clock);
        trail = new AuditTrail(database, transactions, clock);
        signIns = new SignIns(database, clock, settings);
        tokens = new ApiTokens(database, clock);
        passwords = new Passwords(settings, Duration.ofSeconds(20));
        rights = new GrantedRights(people);
        accounts = new Accounts(
                people,
                passwords,
                PasswordRules.shipped(),
                signIns,
                new Links(database, clock, settings.linkLife()),
                tokens,
                new Mailing(
                        (to, subject, text) -> to.mail().isPresent() && letters.add(text), "https://desk.example.org"),
                trail,
                transactions,
                settings,
                clock);
    }

    /** {@code sqlite} or {@code postgresql}. */
    static AccountsOn of(String database, Path folder) {
        return new AccountsOn(database.equals("sqlite") ? TestDatabases.sqlite(folder) : TestDatabases.postgres());
    }

    Doorkeeper doorkeeper() {
        return doorkeeper(passwords);
    }

    Doorkeeper doorkeeper(Passwords hashes) {
        return new Doorkeeper(
                people,
                hashes,
                new Throttle(database, clock, settings.tries(), settings.tryWindow()),
                database,
                trail,
                clock);
    }

    AccountsOn with(String login, Role role, String scope) {
        if (people.of(login).isEmpty()) {
            accounts.add(Person.of(login, "Somebody", Optional.empty()), "");
        }
        accounts.grant(login, role, scope, clock.instant(), Optional.empty(), "");
        return this;
    }

    AccountsOn withPassword(String login) {
        accounts.setPassword(login, PASSWORD, "test");
        return this;
    }

    static final class MovableClock extends Clock {
        private Instant now = Instant.parse("2026-12-01T09:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
