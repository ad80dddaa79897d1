package press.broadside.assembly;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;

/** Decides whether an edition is news, and stores and announces it in one transaction. */
final class EditionStore implements Editions {
    private static final int TRIES = 5;

    private final JdbcEditions editions;
    private final Corrections corrections;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final Clock clock;

    EditionStore(
            JdbcEditions editions,
            Corrections corrections,
            Announcer announcer,
            TransactionOperations transactions,
            Clock clock) {
        this.editions = editions;
        this.corrections = corrections;
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

    @Override
    public Edition edition(EditionKey key) {
        return editions.edition(key);
    }

    @Override
    public Optional<Edition> newest(String statement, Variant variant) {
        return editions.newest(statement, variant);
    }

    @Override
    public Optional<Edition> newest(String statement, Variant variant, Edition.Sort sort) {
        return editions.newest(statement, variant, sort);
    }

    @Override
    public List<Variant> variants(String statement) {
        return editions.variants(statement);
    }

    @Override
    public Edition follow(Edition made) {
        Edition next = numbered(
                noted(made),
                editions.versionAfter(
                        editions.newest(made.key().statement(), made.key().variant())));
        if (!editions.insert(next)) {
            throw new ConcurrencyFailureException("edition " + next.key() + " is being stored by others; try again");
        }
        announcer.announce("edition-assembled", next.key());
        return next;
    }

    private Optional<Edition> tryToKeep(Edition assembled) {
        Edition made = noted(assembled);
        Optional<Edition> newest =
                editions.newest(made.key().statement(), made.key().variant());
        if (newest.isPresent() && !isNews(made, newest.get())) {
            return newest.map(edition -> standingFor(made, edition));
        }
        Edition next = numbered(made, editions.versionAfter(newest));
        if (!editions.insert(next)) {
            return Optional.empty(); // another node took the number between our look and our insert: look again
        }
        announcer.announce("edition-assembled", next.key());
        return Optional.of(next);
    }

    private Edition noted(Edition made) {
        return corrections.noted(
                made, editions.newest(made.key().statement(), made.key().variant(), Edition.Sort.TEXT));
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

    private Edition numbered(Edition made, int version) {
        return made.as(made.key().at(version), Instant.ofEpochMilli(clock.millis()));
    }
}
