package press.broadside.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.release.Gate;

/** Brings a shelf up to date with the sections' file, at start, and with the clock. */
final class Openings {
    private final Editions editions;
    private final EntryStore entries;
    private final PlaceStore places;
    private final Lists lists;
    private final StrandStore strands;
    private final ShelfStore shelves;
    private final Sitemaps sitemaps;
    private final Gate gate;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final Clock clock;

    Openings(
            Editions editions,
            EntryStore entries,
            PlaceStore places,
            Lists lists,
            StrandStore strands,
            ShelfStore shelves,
            Sitemaps sitemaps,
            Gate gate,
            Announcer announcer,
            TransactionOperations transactions,
            Clock clock) {
        this.editions = editions;
        this.entries = entries;
        this.places = places;
        this.lists = lists;
        this.strands = strands;
        this.shelves = shelves;
        this.sitemaps = sitemaps;
        this.gate = gate;
        this.announcer = announcer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param isHome whether the pages of its language lie on this shelf */
    void open(Shelf shelf, boolean isHome) {
        Instant now = now();
        transactions.executeWithoutResult(status -> {
            shelves.open(shelf, now);
            shelves.hold(shelf);
            strands.open(Strand.all(shelf), shelves.state(shelf).openedAt());
            if (isHome) {
                moveIn(shelf, now);
            }
            adopt(shelf, now);
        });
    }

    /** True where the list of news is to be made again, as some of it is none by now. */
    boolean age(Shelf shelf) {
        boolean aged = sitemaps.hasAged(shelf, shelves.state(shelf).newsAt(), now().truncatedTo(ChronoUnit.HOURS));
        if (aged) {
            transactions.executeWithoutResult(status -> shelves.nextGeneration(shelf, now()));
        }
        return aged;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Pages of the language come along; those in other languages are to name their new address. */
    private void moveIn(Shelf shelf, Instant now) {
        long generation = shelves.state(shelf).generation() + 1;
        if (entries.moveTo(shelf, generation) > 0) {
            shelves.nextGeneration(shelf, now);
            entries.changed(shelf, generation - 1)
                    .forEach(entry -> announcer.announce("siblings-changed", entry.statement()));
        }
    }

    /** What others show of the language already takes its place here in its old order; nobody is told anew. */
    private void adopt(Shelf shelf, Instant now) {
        List<PlaceRow> missing = places.missing(shelf).stream()
                .filter(place -> gate.verdict(shelf.section(), place.edition()).isFree())
                .toList();
        List<PlaceRow> unlisted = places.unlisted(shelf);
        if (missing.isEmpty() && unlisted.isEmpty()) {
            return;
        }
        long generation = shelves.nextGeneration(shelf, now);
        missing.forEach(place -> places.insert(place.on(shelf, generation)));
        places.unlisted(shelf).forEach(place -> {
            Edition edition = editions.edition(place.edition());
            lists.enter(shelf, place.in(generation), edition, place.publishedAt());
        });
    }
}
