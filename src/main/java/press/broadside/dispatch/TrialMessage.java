package press.broadside.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import press.broadside.assembly.EditionKey;

/** What a channel is tried with: no edition, and it says so. */
final class TrialMessage {
    private static final String STATEMENT = "broadside-test-message";

    private TrialMessage() {}

    static Parcel over(Lane lane, Instant now) {
        String text = "<p>This is a trial of the channel " + lane + ", sent at " + now
                + ". It is no statement. Please delete it.</p>\n";
        return new Parcel(
                new DeliveryKey(lane.section(), lane.channel(), EditionKey.of(STATEMENT, Locale.ENGLISH, 1)),
                Act.NEW,
                "en",
                STATEMENT + ".en.html",
                "text/html; charset=utf-8",
                text.getBytes(StandardCharsets.UTF_8),
                Optional.empty());
    }
}
