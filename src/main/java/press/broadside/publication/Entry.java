package press.broadside.publication;

import java.net.URI;
import java.time.Instant;
import press.broadside.assembly.EditionKey;

/**
 * An edition's place in its section's feeds.
 *
 * @param id          permanent, a {@code urn:uuid}: the same after a correction, a move to another section, a rebuild
 * @param edition     the version that the feeds show
 * @param address     of its page
 * @param publishedAt whole seconds; never changes
 * @param updatedAt   whole seconds; moves if and only if readers see something else
 */
public record Entry(
        String id,
        String section,
        EditionKey edition,
        String slug,
        URI address,
        boolean rehearsal,
        Instant publishedAt,
        Instant updatedAt) {}
