package press.broadside.release;

import java.util.Optional;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Variant;

/** What readers see now. */
@FunctionalInterface
public interface Shown {
    /** The version of an edition that a section shows; empty where it shows none. */
    Optional<EditionKey> shown(String section, String statement, Variant variant);
}
