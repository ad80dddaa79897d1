package press.broadside.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.EditionKey;
import press.broadside.intake.Kind;

/** An entry as stored: enough to list it without opening its edition. */
record EntryRow(
        String id,
        String section,
        String statement,
        Locale locale,
        String slug,
        String title,
        Kind kind,
        Optional<LocalDate> date,
        boolean rehearsal,
        int version,
        int announced,
        long generation,
        String fingerprint,
        Instant publishedAt,
        Instant updatedAt) {
    EditionKey edition() {
        return EditionKey.of(statement, locale, version);
    }

    /** The page's file, beside its feeds. */
    String file() {
        return slug + ".html";
    }
}
