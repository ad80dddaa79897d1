package press.broadside.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.release.Gate;
import press.broadside.release.Shown;
import press.broadside.release.Verdict;
import press.broadside.section.Sections;

/** Makes one attempt at one delivery, and enters in the ledger what became of it. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Sections sections;
    private final Destinations destinations;
    private final Editions editions;
    private final Shown shown;
    private final Gate gate;
    private final Ledger ledger;
    private final Breakers breakers;
    private final DispatchSettings settings;
    private final Clock clock;

    Sender(
            Sections sections,
            Destinations destinations,
            Editions editions,
            Shown shown,
            Gate gate,
            Ledger ledger,
            Breakers breakers,
            DispatchSettings settings,
            Clock clock) {
        this.sections = sections;
        this.destinations = destinations;
        this.editions = editions;
        this.shown = shown;
        this.gate = gate;
        this.ledger = ledger;
        this.breakers = breakers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The receipt, where its destination has it now; whatever else became of it stands in the ledger. */
    Optional<Receipt> send(Delivery waiting) {
        Optional<Destination> destination = destinations.of(waiting.lane());
        if (destination.isEmpty()) {
            ledger.settle(waiting, State.CANCELLED, "the section has no such channel any more");
            return Optional.empty();
        }
        if (!isShown(waiting)) {
            return Optional.empty();
        }
        if (waiting.act() != Act.WITHDRAWAL && isWithdrawn(waiting)) {
            ledger.again(waiting, clock.instant().plus(settings.widestGap()), "withdrawn: its notice is on its way");
            return Optional.empty();
        }
        return ledger.claim(waiting, settings.lease()).flatMap(claimed -> attempt(claimed, destination.get()));
    }

    /** Settles what the section does not show. A withdrawal goes out even when its notice has left the feeds meanwhile. */
    private boolean isShown(Delivery delivery) {
        var key = delivery.key().edition();
        Optional<Integer> now = shown.shown(delivery.key().section(), key.statement(), key.variant())
                .map(edition -> edition.version());
        if (now.isEmpty() && delivery.act() == Act.WITHDRAWAL) {
            return true;
        }
        if (now.isEmpty()) {
            ledger.settle(delivery, State.CANCELLED, "the section shows it no longer");
        } else if (now.get() != key.version()) {
            ledger.settle(delivery, State.SUPERSEDED, "the section shows v" + now.get());
        }
        return now.filter(version -> version == key.version()).isPresent();
    }

    /** From the decision on, before the notice has a place; it may be published again before it ever has one. */
    private boolean isWithdrawn(Delivery delivery) {
        return sections.named(delivery.key().section())
                .map(section -> gate.verdict(section, delivery.key().edition()))
                .filter(Verdict.Withdrawn.class::isInstance)
                .isPresent();
    }

    private Optional<Receipt> attempt(Delivery delivery, Destination destination) {
        try {
            Parcel parcel = parcel(delivery, destination);
            String place = destination.deliver(parcel);
            LOG.info("stage=dispatch at=handed-over delivery={}", delivery.key());
            breakers.took(delivery.lane());
            return ledger.sent(delivery, place, parcel.hash())
                    ? Optional.of(receipt(delivery, place, parcel.hash()))
                    : Optional.empty();
        } catch (Undelivered failure) {
            failed(delivery, failure);
        } catch (RuntimeException broken) {
            LOG.error("event=delivery-broken delivery={} reason={}", delivery.key(), broken.toString(), broken);
            ledger.settle(delivery, State.FAILED, "cannot be made ready: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private Parcel parcel(Delivery delivery, Destination destination) {
        Edition edition = editions.edition(delivery.key().edition());
        Optional<String> earlier =
                ledger.earlierPlace(delivery.key()).map(place -> place.substring(place.lastIndexOf('/') + 1));
        return destination.carries().parcel(delivery.key(), delivery.act(), edition, earlier);
    }

    private void failed(Delivery delivery, Undelivered failure) {
        LOG.warn(
                "event=undelivered delivery={} attempt={} for-good={} reason={}",
                delivery.key(),
                delivery.attempts(),
                failure.isForGood(),
                failure.reason());
        boolean tooOld = delivery.queuedAt().plus(settings.giveUp()).isBefore(clock.instant());
        if (failure.isForGood() || tooOld) {
            ledger.settle(delivery, State.FAILED, failure.reason());
            return;
        }
        Duration gap = failure.after()
                .orElseGet(() -> settings.gapAfter(
                        delivery.attempts(), ThreadLocalRandom.current().nextDouble()));
        ledger.again(delivery, clock.instant().plus(gap), failure.reason());
        breakers.failed(delivery.lane(), gap);
    }

    private Receipt receipt(Delivery delivery, String place, String hash) {
        DeliveryKey key = delivery.key();
        return new Receipt(
                key.toString(),
                key.section(),
                key.channel(),
                key.edition().toString(),
                place,
                hash,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
