package press.broadside.extraction;

import java.util.List;
import java.util.Optional;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;

/** What revisions change: as it was told when they were taken apart, and between any two of a statement. */
public final class Changes {
    private final Statements statements;
    private final Extraction extraction;
    private final JdbcChanges stored;

    Changes(Statements statements, Extraction extraction, JdbcChanges stored) {
        this.statements = statements;
        this.extraction = extraction;
        this.stored = stored;
    }

    /** How much a revision changes, and why. */
    public record Proposal(Significance significance, List<String> reasons) {
        public Proposal {
            reasons = List.copyOf(reasons);
        }
    }

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

    /** What was proposed when the revision was taken apart; empty for a first one. */
    public Optional<Proposal> proposed(RevisionKey revision) {
        return stored.proposed(revision);
    }

    /** Where a segment comes from, in the revision before; empty where it is new. */
    public List<Forerunner> forerunners(RevisionKey revision, String segment) {
        return stored.forerunners(revision, segment);
    }
}
