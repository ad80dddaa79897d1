package press.broadside.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets people in by their password. Unknown names, disabled people and wrong passwords get the same answer after the same
 * time; too many tries must wait, but for the owner in a browser that is known.
 */
public final class Doorkeeper {
    private static final int LONGEST_NAME = 200;

    /** What the doorkeeper says. */
    public sealed interface Answer {
        /** @param newBrowser what the browser is to keep, so that it is known next time; empty: it is known */
        record Welcome(Person person, Optional<Ticket> newBrowser) implements Answer {}

        record Wrong() implements Answer {}

        /** Nothing was looked at. */
        record Later(Duration delay) implements Answer {}
    }

    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Doorkeeper(People people, Passwords passwords, Throttle throttle, JdbcClient database, Trail trail, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param name login or mail address, as typed
     * @return {@link Answer.Later} too where so many sign in that no turn comes
     */
    public Answer enter(String name, String password, Browser browser) {
        String typed = normal(name);
        Optional<Person> person = typed.contains("@") ? people.withMail(typed) : people.of(typed);
        String login = person.map(Person::login).orElse(typed);
        boolean known = isKnown(browser, login);
        Optional<Duration> delay = known ? knownBrowsersDelay(browser, login) : strangersDelay(browser, login);
        if (delay.isPresent()) {
            return new Answer.Later(delay.get());
        }
        try {
            return looked(person, password, browser, known);
        } catch (Passwords.Busy e) {
            return new Answer.Later(Duration.ofSeconds(5));
        }
    }

    private Answer looked(Optional<Person> person, String password, Browser browser, boolean known) {
        boolean right = isRight(person, password);
        if (!right || person.isEmpty()) {
            trail.record("", "refuse-sign-in", person.map(Person::login).orElse(""), "from " + browser.address());
            return new Answer.Wrong();
        }
        String login = person.get().login();
        forgive(browser, login, known);
        strengthen(login, password);
        trail.record(login, "sign-in", login, "from " + browser.address());
        return new Answer.Welcome(person.get(), known ? Optional.empty() : Optional.of(remember(browser, login)));
    }

    private boolean isRight(Optional<Person> person, String password) {
        passwords.getReady();
        Optional<String> hash = person.flatMap(p -> people.passwordHash(p.login()));
        if (hash.isEmpty()) {
            passwords.matchNobody(password);
            return false;
        }
        return passwords.matches(password, hash.get())
                && !person.map(Person::disabled).orElse(true);
    }

    private void strengthen(String login, String password) {
        if (people.passwordHash(login).map(passwords::isWeak).orElse(false)) {
            people.setPasswordHash(login, passwords.hash(password));
        }
    }

    private static String normal(String name) {
        String stripped = name.strip().toLowerCase(Locale.ROOT);
        return stripped.length() <= LONGEST_NAME ? stripped : stripped.substring(0, LONGEST_NAME);
    }

    private Optional<Duration> strangersDelay(Browser browser, String login) {
        return throttle.delay("address " + browser.network()).or(() -> throttle.delay("account " + login));
    }

    private Optional<Duration> knownBrowsersDelay(Browser browser, String login) {
        return throttle.delay(browserKey(browser, login));
    }

    private void forgive(Browser browser, String login, boolean known) {
        if (known) {
            throttle.forgive(browserKey(browser, login));
        } else {
            throttle.forgive("address " + browser.network());
            throttle.forgive("account " + login);
        }
    }

    private static String browserKey(Browser browser, String login) {
        return "browser " + browser.known().map(Ticket::hash).orElse("") + " " + login;
    }

    private boolean isKnown(Browser browser, String login) {
        return browser.known().isPresent()
                && database.sql("select count(*) from known_browser where token_hash = :hash and login = :login")
                                .param("hash", browser.known().get().hash())
                                .param("login", login)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private Ticket remember(Browser browser, String login) {
        Ticket ticket = Ticket.fresh();
        database.sql("insert into known_browser (token_hash, login, known_at) values (:hash, :login, :now)")
                .param("hash", ticket.hash())
                .param("login", login)
                .param("now", clock.millis())
                .update();
        // what the browser was known by is replaced, and serves nobody any more
        browser.known()
                .ifPresent(former -> database.sql(
                                "update known_browser set token_hash = :hash where token_hash = :former and login <> :login")
                        .param("hash", ticket.hash())
                        .param("former", former.hash())
                        .param("login", login)
                        .update());
        return ticket;
    }
}
