package press.broadside.dispatch;

import java.time.Instant;

/**
 * A row of the ledger.
 *
 * @param place  where it went; empty until sent
 * @param reason why the last attempt failed, or why it was settled; empty where there is none
 * @param dueAt  when it is tried next, while it is queued
 * @param fence  grows with each sender
 */
public record Delivery(
        DeliveryKey key,
        Act act,
        State state,
        int attempts,
        String place,
        String reason,
        Instant queuedAt,
        Instant changedAt,
        Instant dueAt,
        long fence) {
    public Lane lane() {
        return new Lane(key.section(), key.channel());
    }
}
