package press.broadside.assembly;

import java.util.Locale;
import java.util.Optional;

/** The editions, for the stages after assembly. */
public interface Editions {
    /** @throws java.util.NoSuchElementException if there is no such version, naming it */
    Edition edition(EditionKey key);

    /** The newest version; empty when the statement has no edition in this locale yet. */
    Optional<Edition> newest(String statement, Locale locale);
}
