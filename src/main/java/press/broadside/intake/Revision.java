package press.broadside.intake;

import java.time.Instant;

/**
 * One accepted text of a statement, immutable.
 *
 * @param key        statement and number
 * @param slug       the statement's name in addresses, the same in every language; ASCII
 * @param fileName   as found, only ever shown
 * @param document   what was accepted, cleaned, UTF-8, without front matter; what extraction reads and assembly merges into
 * @param hash       SHA-256 of the bytes as they came, hexadecimal
 */
public record Revision(
        RevisionKey key,
        String slug,
        String fileName,
        Format format,
        Fields fields,
        String document,
        String hash,
        Instant acceptedAt) {}
