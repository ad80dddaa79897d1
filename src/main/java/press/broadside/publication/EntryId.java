package press.broadside.publication;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import press.broadside.assembly.Variant;

/**
 * Ids of entries: name-based UUIDs (version 5) of statement and variant, so that they depend on no address, no setting and no
 * section.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.5">RFC 9562, 5.5</a>
 */
final class EntryId {
    /** Ours for ever: another value would give every published entry another id. */
    private static final UUID NAMESPACE = UUID.fromString("5b0a6f0e-3d0f-4c52-9d0e-8a6c1b7f2e41");

    private EntryId() {}

    static String of(String statement, Variant variant) {
        return "urn:uuid:" + version5(statement + "/" + variant);
    }

    /** Of a feed: its section, language, and topic or kind. */
    static String ofFeed(Strand strand) {
        return "urn:uuid:" + version5("feed/" + strand);
    }

    static UUID version5(String name) {
        var namespace = ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits());
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(namespace.array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & ~(3L << 62)) | (2L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
