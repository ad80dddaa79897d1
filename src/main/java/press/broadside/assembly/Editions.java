package press.broadside.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The editions, for the stages after assembly. */
public interface Editions {
    /** @throws java.util.NoSuchElementException if there is no such version, naming it */
    Edition edition(EditionKey key);

    /** The newest version; empty when the statement has no such edition yet. */
    Optional<Edition> newest(String statement, Variant variant);

    /** The newest version of this sort. */
    Optional<Edition> newest(String statement, Variant variant, Edition.Sort sort);

    /** The newest version of the edition that sections share in this locale. */
    default Optional<Edition> newest(String statement, Locale locale) {
        return newest(statement, Variant.of(locale));
    }

    /** Which editions a statement has, in the order of their names. */
    List<Variant> variants(String statement);

    /**
     * Stores an edition under the next version of its key and announces it ({@code edition-assembled}), within the
     * surrounding transaction: a notice in the place of a text, or a text again after its notice.
     *
     * @return as stored
     */
    Edition follow(Edition made);
}
