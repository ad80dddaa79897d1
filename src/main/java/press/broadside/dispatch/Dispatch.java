package press.broadside.dispatch;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.publication.Placing;
import press.broadside.section.Channel;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.Sha256;

/** Sends published editions over their section's channels and keeps the ledger of what went where. */
public final class Dispatch {
    private final Sections sections;
    private final Editions editions;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Clock clock;

    /** @throws IllegalArgumentException if a section's channel is not one that we can serve; names file and line */
    Dispatch(
            Sections sections,
            Editions editions,
            Ledger ledger,
            TransactionOperations transactions,
            Announcer announcer,
            Clock clock) {
        sections.all().forEach(section -> section.channels().forEach(FileChannel::of));
        this.sections = sections;
        this.editions = editions;
        this.ledger = ledger;
        this.transactions = transactions;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Enters a delivery for each channel of the section that shows the edition and announces it as {@code delivery-due}, once. */
    public List<DeliveryKey> plan(String placing) {
        Placing placed = Placing.parse(placing);
        List<DeliveryKey> planned = sections.named(placed.section()).stream()
                .flatMap(section -> section.channels().stream()
                        .map(channel -> new DeliveryKey(section.id(), channel.id(), placed.edition())))
                .toList();
        transactions.executeWithoutResult(status -> planned.stream()
                .filter(ledger::enter)
                .forEach(delivery -> announcer.announce("delivery-due", delivery)));
        return planned;
    }

    /**
     * Whether a delivery is still to be made. It is not where it was sent already, where a newer version of its edition
     * is in the ledger, or where its channel is gone; the ledger says which.
     */
    public boolean isDue(String deliveryKey) {
        DeliveryKey delivery = DeliveryKey.parse(deliveryKey);
        if (channel(delivery).isEmpty()) {
            ledger.settle(delivery, "cancelled");
            return false;
        }
        if (ledger.hasNewer(delivery)) {
            ledger.settle(delivery, "superseded");
            return false;
        }
        return ledger.isOpen(delivery);
    }

    /** What to move, and where to; counts as an attempt. */
    public Parcel pack(String deliveryKey) {
        DeliveryKey delivery = DeliveryKey.parse(deliveryKey);
        Edition edition = editions.edition(delivery.edition());
        ledger.attempt(delivery);
        return FileChannel.of(channel(delivery).orElseThrow()).pack(delivery, edition);
    }

    /** Records that the destination has it. */
    public Receipt sent(Parcel parcel) {
        DeliveryKey delivery = parcel.delivery();
        String place = parcel.folder() + "/" + parcel.fileName();
        String hash = Sha256.of(parcel.content());
        ledger.sent(delivery, place, hash);
        return new Receipt(
                delivery.toString(),
                delivery.section(),
                delivery.channel(),
                delivery.edition().toString(),
                place,
                hash,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private Optional<Channel> channel(DeliveryKey delivery) {
        return sections.all().stream()
                .filter(section -> section.id().equals(delivery.section()))
                .map(Section::channels)
                .flatMap(List::stream)
                .filter(channel -> channel.id().equals(delivery.channel()))
                .findFirst();
    }
}
