package press.broadside.extraction;

import press.broadside.intake.RevisionKey;

/** The extracts of accepted revisions, for the stages after extraction. */
public interface Extracts {
    /** @throws java.util.NoSuchElementException if the revision was not extracted, naming it */
    Extract of(RevisionKey revision);
}
