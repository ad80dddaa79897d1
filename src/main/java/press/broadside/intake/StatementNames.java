package press.broadside.intake;

import java.util.List;
import java.util.Optional;

/** Finds statements by the names that people have for them. */
public interface StatementNames {
    /** The permanent id of the statement that goes by this id, own id or slug, looked for in this order. */
    Optional<String> named(String name);

    /** A statement's revisions, oldest first; empty if there is no such statement. */
    List<RevisionKey> revisions(String statement);
}
