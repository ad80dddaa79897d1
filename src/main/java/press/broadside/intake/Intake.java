package press.broadside.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;
import press.broadside.text.Sha256;

/** Takes documents in: checks them, cleans them, and accepts the same content once. */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final IntakeLimits limits;
    private final JdbcStatements statements;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Clock clock;

    Intake(
            IntakeLimits limits,
            JdbcStatements statements,
            TransactionOperations transactions,
            Announcer announcer,
            Clock clock) {
        this.limits = limits;
        this.statements = statements;
        this.transactions = transactions;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Accepts a file with the {@code NAME.meta.yaml} beside it and the pictures that it refers to, or a folder that holds one
     * document; the files stay where they are.
     *
     * @param sender who or what handed it in
     * @throws java.io.UncheckedIOException if it cannot be read; nothing was stored, trying again is safe
     */
    public Outcome accept(Path file, String sender) {
        return accepted(file, sender, true);
    }

    /** The same for a file that lies among others that have nothing to do with it: it comes without pictures. */
    Outcome acceptAlone(Path file, String sender) {
        return accepted(file, sender, false);
    }

    private Outcome accepted(Path file, String sender, boolean accompanied) {
        try {
            Path document = StatementFolder.isOne(file) ? new StatementFolder(file).document() : file;
            boolean alone = document.equals(file) && !accompanied;
            Path folder = document.toAbsolutePath().getParent();
            return accept(
                    StatementFile.at(document).read(limits, sender),
                    alone
                            ? Companions.NONE
                            : new FolderCompanions(folder, limits.images().maxBytes()));
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
        return accept(submission, Companions.of(submission.attachments()));
    }

    private Outcome accept(Submission submission, Companions companions) {
        String name = ShownName.of(submission.name());
        LOG.info(
                "stage=intake event=enter file={} bytes={} sender={}",
                name,
                submission.content().length,
                ShownName.of(submission.sender()));
        Outcome outcome = outcome(submission, companions);
        LOG.info("stage=intake event=exit file={} outcome={}", name, told(outcome));
        return outcome;
    }

    private Outcome outcome(Submission submission, Companions companions) {
        try {
            var examination = new Examination(limits);
            Format format = examination.format(submission);
            String hash = Sha256.of(submission.content());
            Optional<RevisionKey> known = statements.withHash(hash);
            if (known.isPresent() && companions.isEmpty()) {
                return known(known.get()); // otherwise it depends on its pictures
            }
            var remarks = new Remarks();
            return stored(examination.examined(
                    submission, companions, format, hash, clock.instant().truncatedTo(ChronoUnit.MILLIS), remarks));
        } catch (StatementRejected rejected) {
            return new Outcome.Refused(rejected.reason());
        }
    }

    private Outcome stored(NewStatement added) {
        Optional<RevisionKey> known = statements.withHash(added.hash());
        if (known.isPresent()) {
            return known(known.get());
        }
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
