package press.broadside.assembly;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;

/** Decides whether an edition is news, and stores and announces it in one transaction. */
final class EditionStore {
    private static final int TRIES = 5;

    private final JdbcEditions editions;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final Clock clock;

    EditionStore(JdbcEditions editions, Announcer announcer, TransactionOperations transactions, Clock clock) {
        this.editions = editions;
        this.announcer = announcer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The edition as stored: a new version, or the newest one where this is no news. */
    Edition keep(Edition made) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Edition> kept = transactions.execute(status -> tryToKeep(made));
            if (kept != null && kept.isPresent()) {
                return kept.get();
            }
        }
        throw new ConcurrencyFailureException("edition " + made.key() + " is being stored by others over and over");
    }

    Optional<Edition> newest(String statement, Locale locale) {
        return editions.newest(statement, locale);
    }

    private Optional<Edition> tryToKeep(Edition made) {
        Optional<Edition> newest =
                editions.newest(made.key().statement(), made.key().locale());
        if (newest.isPresent() && !isNews(made, newest.get())) {
            return newest.map(edition -> standingFor(made, edition));
        }
        Edition next = numbered(made, newest.map(e -> e.key().version()).orElse(0) + 1);
        if (!editions.insert(next)) {
            return Optional.empty(); // another node took the number between our look and our insert: look again
        }
        announcer.announce("edition-assembled", next.key());
        return Optional.of(next);
    }

    private static boolean isNews(Edition made, Edition newest) {
        if (made.rehearsal() && !newest.rehearsal()) {
            return false;
        }
        boolean older = made.revision().number() < newest.revision().number();
        boolean overRehearsal = newest.rehearsal() && !made.rehearsal();
        return (!older || overRehearsal) && !EditionContent.hash(made).equals(EditionContent.hash(newest));
    }

    /** The same content may stand for a later revision too: then no reader needs to hear of it. */
    private Edition standingFor(Edition made, Edition newest) {
        boolean later = made.revision().number() > newest.revision().number();
        if (!later || !EditionContent.hash(made).equals(EditionContent.hash(newest))) {
            return newest;
        }
        editions.standFor(newest.key(), made.revision());
        return editions.edition(newest.key());
    }

    private Edition numbered(Edition e, int version) {
        return new Edition(
                new EditionKey(e.key().statement(), e.key().locale(), version),
                e.revision(),
                e.slug(),
                e.kind(),
                e.title(),
                e.persons(),
                e.bodies(),
                e.date(),
                e.topics(),
                e.summary(),
                e.body(),
                e.document(),
                e.images(),
                e.rehearsal(),
                Instant.ofEpochMilli(clock.millis()));
    }
}
