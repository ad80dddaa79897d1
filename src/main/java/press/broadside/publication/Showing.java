package press.broadside.publication;

import java.time.Instant;
import java.util.Optional;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;

/**
 * An entry as one section shows it, or did.
 *
 * @param edition the version
 * @param goneAt  when it left the section's feeds
 */
public record Showing(
        String section,
        EditionKey edition,
        Edition.Sort sort,
        Instant publishedAt,
        Instant updatedAt,
        Optional<Instant> goneAt) {}
