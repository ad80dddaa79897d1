package press.broadside.publication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Variant;

/**
 * An entry as stored: what is the same in whichever section it is shown, and its page.
 *
 * @param home     the section in whose folder the page lies
 * @param number   of the page among those of its shelf
 * @param version  that the page shows
 * @param siblings the editions in other languages that the page names
 * @param goneAt   when it was buried
 */
record EntryRow(
        String id,
        String statement,
        Variant variant,
        String home,
        long number,
        String slug,
        String title,
        Edition.Sort sort,
        int version,
        long generation,
        List<Sibling> siblings,
        String fingerprint,
        Instant publishedAt,
        Instant updatedAt,
        Optional<Instant> goneAt) {
    EntryRow {
        siblings = List.copyOf(siblings);
    }

    EditionKey edition() {
        return new EditionKey(statement, variant, version);
    }

    Locale locale() {
        return variant.locale();
    }

    boolean isGone() {
        return goneAt.isPresent();
    }

    /** The page's file, in the shelf's folder. */
    String file() {
        return slug + ".html";
    }

    /** Below the public folder and the public address alike. */
    String path() {
        return home + "/" + locale().toLanguageTag() + "/" + file();
    }

    /** Readers may find it: neither a rehearsal, nor a notice, nor buried. */
    boolean isText() {
        return !isGone() && sort == Edition.Sort.TEXT;
    }

    EntryRow among(List<Sibling> others, long other) {
        return new EntryRow(
                id,
                statement,
                variant,
                home,
                number,
                slug,
                title,
                sort,
                version,
                other,
                others,
                fingerprint,
                publishedAt,
                updatedAt,
                goneAt);
    }

    EntryRow gone(Instant at, long other) {
        return new EntryRow(
                id,
                statement,
                variant,
                home,
                number,
                slug,
                title,
                sort,
                version,
                other,
                List.of(),
                fingerprint,
                publishedAt,
                updatedAt,
                Optional.of(at));
    }
}
