package press.broadside.intake;

import java.time.Instant;

/**
 * What a list says of a revision: everything but its text.
 *
 * @param slug as in {@link Revision}
 */
public record Heading(RevisionKey key, String slug, Fields fields, Instant acceptedAt) {}
