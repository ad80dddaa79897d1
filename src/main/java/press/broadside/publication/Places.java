package press.broadside.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.text.Sha256;

/** Gives an edition its place among the entries: its id, its slug, its moments. */
final class Places {
    private static final int LONGEST_SLUG = 120;

    private final EntryStore entries;
    private final ShelfStore shelves;
    private final TransactionOperations transactions;
    private final Clock clock;

    Places(EntryStore entries, ShelfStore shelves, TransactionOperations transactions, Clock clock) {
        this.entries = entries;
        this.shelves = shelves;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param changed false where the entry shows this edition, or a newer one, already */
    record Placed(EntryRow row, boolean changed) {}

    /** One transaction; an older version never replaces a newer one. */
    Placed place(Edition edition, Shelf shelf) {
        shelves.open(shelf, now());
        Placed placed = transactions.execute(status -> {
            shelves.hold(shelf);
            Optional<EntryRow> shown =
                    entries.find(edition.key().statement(), edition.key().locale());
            if (shown.isEmpty()) {
                EntryRow row = first(edition, shelf);
                entries.insert(row);
                return new Placed(row, true);
            }
            if (edition.key().version() <= shown.get().version()) {
                return new Placed(shown.get(), false);
            }
            EntryRow row = next(edition, shelf, shown.get());
            entries.update(row);
            return new Placed(row, true);
        });
        return Objects.requireNonNull(placed);
    }

    Optional<EntryRow> shown(String statement, Locale locale) {
        return entries.find(statement, locale);
    }

    private EntryRow first(Edition edition, Shelf shelf) {
        Instant now = now();
        String id = EntryId.of(edition.key().statement(), edition.key().locale());
        return row(edition, shelf, id, freeSlug(edition), 0, now, now);
    }

    private EntryRow next(Edition edition, Shelf shelf, EntryRow shown) {
        boolean seen = !fingerprint(edition).equals(shown.fingerprint());
        Instant updated = seen ? later(shown.updatedAt()) : shown.updatedAt();
        return row(edition, shelf, shown.id(), shown.slug(), shown.announced(), shown.publishedAt(), updated);
    }

    private EntryRow row(
            Edition edition, Shelf shelf, String id, String slug, int announced, Instant published, Instant updated) {
        return new EntryRow(
                id,
                shelf.section().id(),
                edition.key().statement(),
                edition.key().locale(),
                slug,
                PublicText.line(edition.title()),
                edition.kind(),
                edition.date(),
                edition.rehearsal(),
                edition.key().version(),
                announced,
                shelves.nextGeneration(shelf),
                fingerprint(edition),
                published,
                updated);
    }

    /** Now, but never the moment before it or the same: readers tell a correction by a later second. */
    private Instant later(Instant before) {
        Instant now = now();
        return now.isAfter(before) ? now : before.plusSeconds(1);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String freeSlug(Edition edition) {
        String wished = edition.slug().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        wished = wished.substring(0, Math.min(wished.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        String base = wished.isEmpty() ? "statement" : wished;
        String slug = base;
        for (int i = 2; slug.equals("index") || entries.isTaken(edition.key().locale(), slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }

    /** SHA-256 of what readers see, whatever the document's own format did. */
    private static String fingerprint(Edition e) {
        List<Object> seen = List.of(
                e.kind(),
                e.title(),
                e.persons(),
                e.bodies(),
                e.date(),
                e.topics(),
                e.summary(),
                e.body(),
                e.rehearsal());
        return Sha256.of(
                String.join("\n\u0000\n", seen.stream().map(Object::toString).toList()));
    }
}
