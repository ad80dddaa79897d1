package press.broadside.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;
import press.broadside.text.Sha256;

/** Takes documents in: checks them, cleans them, and accepts the same content once, or as the next revision of its statement. */
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final IntakeLimits limits;
    private final JdbcStatements statements;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Clock clock;
    private final Acceptance acceptance;
    private final Inspection inspection;

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
        this.acceptance = new Acceptance(statements, transactions, announcer);
        this.inspection = new Inspection(limits, parsing, trials);
    }

    /**
     * Accepts a file with the {@code NAME.meta.yaml} beside it and the pictures that it refers to, or a folder that holds one
     * document; the files stay where they are.
     *
     * @param sender who or what handed it in
     * @throws java.io.UncheckedIOException if it cannot be read; nothing was stored, trying again is safe
     */
    public Outcome accept(Path file, String sender) {
        return accept(file, sender, Optional.empty());
    }

    /** The same, as a revision of the statement that goes by an id, or the first of a new one that shall go by it. */
    public Outcome accept(Path file, String sender, Optional<String> id) {
        return accept(file, sender, id, revision -> {});
    }

    /**
     * The same, with something that is to be true from the first moment: an embargo, say.
     *
     * @param along done in the transaction of the acceptance; what it throws undoes that
     */
    public Outcome accept(Path file, String sender, Optional<String> id, Consumer<RevisionKey> along) {
        return accepted(file, submission -> id.map(submission::revising).orElse(submission), sender, true, along);
    }

    /**
     * The same, as a revision of a statement that is there.
     *
     * @param said fields by their keys in a {@code .meta.yaml}, before all that the file says itself
     */
    public Outcome correct(
            Path file, String sender, String statement, Map<String, String> said, Consumer<RevisionKey> along) {
        return accepted(file, submission -> submission.revising(statement).saying(said), sender, true, along);
    }

    /** A file that lies among others that have nothing to do with it: it comes without pictures. */
    Outcome acceptAlone(Path file, String sender) {
        return accepted(file, UnaryOperator.identity(), sender, false, revision -> {});
    }

    /**
     * What a file, or the document of a folder, would become; nothing is stored.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public Preview preview(Path file) {
        return preview(file, Map.of());
    }

    /** The same, with fields by their keys in a {@code .meta.yaml}, before all that the file says itself. */
    public Preview preview(Path file, Map<String, String> said) {
        try {
            Path document = document(file);
            Submission submission =
                    StatementFile.at(document).read(limits, "preview").saying(said);
            NewStatement read = inspection.inspected(
                    submission,
                    beside(document),
                    inspection.format(submission),
                    Sha256.of(submission.content()),
                    clock.instant());
            return new Preview.Acceptable(read.id(), read.document(), read.fields(), read.remarks());
        } catch (StatementRejected rejected) {
            return new Preview.Refused(rejected.reason());
        }
    }

    private static Path document(Path file) {
        return StatementFolder.isOne(file) ? new StatementFolder(file).document() : file;
    }

    private Companions beside(Path document) {
        return new FolderCompanions(
                document.toAbsolutePath().getParent(), limits.images().maxBytes());
    }

    private Outcome accepted(
            Path file,
            UnaryOperator<Submission> told,
            String sender,
            boolean accompanied,
            Consumer<RevisionKey> along) {
        try {
            Path document = document(file);
            boolean alone = document.equals(file) && !accompanied;
            Submission submission = StatementFile.at(document).read(limits, sender);
            return accept(told.apply(submission), alone ? Companions.NONE : beside(document), along);
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
        return accept(submission, Companions.of(submission.attachments()), revision -> {});
    }

    private Outcome accept(Submission submission, Companions companions, Consumer<RevisionKey> along) {
        String name = ShownName.of(submission.name());
        LOG.info(
                "stage=intake event=enter file={} bytes={} sender={}",
                name,
                submission.content().length,
                ShownName.of(submission.sender()));
        Outcome outcome = outcome(submission, companions, along);
        LOG.info("stage=intake event=exit file={} outcome={}", name, told(outcome));
        return outcome;
    }

    private Outcome outcome(Submission submission, Companions companions, Consumer<RevisionKey> along) {
        try {
            Format format = inspection.format(submission);
            String hash = Sha256.of(submission.content());
            // with pictures, the content is the document's and theirs
            Optional<Outcome> known = companions.isEmpty() ? knownAtOnce(submission, hash) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            NewStatement read = inspection.inspected(
                    submission, companions, format, hash, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return acceptance.accept(read, along);
        } catch (StatementRejected rejected) {
            return new Outcome.Refused(rejected.reason());
        }
    }

    /** The newest revision's own bytes, with nothing beside them that could make them another's, need no second look. */
    private Optional<Outcome> knownAtOnce(Submission submission, String hash) {
        boolean alone = submission.statement().isEmpty()
                && submission.meta().isEmpty()
                && submission.attachments().isEmpty();
        return Optional.of(hash)
                .filter(any -> alone)
                .flatMap(statements::withHash)
                .filter(known -> statements.newest(known.statement()).key().equals(known))
                .map(known -> Acceptance.known(known, known));
    }

    /**
     * Takes a statement's newest revision as its next one, with the same text, for it to be taken apart by other rules than
     * before; announced as {@code statement-accepted}.
     *
     * @return empty, and nothing was done, where it is not the newest any more
     */
    public Optional<RevisionKey> repeat(RevisionKey newest) {
        var next = new RevisionKey(newest.statement(), newest.number() + 1);
        Boolean done = transactions.execute(status -> {
            statements.hold(newest.statement());
            boolean isNewest = statements.newest(newest.statement()).key().equals(newest);
            if (isNewest) {
                statements.repeat(newest, clock.instant());
                announcer.announce("statement-accepted", next);
            }
            return isNewest;
        });
        return Optional.of(next).filter(any -> Boolean.TRUE.equals(done));
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
