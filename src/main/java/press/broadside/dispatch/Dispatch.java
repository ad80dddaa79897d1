package press.broadside.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.publication.Placing;
import press.broadside.release.Gate;
import press.broadside.release.Shown;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/**
 * Sends what sections show over their channels, and keeps the ledger of what went where. A delivery is made only while its
 * version is the one that the section shows; each destination sees the versions of an edition in their order, or not at all.
 */
public final class Dispatch {
    /** So many at a time, then others have their turn. */
    private static final int MOST_AT_ONCE = 50;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Sections sections;
    private final Destinations destinations;
    private final Editions editions;
    private final Ledger ledger;
    private final TransactionOperations transactions;
    private final Announcer announcer;
    private final Clock clock;
    private final Turns turns = new Turns();
    private final Breakers breakers;
    private final Sender sender;

    /** Destinations that fail may keep half of the threads waiting, never all. */
    private final Semaphore suspects;

    /** @param threads that carry announcements */
    Dispatch(
            Sections sections,
            Destinations destinations,
            Editions editions,
            Shown shown,
            Gate gate,
            Ledger ledger,
            TransactionOperations transactions,
            Announcer announcer,
            DispatchSettings settings,
            Clock clock,
            int threads) {
        this.sections = sections;
        this.destinations = destinations;
        this.editions = editions;
        this.ledger = ledger;
        this.transactions = transactions;
        this.announcer = announcer;
        this.clock = clock;
        this.breakers = new Breakers(settings, clock);
        this.sender = new Sender(sections, destinations, editions, shown, gate, ledger, breakers, settings, clock);
        this.suspects = new Semaphore(Math.max(1, threads / 2));
    }

    /** What waited when an earlier run ended is announced. To be called once at start. */
    public void open() {
        transactions.executeWithoutResult(status -> {
            ledger.handBack();
            ledger.waiting().forEach(lane -> announcer.announce("channel-due", lane));
        });
    }

    /**
     * Enters a delivery for each channel of the section that shows the edition, and announces the channels
     * ({@code channel-due}), once. What waited of earlier versions is superseded.
     *
     * @param placing {@code SECTION/STATEMENT/VARIANT/vNUMBER}
     */
    public List<DeliveryKey> plan(String placing) {
        Placing placed = Placing.parse(placing);
        Edition edition = editions.edition(placed.edition());
        List<DeliveryKey> planned = sections.named(placed.section()).stream()
                .flatMap(section -> section.channels().stream()
                        .map(channel -> new DeliveryKey(section.id(), channel.id(), placed.edition())))
                .toList();
        transactions.executeWithoutResult(status -> planned.forEach(delivery -> enter(delivery, edition)));
        return planned;
    }

    private void enter(DeliveryKey delivery, Edition edition) {
        boolean mayHaveEarlier = ledger.mayHaveEarlier(delivery);
        Act act = edition.notice() ? Act.WITHDRAWAL : mayHaveEarlier ? Act.CORRECTION : Act.NEW;
        if (!ledger.enter(delivery, act)) {
            return;
        }
        ledger.supersedeEarlier(delivery);
        if (edition.standsIn() && !mayHaveEarlier) {
            ledger.find(delivery)
                    .ifPresent(entered -> ledger.settle(entered, State.CANCELLED, "no version of it was ever sent"));
            return;
        }
        announcer.announce("channel-due", lane(delivery));
    }

    /**
     * Makes the deliveries that are due over a channel, one after the other, and sees to it that what is left is announced.
     *
     * @param written {@code SECTION/CHANNEL}
     * @return of those that its destination has now
     */
    public List<Receipt> deliver(String written) {
        Lane lane = Lane.parse(written);
        var receipts = new ArrayList<Receipt>();
        if (!turns.enter(lane)) {
            return receipts;
        }
        try {
            do {
                deliver(lane, receipts);
            } while (receipts.size() < MOST_AT_ONCE && !turns.leave(lane));
        } finally {
            turns.abandon(lane);
        }
        announceRest(lane);
        return receipts;
    }

    private void deliver(Lane lane, List<Receipt> receipts) {
        boolean suspect = breakers.isSuspect(lane);
        if (suspect && !suspects.tryAcquire()) {
            return;
        }
        try {
            for (Optional<Delivery> next = next(lane);
                    next.isPresent() && receipts.size() < MOST_AT_ONCE;
                    next = next(lane)) {
                sender.send(next.get()).ifPresent(receipts::add);
            }
        } finally {
            if (suspect) {
                suspects.release();
            }
        }
    }

    private Optional<Delivery> next(Lane lane) {
        return breakers.openUntil(lane).isPresent() ? Optional.empty() : ledger.next(lane);
    }

    private void announceRest(Lane lane) {
        ledger.nextMoment(lane).ifPresent(moment -> {
            Instant soon = clock.instant().plus(breakers.isSuspect(lane) ? SOON : Duration.ZERO);
            Instant due = breakers.openUntil(lane).orElse(moment);
            Instant later = due.isAfter(soon) ? due : soon;
            transactions.executeWithoutResult(status -> announcer.announceAt("channel-due", lane, later));
        });
    }

    /** The newest first. */
    public List<Delivery> deliveries(Optional<String> section, Optional<State> state, int most) {
        return ledger.list(section, state, most);
    }

    /** Of a statement in one language, all versions, to all sections; the newest version first. */
    public List<Delivery> deliveries(String statement, Locale locale) {
        return ledger.of(statement, locale);
    }

    /**
     * What a section was sent, or could not be sent, since a moment is sent again: the newest version of each edition, under the
     * delivery's old id, so that receivers that keep our ids see it once.
     *
     * @throws IllegalArgumentException if the section has no such channel
     */
    public List<DeliveryKey> replay(String section, Optional<String> channel, Instant since) {
        List<Lane> lanes = lanes(section, channel);
        var replayed = new ArrayList<DeliveryKey>();
        transactions.executeWithoutResult(status -> lanes.forEach(lane -> {
            replayed.addAll(ledger.replay(lane, since));
            announcer.announce("channel-due", lane);
        }));
        return List.copyOf(replayed);
    }

    /**
     * The channels meant.
     *
     * @throws IllegalArgumentException if there is none, saying which there are
     */
    public List<Lane> lanes(String section, Optional<String> channel) {
        Section named = sections.named(section)
                .orElseThrow(() -> new IllegalArgumentException("there is no section " + section
                        + "; routes/sections.yaml has "
                        + String.join(
                                ", ", sections.all().stream().map(Section::id).toList())));
        List<Lane> lanes = named.channels().stream()
                .filter(known -> channel.isEmpty() || channel.get().equals(known.id()))
                .map(known -> new Lane(section, known.id()))
                .toList();
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("section " + section + " has no channel " + channel.orElse("at all"));
        }
        return lanes;
    }

    /**
     * A message that says that it is a trial goes over a channel now.
     *
     * @param lane one of {@link #lanes}
     */
    public Trial tryOut(Lane lane) {
        Destination destination = destinations.of(lane).orElseThrow();
        try {
            return new Trial(lane, true, destination.deliver(TrialMessage.over(lane, clock.instant())));
        } catch (Undelivered failure) {
            return new Trial(lane, false, failure.reason());
        }
    }

    /** @param told where the message lies, or why it does not */
    public record Trial(Lane lane, boolean delivered, String told) {}

    private static Lane lane(DeliveryKey delivery) {
        return new Lane(delivery.section(), delivery.channel());
    }
}
