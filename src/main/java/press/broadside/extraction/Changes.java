package press.broadside.extraction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;
import press.broadside.handoff.Hopeless;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;
import press.broadside.intake.Statements;

/** What revisions change: as it was told when they were taken apart, and between any two of a statement. */
public final class Changes {
    private final Statements statements;
    private final Extraction extraction;
    private final JdbcChanges stored;
    private final Announcer announcer;
    private final TransactionOperations transactions;

    Changes(
            Statements statements,
            Extraction extraction,
            JdbcChanges stored,
            Announcer announcer,
            TransactionOperations transactions) {
        this.statements = statements;
        this.extraction = extraction;
        this.stored = stored;
        this.announcer = announcer;
        this.transactions = transactions;
    }

    /** How much a revision changes, and why. */
    public record Proposal(Significance significance, List<String> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * What a later revision corrects.
     *
     * @param at when the revision was accepted
     */
    public record Correction(RevisionKey revision, Significance significance, Instant at) {}

    /** A segment of a former revision that a segment descends from. */
    public record Forerunner(Relation relation, RevisionKey revision, String segment) {}

    /**
     * Compares two revisions of a statement; one that was not taken apart yet is, and nothing is stored.
     *
     * @throws java.util.NoSuchElementException if one of them is not there
     */
    public Change between(RevisionKey former, RevisionKey revision) {
        return of(extraction.cut(former), extraction.cut(revision));
    }

    /**
     * What would change if a revision was taken apart by the present rules, as if that was a later revision.
     *
     * @throws java.util.NoSuchElementException if it is not there
     */
    public Change bySegmentingAgain(RevisionKey revision) {
        return of(extraction.cut(revision), extraction.cutAgain(revision));
    }

    private Change of(Extract former, Extract revision) {
        return new Weighing(Alignment.of(former, revision), former, revision)
                .weighed(
                        statements.revision(former.revision()).fields(),
                        statements.revision(revision.revision()).fields());
    }

    /**
     * What a document would change as the next revision of a statement; nothing is stored.
     *
     * @return empty where the newest revision itself cannot be taken apart, so that there is nothing to compare with
     * @throws Hopeless if the document cannot be read
     */
    public Optional<Change> foreseen(RevisionKey newest, Document document, Fields fields) {
        var next = new RevisionKey(newest.statement(), newest.number() + 1);
        var extract = new Extract(next, extraction.units(document, fields), Map.of());
        return readable(newest)
                .map(former -> new Weighing(Alignment.of(former, extract), former, extract)
                        .weighed(statements.revision(newest).fields(), fields));
    }

    private Optional<Extract> readable(RevisionKey revision) {
        try {
            return Optional.of(extraction.cut(revision));
        } catch (Hopeless broken) {
            return Optional.empty();
        }
    }

    /** What was proposed when the revision was taken apart; empty for a first one. */
    public Optional<Proposal> proposed(RevisionKey revision) {
        return stored.proposed(revision);
    }

    /**
     * The weightiest revision after this one that readers are told of: the first of those that are more than minor.
     * Empty where there is none, or none was taken apart yet.
     */
    public Optional<Correction> since(RevisionKey revision) {
        return stored.weightiestAfter(revision)
                .filter(later -> later.significance() != Significance.MINOR)
                .map(later -> new Correction(
                        later.revision(),
                        later.significance(),
                        statements.revision(later.revision()).acceptedAt()));
    }

    /**
     * Makes a revision count for more than was thought, because it does in some language; announces
     * {@code correction-raised}.
     *
     * @param why a sentence that says who raised it and why
     * @return false where it counts for as much already; nothing was changed
     * @throws java.util.NoSuchElementException if the revision was compared with none
     */
    public boolean raise(RevisionKey revision, Significance significance, String why) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Proposal before = proposed(revision)
                    .orElseThrow(() -> new NoSuchElementException(
                            revision + " corrects nothing: it is the first of its statement, or not taken apart yet"));
            if (significance.compareTo(before.significance()) <= 0) {
                return false;
            }
            if (!stored.raise(revision, before.significance(), significance, why)) {
                throw new ConcurrencyFailureException(revision + " is being raised by somebody else; try again");
            }
            announcer.announce("correction-raised", revision);
            return true;
        }));
    }

    /** Where a segment comes from, in the revision before; empty where it is new. */
    public List<Forerunner> forerunners(RevisionKey revision, String segment) {
        return stored.forerunners(revision, segment);
    }
}
