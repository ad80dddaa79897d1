package press.broadside.dispatch;

/**
 * A destination's word that it has an edition.
 *
 * @param delivery as {@link DeliveryKey} writes it
 * @param place    folder and file it went to
 * @param hash     SHA-256 of what was sent, hexadecimal
 * @param sentAt   RFC 3339, UTC
 */
public record Receipt(
        String delivery, String section, String channel, String edition, String place, String hash, String sentAt) {}
