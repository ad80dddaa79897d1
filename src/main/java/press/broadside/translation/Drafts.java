package press.broadside.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.intake.RevisionKey;

/** The drafts, for the stages after translation. */
public interface Drafts {
    /** @throws java.util.NoSuchElementException if no such draft was opened, naming it */
    Draft draft(DraftKey key);

    /** The drafts of one revision, in the order of their sections. */
    List<DraftKey> of(RevisionKey revision);

    /** The draft of the statement's newest revision that has one in this locale. */
    Optional<DraftKey> newest(String statement, Locale locale);
}
