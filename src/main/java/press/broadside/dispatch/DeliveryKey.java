package press.broadside.dispatch;

import press.broadside.assembly.EditionKey;

/** Names one delivery: an edition version over a section's channel; written {@code germany/archive/STATEMENT/de/v1}. */
public record DeliveryKey(String section, String channel, EditionKey edition) {
    /** @throws IllegalArgumentException if {@code written} is not {@code SECTION/CHANNEL/STATEMENT/LOCALE/vNUMBER} */
    public static DeliveryKey parse(String written) {
        String[] parts = written.split("/", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("'" + written + "' is not a delivery");
        }
        return new DeliveryKey(parts[0], parts[1], EditionKey.parse(parts[2]));
    }

    @Override
    public String toString() {
        return section + "/" + channel + "/" + edition;
    }
}
