package press.broadside.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Editions;
import press.broadside.assembly.Variant;
import press.broadside.release.Gate;
import press.broadside.release.Verdict;
import press.broadside.section.Section;

/** Gives an edition its place in each section that may show it, and takes it away. One transaction for each shelf. */
final class Places {
    private final Editions editions;
    private final EntryStore entries;
    private final PlaceStore places;
    private final Lists lists;
    private final ShelfStore shelves;
    private final Slugs slugs;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final Clock clock;

    Places(
            Editions editions,
            EntryStore entries,
            PlaceStore places,
            Lists lists,
            ShelfStore shelves,
            Gate gate,
            TransactionOperations transactions,
            Clock clock) {
        this.editions = editions;
        this.entries = entries;
        this.places = places;
        this.lists = lists;
        this.shelves = shelves;
        this.slugs = new Slugs(entries);
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param changed false where page and home show this edition, or a newer one, already */
    record Settled(EntryRow entry, boolean changed) {}

    /**
     * The entry with its page, and its place in the section where the page lies. Empty where no section may show it. An
     * older version never replaces a newer one.
     */
    Optional<Settled> settle(Edition edition, Shelf home, List<Section> readers) {
        shelves.open(home, now());
        return inTransaction(home, () -> {
            Optional<EntryRow> known =
                    entries.find(edition.key().statement(), edition.key().variant());
            boolean newer =
                    known.isEmpty() || edition.key().version() > known.get().version();
            boolean turned = newer && readers.stream().anyMatch(section -> mayShow(section, edition));
            if (!turned) {
                return known.map(entry -> new Settled(entry, show(edition, entry, home)));
            }
            EntryRow entry = known.map(row -> next(edition, home, row)).orElseGet(() -> first(edition, home));
            if (known.isEmpty()) {
                entries.insert(entry);
            } else {
                entries.update(entry);
            }
            show(edition, entry, home);
            return Optional.of(new Settled(entry, true));
        });
    }

    /** The place in another section than the page's; true where it changed. The page is written by now. */
    boolean place(Edition edition, EntryRow entry, Shelf shelf) {
        shelves.open(shelf, now());
        return inTransaction(shelf, () -> show(edition, entry, shelf));
    }

    /** Ends what sections show of a statement on one shelf, but for what the gate lets through again; true if any did. */
    boolean bury(String statement, Shelf shelf) {
        return inTransaction(shelf, () -> {
            List<PlaceRow> ending = places.of(statement).stream()
                    .filter(place -> place.section().equals(shelf.section().id()))
                    .filter(place -> place.locale().equals(shelf.locale()))
                    .filter(place -> place.isShown() && isEnding(shelf.section(), place))
                    .toList();
            ending.forEach(place -> end(shelf, place));
            return !ending.isEmpty();
        });
    }

    /** Ends an entry's page, once no section shows it any more; true if it did. */
    boolean buryPage(EntryRow entry, Shelf home) {
        return inTransaction(home, () -> {
            EntryRow now = entries.find(entry.statement(), entry.variant()).orElseThrow();
            boolean shown = places.of(entry.statement()).stream()
                    .anyMatch(place -> place.entry().equals(entry.id()) && place.isShown());
            if (shown || now.isGone()) {
                return false;
            }
            entries.update(now.gone(notBefore(now.updatedAt()), shelves.nextGeneration(home, now())));
            return true;
        });
    }

    /** An entry's, in every section that shows it or did. */
    List<PlaceRow> ofEntry(String entry) {
        return places.ofEntry(entry);
    }

    /** Makes a page name the other languages that there are now; true if it did not before. */
    boolean relate(EntryRow entry, Shelf home) {
        return inTransaction(home, () -> {
            EntryRow now = entries.find(entry.statement(), entry.variant()).orElseThrow();
            List<Sibling> siblings = Siblings.of(now, entries.of(entry.statement()));
            if (siblings.equals(now.siblings())) {
                return false;
            }
            entries.update(now.among(siblings, shelves.nextGeneration(home, now())));
            return true;
        });
    }

    Optional<PlaceRow> shown(String section, String statement, Variant variant) {
        return places.find(section, statement, variant).filter(PlaceRow::isShown);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean show(Edition edition, EntryRow entry, Shelf shelf) {
        Optional<PlaceRow> there = place(shelf.section(), edition);
        boolean known =
                there.isPresent() && edition.key().version() <= there.get().version();
        if (known || entry.version() != edition.key().version() || isReplaced(shelf.section(), edition)) {
            return false;
        }
        if (!mayShow(shelf.section(), edition)) {
            return false;
        }
        PlaceRow place = row(edition, entry, shelf, there);
        if (there.isEmpty()) {
            places.insert(place);
        } else {
            places.update(place);
        }
        if (place.isShown()) {
            lists.enter(shelf, place, edition, now());
        }
        edition.key().variant().section().ifPresent(own -> endShared(shelf, edition));
        return true;
    }

    /** What stands in for a text is nothing where there was none; a notice only while the statement is withdrawn. */
    private boolean mayShow(Section section, Edition edition) {
        Verdict verdict = gate.verdict(section, edition.key());
        if (edition.notice()) {
            return verdict instanceof Verdict.Withdrawn
                    && place(section, edition).isPresent();
        }
        return verdict.isFree()
                && (edition.sort() == Edition.Sort.HELD
                        ? place(section, edition).isPresent()
                        : !isHeldBack(edition));
    }

    /** By a later version, which came first and found nothing in whose place to stand. */
    private boolean isHeldBack(Edition edition) {
        return editions.newest(edition.key().statement(), edition.key().variant())
                .filter(newest -> newest.sort() == Edition.Sort.HELD)
                .filter(newest -> newest.key().version() > edition.key().version())
                .isPresent();
    }

    private Optional<PlaceRow> place(Section section, Edition edition) {
        return places.find(
                section.id(), edition.key().statement(), edition.key().variant());
    }

    /** Where a section shows its own wording, the shared one has no place. */
    private boolean isReplaced(Section section, Edition edition) {
        var own = new Variant(edition.key().locale(), Optional.of(section.id()));
        return edition.key().variant().section().isEmpty()
                && places.find(section.id(), edition.key().statement(), own).isPresent();
    }

    private void endShared(Shelf shelf, Edition edition) {
        shown(shelf.section().id(), edition.key().statement(), Variant.of(shelf.locale()))
                .ifPresent(shared -> end(shelf, shared));
    }

    private void end(Shelf shelf, PlaceRow place) {
        PlaceRow gone = place.gone(notBefore(place.updatedAt()), shelves.nextGeneration(shelf, now()));
        places.update(gone);
        lists.leave(shelf, gone);
    }

    /** A burial that comes late ends nothing that was published again since. */
    private boolean isEnding(Section section, PlaceRow place) {
        return place.sort() == Edition.Sort.NOTICE
                || gate.verdict(section, place.edition()) instanceof Verdict.Withdrawn;
    }

    private EntryRow first(Edition edition, Shelf home) {
        Instant now = now();
        String id = EntryId.of(edition.key().statement(), edition.key().variant());
        return entry(edition, home, id, entries.last(home) + 1, slugs.free(edition), now, now, Optional.empty());
    }

    private EntryRow next(Edition edition, Shelf home, EntryRow shown) {
        Optional<Instant> gone = edition.notice() ? shown.goneAt() : Optional.empty();
        boolean seen = !Fingerprint.of(edition).equals(shown.fingerprint()) || !gone.equals(shown.goneAt());
        Instant before = shown.goneAt().orElse(shown.updatedAt());
        Instant updated = seen && gone.isEmpty() ? later(before) : shown.updatedAt();
        return entry(edition, home, shown.id(), shown.number(), shown.slug(), shown.publishedAt(), updated, gone);
    }

    private EntryRow entry(
            Edition edition,
            Shelf home,
            String id,
            long number,
            String slug,
            Instant published,
            Instant updated,
            Optional<Instant> gone) {
        var row = new EntryRow(
                id,
                edition.key().statement(),
                edition.key().variant(),
                home.section().id(),
                number,
                slug,
                PublicText.line(edition.title()),
                edition.sort(),
                edition.key().version(),
                shelves.nextGeneration(home, now()),
                List.of(),
                Fingerprint.of(edition),
                published,
                updated,
                gone);
        return row.among(Siblings.of(row, entries.of(row.statement())), row.generation());
    }

    private PlaceRow row(Edition edition, EntryRow entry, Shelf shelf, Optional<PlaceRow> there) {
        return new PlaceRow(
                shelf.section().id(),
                edition.key().statement(),
                edition.key().variant(),
                entry.id(),
                entry.path(),
                entry.title(),
                edition.kind(),
                edition.date(),
                edition.sort(),
                edition.key().version(),
                there.map(PlaceRow::announced).orElse(0),
                shelves.nextGeneration(shelf, now()),
                entry.fingerprint(),
                entry.publishedAt(),
                entry.updatedAt(),
                edition.notice() ? there.flatMap(PlaceRow::goneAt) : Optional.empty());
    }

    /** Now, but never the moment before it or the same: readers tell a correction by a later second. */
    private Instant later(Instant before) {
        return notBefore(before.plusSeconds(1));
    }

    private Instant notBefore(Instant moment) {
        Instant now = now();
        return now.isBefore(moment) ? moment : now;
    }

    private <T> T inTransaction(Shelf shelf, Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            shelves.hold(shelf);
            return work.get();
        }));
    }
}
