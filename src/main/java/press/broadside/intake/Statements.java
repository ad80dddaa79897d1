package press.broadside.intake;

import java.util.List;

/** The accepted statements, for the stages after intake. */
public interface Statements {
    /** @throws java.util.NoSuchElementException if there is no such revision, naming it */
    Revision revision(RevisionKey key);

    /** The newest revision of each statement, newest statement first. */
    List<RevisionKey> newest();
}
