package press.broadside.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Variant;
import press.broadside.intake.Kind;

/**
 * A place as stored: enough to list it without opening its edition.
 *
 * @param page   path of the entry's page, below the public address
 * @param goneAt when it left the section's feeds for ever, or until it is published again
 */
record PlaceRow(
        String section,
        String statement,
        Variant variant,
        String entry,
        String page,
        String title,
        Kind kind,
        Optional<LocalDate> date,
        Edition.Sort sort,
        int version,
        int announced,
        long generation,
        String fingerprint,
        Instant publishedAt,
        Instant updatedAt,
        Optional<Instant> goneAt) {
    EditionKey edition() {
        return new EditionKey(statement, variant, version);
    }

    Locale locale() {
        return variant.locale();
    }

    boolean rehearsal() {
        return sort == Edition.Sort.REHEARSAL;
    }

    boolean isShown() {
        return goneAt.isEmpty();
    }

    PlaceRow gone(Instant at, long other) {
        return with(section, announced, other, Optional.of(at));
    }

    /** The same in another section, where nobody needs to be told of it. */
    PlaceRow on(Shelf shelf, long other) {
        return with(shelf.section().id(), version, other, goneAt);
    }

    PlaceRow in(long other) {
        return with(section, announced, other, goneAt);
    }

    private PlaceRow with(String where, int told, long when, Optional<Instant> gone) {
        return new PlaceRow(
                where,
                statement,
                variant,
                entry,
                page,
                title,
                kind,
                date,
                sort,
                version,
                told,
                when,
                fingerprint,
                publishedAt,
                updatedAt,
                gone);
    }
}
