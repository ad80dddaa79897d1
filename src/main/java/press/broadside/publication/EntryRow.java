package press.broadside.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.intake.Kind;

/**
 * An entry of one section as stored: enough to list it without opening its edition.
 *
 * @param home     the section in whose folder its page lies
 * @param ordinal  its place among the shelf's entries, from 1 on
 * @param buriedAt when a tombstone took its place; empty while readers see it
 */
record EntryRow(
        String id,
        String section,
        String home,
        String statement,
        Locale locale,
        String slug,
        long ordinal,
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
        Optional<Instant> buriedAt) {
    EditionKey edition() {
        return EditionKey.of(statement, locale, version);
    }

    boolean rehearsal() {
        return sort == Edition.Sort.REHEARSAL;
    }

    boolean isBuried() {
        return buriedAt.isPresent();
    }

    /** Whether its page shows a text: a notice's page is gone, and says so. */
    boolean isRead() {
        return !isBuried() && sort != Edition.Sort.NOTICE;
    }

    /** The page's file, beside its home's feeds. */
    String file() {
        return slug + ".html";
    }

    String path() {
        return home + "/" + locale.toLanguageTag() + "/" + file();
    }

    /** Its newest change or its burial. */
    Instant changedAt() {
        return buriedAt.orElse(updatedAt);
    }

    /** With a tombstone in its place. */
    EntryRow buried(Instant at, long generation) {
        return new EntryRow(
                id,
                section,
                home,
                statement,
                locale,
                slug,
                ordinal,
                title,
                kind,
                date,
                sort,
                version,
                announced,
                generation,
                fingerprint,
                publishedAt,
                updatedAt,
                Optional.of(at));
    }

    /** The same among another section's entries. */
    EntryRow on(Shelf shelf, long ordinal, long generation) {
        return new EntryRow(
                id,
                shelf.section().id(),
                home,
                statement,
                locale,
                slug,
                ordinal,
                title,
                kind,
                date,
                sort,
                version,
                announced,
                generation,
                fingerprint,
                publishedAt,
                updatedAt,
                buriedAt);
    }
}
