package press.broadside.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;

/** Decides what an examined document is: a new statement, the next revision of one, or nothing new. One transaction. */
final class Acceptance {
    private static final int TRIES = 10;

    private final JdbcStatements statements;
    private final TransactionOperations transactions;
    private final Announcer announcer;

    Acceptance(JdbcStatements statements, TransactionOperations transactions, Announcer announcer) {
        this.statements = statements;
        this.transactions = transactions;
        this.announcer = announcer;
    }

    /**
     * Stores and announces what is new. Documents that arrive at once come one after the other, and none is lost.
     *
     * @param along what else belongs into the transaction of a revision that is accepted
     */
    Outcome accept(NewStatement added, Consumer<RevisionKey> along) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Outcome> outcome = tryToAccept(added, along);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ConcurrencyFailureException("statements with the id or the content of "
                + ShownName.of(added.submission().name()) + " are being stored by others over and over");
    }

    /** Empty where another transaction took the id or the content between our look and our insert. */
    private Optional<Outcome> tryToAccept(NewStatement added, Consumer<RevisionKey> along) {
        try {
            Optional<Outcome> outcome = transactions.execute(status -> {
                Optional<Outcome> decided = decide(added);
                if (decided.isEmpty()) {
                    status.setRollbackOnly();
                } else if (decided.get() instanceof Outcome.Accepted accepted) {
                    along.accept(accepted.revision().key());
                }
                return decided;
            });
            return outcome == null ? Optional.empty() : outcome;
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> decide(NewStatement added) {
        Optional<String> statement = added.id().flatMap(statements::withId);
        if (statement.isPresent()) {
            return Optional.of(revise(statement.get(), added));
        }
        Optional<RevisionKey> known = statements.withHash(added.hash());
        if (known.isPresent()) {
            return Optional.of(known(known.get(), added));
        }
        NewStatement first = added.id()
                .map(id -> added.remarking(
                        "the id '%s' was not known: this is revision r1 of a new statement, which has it now"
                                .formatted(ShownName.of(id))))
                .orElse(added);
        return statements.begin(first).map(revision -> accepted(revision, first));
    }

    private Outcome revise(String statement, NewStatement added) {
        statements.hold(statement);
        Revision newest = statements.newest(statement);
        if (newest.hash().equals(added.hash()) && !added.bringsMoreThan(newest)) {
            return new Outcome.Known(
                    newest.key(), List.of("the newest revision, " + newest.key() + ", has the same content"));
        }
        NewStatement next = added.remarking(
                "this is revision r%d of %s, as both have one id: it takes the place of r%d (%s), which readers see until the new editions are ready; a statement of its own needs another id"
                        .formatted(
                                newest.key().number() + 1,
                                statement,
                                newest.key().number(),
                                ShownName.of(newest.fileName())));
        return accepted(
                statements.append(next, new RevisionKey(statement, newest.key().number() + 1)), next);
    }

    private Outcome accepted(Revision revision, NewStatement added) {
        announcer.announce("statement-accepted", revision.key());
        return new Outcome.Accepted(revision, added.remarks());
    }

    /** The same content under an id of its author's own gives this id to the statement, if it has none. */
    private Outcome known(RevisionKey known, NewStatement added) {
        Outcome.Known plainly =
                known(known, statements.newest(known.statement()).key());
        if (added.id().isEmpty()) {
            return plainly;
        }
        String id = ShownName.of(added.id().get());
        String remark = statements.adopt(known.statement(), added.id().get())
                ? "the statement goes by the id '%s' from now on".formatted(id)
                : "the statement has an id of its author's already, so '%s' was not taken".formatted(id);
        return new Outcome.Known(known, List.of(plainly.remarks().get(0), remark));
    }

    static Outcome.Known known(RevisionKey known, RevisionKey newest) {
        String rest = known.equals(newest)
                ? "; the name of this file and the metadata beside it change nothing"
                : "; the newest is r%d: to go back, hand it in with the id %s"
                        .formatted(newest.number(), known.statement());
        return new Outcome.Known(known, List.of("the same content was accepted before as " + known + rest));
    }
}
