package press.broadside.intake;

import java.time.Instant;
import java.util.Map;

/**
 * One accepted text of a statement, immutable.
 *
 * @param key        statement and number
 * @param slug       the statement's name in addresses, the same in every language; ASCII
 * @param fileName   as found, only ever shown
 * @param document   what was accepted, cleaned, without front matter; what extraction reads and assembly merges into
 * @param images     by the name that the document has for a picture, the stored picture's name: {@code SHA256.SUFFIX}
 * @param hash       SHA-256 of the bytes as they came, and of the pictures that they show where there are any; hexadecimal
 */
public record Revision(
        RevisionKey key,
        String slug,
        String fileName,
        Fields fields,
        Document document,
        Map<String, String> images,
        String hash,
        Instant acceptedAt) {
    public Revision {
        images = Map.copyOf(images);
    }

    public Format format() {
        return document.format();
    }
}
