package press.broadside.intake;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;
import press.broadside.handoff.Hopeless;
import press.broadside.text.Sha256;

/** Takes documents in: checks them, cleans them, and accepts the same content once. */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final IntakeLimits limits;
    private final JdbcStatements statements;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Clock clock;
    private final Parsing parsing;
    private final List<Trial> trials;

    Intake(
            IntakeLimits limits,
            JdbcStatements statements,
            TransactionOperations transactions,
            Announcer announcer,
            Clock clock,
            Parsing parsing,
            List<Trial> trials) {
        this.limits = limits;
        this.statements = statements;
        this.transactions = transactions;
        this.announcer = announcer;
        this.clock = clock;
        this.parsing = parsing;
        this.trials = List.copyOf(trials);
    }

    /**
     * Accepts a file with the {@code NAME.meta.yaml} beside it; the files stay where they are.
     *
     * @param sender who or what handed it in
     * @throws java.io.UncheckedIOException if it cannot be read; nothing was stored, trying again is safe
     */
    public Outcome accept(Path file, String sender) {
        try {
            return accept(StatementFile.at(file).read(limits, sender));
        } catch (StatementRejected rejected) {
            LOG.info(
                    "stage=intake event=exit file={} outcome=refused reason={}",
                    shown(file),
                    ShownName.of(rejected.reason()));
            return new Outcome.Refused(rejected.reason());
        }
    }

    /**
     * Accepts a document, or tells why not. An accepted one is stored and announced as {@code statement-accepted}, with its
     * {@link RevisionKey} as subject, in one transaction.
     *
     * @throws org.springframework.dao.DataAccessException if the store cannot be used; nothing was stored, trying again is safe
     */
    public Outcome accept(Submission submission) {
        String name = ShownName.of(submission.name());
        LOG.info(
                "stage=intake event=enter file={} bytes={} sender={}",
                name,
                submission.content().length,
                ShownName.of(submission.sender()));
        Outcome outcome = outcome(submission);
        LOG.info("stage=intake event=exit file={} outcome={}", name, told(outcome));
        return outcome;
    }

    private Outcome outcome(Submission submission) {
        try {
            var examination = new Examination(limits);
            Format format = examination.format(submission);
            String hash = Sha256.of(submission.content());
            Optional<RevisionKey> known = statements.withHash(hash);
            if (known.isPresent()) {
                return known(known.get());
            }
            var remarks = new Remarks();
            return stored(parsed(() -> examination.examined(
                    submission, format, hash, clock.instant().truncatedTo(ChronoUnit.MILLIS), remarks)));
        } catch (StatementRejected rejected) {
            return new Outcome.Refused(rejected.reason());
        }
    }

    /** Everything that parses, and everything that later stages will do with what was parsed. */
    private NewStatement parsed(Supplier<NewStatement> examination) {
        try {
            return parsing.first(() -> readable(examination));
        } catch (Hopeless stopped) {
            throw new StatementRejected(stopped.reason());
        }
    }

    /** A parser that fails in a way that nobody foresaw says as much of the document as one that refuses it. */
    private NewStatement readable(Supplier<NewStatement> examination) {
        try {
            return tried(examination.get());
        } catch (StatementRejected | Hopeless | DataAccessException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("stage=intake event=unreadable", e);
            throw new StatementRejected("a parser fails over the document (%s); save it anew, or simplify it"
                    .formatted(ShownName.of(e.toString())));
        }
    }

    private NewStatement tried(NewStatement examined) {
        for (Trial trial : trials) {
            trial.objection(examined.document(), examined.fields()).ifPresent(objection -> {
                throw new StatementRejected(objection);
            });
        }
        return examined;
    }

    private Outcome stored(NewStatement added) {
        Optional<Revision> revision = Objects.requireNonNull(transactions.execute(transaction -> {
            Optional<Revision> stored = statements.add(added);
            if (stored.isPresent()) {
                announcer.announce("statement-accepted", stored.get().key());
            } else {
                transaction.setRollbackOnly();
            }
            return stored;
        }));
        if (revision.isPresent()) {
            return new Outcome.Accepted(revision.get(), added.remarks());
        }
        return known(statements
                .withHash(added.hash())
                .orElseThrow(() -> new IllegalStateException(
                        "a statement was taken in twice at once and is gone; this is a bug")));
    }

    private static Outcome known(RevisionKey revision) {
        return new Outcome.Known(
                revision,
                List.of("the same content was accepted before as " + revision
                        + "; the name of this file and the metadata beside it change nothing"));
    }

    private static String told(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return "accepted revision=" + accepted.revision().key() + " remarks="
                    + accepted.remarks().size();
        }
        if (outcome instanceof Outcome.Known known) {
            return "known revision=" + known.revision();
        }
        return "refused reason=" + ShownName.of(((Outcome.Refused) outcome).reason());
    }

    private static String shown(Path file) {
        return ShownName.of(String.valueOf(file.getFileName()));
    }
}
