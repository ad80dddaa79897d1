package press.broadside.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.release.Gate;
import press.broadside.release.Verdict;
import press.broadside.section.Section;
import press.broadside.text.Sha256;

/** Gives an edition its place among a section's entries, where the gate lets it: its id, its slug, its moments. */
final class Places {
    private static final int LONGEST_SLUG = 120;

    private final EntryStore entries;
    private final ShelfStore shelves;
    private final Bookcase bookcase;
    private final Gate gate;
    private final TransactionOperations transactions;
    private final Clock clock;

    Places(
            EntryStore entries,
            ShelfStore shelves,
            Bookcase bookcase,
            Gate gate,
            TransactionOperations transactions,
            Clock clock) {
        this.entries = entries;
        this.shelves = shelves;
        this.bookcase = bookcase;
        this.gate = gate;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param row     what the section shows of the statement now; empty where it shows nothing
     * @param changed the shelves whose files are to be written; none where the section shows this edition, or a newer one, already
     */
    record Placed(Optional<EntryRow> row, List<Shelf> changed) {}

    /** One transaction; an older version never replaces a newer one, and nothing passes the gate that it holds. */
    Placed place(Edition edition, Shelf shelf) {
        shelves.open(shelf, now());
        return Objects.requireNonNull(transactions.execute(status -> {
            shelves.hold(shelf);
            Optional<EntryRow> shown =
                    entries.find(shelf.section().id(), edition.key().statement(), shelf.locale());
            if (shown.filter(row -> edition.key().version() <= row.version()).isPresent()
                    || !maySee(edition, shelf, shown)) {
                return new Placed(shown.filter(row -> !row.isBuried()), List.of());
            }
            EntryRow row = shown.map(before -> next(edition, shelf, before)).orElseGet(() -> first(edition, shelf));
            if (shown.isPresent()) {
                entries.update(row);
            } else {
                entries.insert(row);
            }
            shelves.changed(shelf, row.updatedAt());
            boolean group = !shown.map(EntryRow::isRead).orElse(false).equals(row.isRead());
            return new Placed(Optional.of(row), changed(shelf, group ? others(row) : List.of()));
        }));
    }

    /**
     * Tombstones take the place of a statement's notices.
     *
     * @return the shelves whose files are to be written
     */
    List<Shelf> bury(String statement) {
        return Objects.requireNonNull(transactions.execute(status -> {
            List<EntryRow> rows = entries.of(statement).stream()
                    .filter(row -> !row.isBuried() && row.sort() == Edition.Sort.NOTICE)
                    .toList();
            var changed = new ArrayList<Shelf>();
            for (EntryRow row : rows) {
                bookcase.shelf(row.section(), row.locale()).ifPresent(shelf -> {
                    shelves.hold(shelf);
                    EntryRow buried = row.buried(later(row.updatedAt()), shelves.nextGeneration(shelf));
                    entries.update(buried);
                    shelves.changed(shelf, buried.changedAt());
                    changed.add(shelf);
                });
            }
            return changed;
        }));
    }

    /** A notice shows only while the statement is withdrawn, and only where its text had been. */
    private boolean maySee(Edition edition, Shelf shelf, Optional<EntryRow> shown) {
        Verdict verdict = gate.verdict(shelf.section(), edition.key());
        if (verdict instanceof Verdict.Withdrawn) {
            return edition.notice() && shown.filter(EntryRow::isRead).isPresent();
        }
        return verdict.isFree() && !edition.notice();
    }

    private EntryRow first(Edition edition, Shelf shelf) {
        Instant now = now();
        String id = EntryId.of(edition.key().statement(), edition.key().variant());
        PagePlace page = entries.page(id).orElseGet(() -> newPage(id, edition, home(edition, shelf)));
        long ordinal = entries.count(shelf) + 1;
        return row(edition, shelf, id, page, ordinal, 0, now, now);
    }

    private Shelf home(Edition edition, Shelf shelf) {
        return edition.key().variant().section().isPresent() ? shelf : bookcase.home(shelf.locale());
    }

    private EntryRow next(Edition edition, Shelf shelf, EntryRow shown) {
        boolean seen = shown.isBuried() || !fingerprint(edition).equals(shown.fingerprint());
        Instant updated = seen ? later(shown.changedAt()) : shown.updatedAt();
        var page = new PagePlace(shown.home(), shown.slug());
        return row(edition, shelf, shown.id(), page, shown.ordinal(), shown.announced(), shown.publishedAt(), updated);
    }

    private EntryRow row(
            Edition edition,
            Shelf shelf,
            String id,
            PagePlace page,
            long ordinal,
            int announced,
            Instant published,
            Instant updated) {
        return new EntryRow(
                id,
                shelf.section().id(),
                page.home(),
                edition.key().statement(),
                edition.key().locale(),
                page.slug(),
                ordinal,
                PublicText.line(edition.title()),
                edition.kind(),
                edition.date(),
                edition.sort(),
                edition.key().version(),
                announced,
                shelves.nextGeneration(shelf),
                fingerprint(edition),
                published,
                updated,
                Optional.empty());
    }

    /** Their pages name this one, or do so no longer. */
    private List<EntryRow> others(EntryRow row) {
        return entries.of(row.statement()).stream()
                .filter(other -> !other.id().equals(row.id()) && other.isRead())
                .toList();
    }

    private List<Shelf> changed(Shelf shelf, List<EntryRow> others) {
        var changed = new ArrayList<>(List.of(shelf));
        for (EntryRow other : others) {
            bookcase.shelf(other.section(), other.locale()).ifPresent(touched -> {
                entries.touch(other, shelves.nextGeneration(touched));
                changed.add(touched);
            });
        }
        return changed;
    }

    /** Now, but never the moment before it or the same: readers tell a correction by a later second. */
    private Instant later(Instant before) {
        Instant now = now();
        return now.isAfter(before) ? now : before.plusSeconds(1);
    }

    /**
     * To be called at start. A language's pages lie at its home; entries of sections that publish it no longer go there too,
     * unless they are there.
     *
     * @return whether anything moved
     */
    boolean gather(Shelf home) {
        List<String> publishing = bookcase.sections().allPublishing(home.locale()).stream()
                .map(Section::id)
                .toList();
        shelves.open(home, now());
        return Boolean.TRUE.equals(transactions.execute(status -> {
            shelves.hold(home);
            boolean moved = entries.moveIn(home) > 0;
            for (EntryRow left : entries.left(home.locale(), publishing)) {
                entries.delete(left);
                if (entries.find(home.section().id(), left.statement(), home.locale())
                        .isEmpty()) {
                    entries.insert(left.on(home, entries.count(home) + 1, shelves.nextGeneration(home)));
                    shelves.changed(home, left.changedAt());
                }
                moved = true;
            }
            return moved;
        }));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private PagePlace newPage(String id, Edition edition, Shelf home) {
        String wished = edition.slug().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        wished = wished.substring(0, Math.min(wished.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        String base = wished.isEmpty() ? "statement" : wished;
        String slug = base;
        for (int i = 2;
                slug.equals("index") || !entries.reserve(id, edition.key().statement(), home, slug);
                i++) {
            slug = base + "-" + i;
        }
        return new PagePlace(home.section().id(), slug);
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
