package press.broadside.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;

/**
 * Makes a shelf's files show its entries. Files first, then the mark in the database: a crash in between leads to the same
 * files being written again. One writer a shelf in this JVM; a change that comes meanwhile is seen after the rename.
 */
final class ShelfWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfWriter.class);

    private final ShelfStore shelves;
    private final EntryStore entries;
    private final ShelfFiles rendering;
    private final PublicFiles files;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final Places places;
    private final int window;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    ShelfWriter(
            ShelfStore shelves,
            EntryStore entries,
            ShelfFiles rendering,
            PublicFiles files,
            Announcer announcer,
            TransactionOperations transactions,
            Places places,
            int window) {
        this.shelves = shelves;
        this.entries = entries;
        this.rendering = rendering;
        this.files = files;
        this.announcer = announcer;
        this.transactions = transactions;
        this.places = places;
        this.window = window;
    }

    void sweep() {
        files.sweep();
    }

    /** The lists above the shelves, and the stylesheet. */
    void writeSigns(List<Shelf> all) {
        files.write(rendering.signs(all));
    }

    void open(Shelf shelf) {
        shelves.open(shelf, places.now());
        ShelfStore.State state = shelves.state(shelf);
        boolean undressed = !state.dress().equals(rendering.dress(shelf)) || !files.has(shelf.path(AtomFeed.FILE));
        if (undressed) {
            rewrite(shelf);
        } else {
            show(shelf);
        }
    }

    /** Writes what the files do not show yet; nothing where another thread did it meanwhile. */
    void show(Shelf shelf) {
        locked(shelf, () -> writeWhileBehind(shelf));
    }

    /** For a repeated announcement: a crash may have lost what the mark says, so the entry's files are made sure of. */
    void showAgain(Shelf shelf, EntryRow row) {
        locked(shelf, () -> {
            write(shelf, shelves.state(shelf), List.of(row));
            writeWhileBehind(shelf);
        });
    }

    /** All of it, a stretch of entries after the other, oldest first. */
    void rewrite(Shelf shelf) {
        shelves.open(shelf, places.now());
        locked(shelf, () -> {
            ShelfStore.State state = shelves.state(shelf);
            long count = entries.count(shelf);
            for (long first = 1; first <= count; first += window) {
                writePages(shelf, entries.between(shelf, first, first + window - 1));
                write(rendering.archives(shelf, state.changedAt(), List.of(first), count));
            }
            write(shelf, state, List.of());
            shelves.markDress(shelf, rendering.dress(shelf));
            writeWhileBehind(shelf);
        });
    }

    private void writeWhileBehind(Shelf shelf) {
        for (var state = shelves.state(shelf); !state.isShown(); state = shelves.state(shelf)) {
            write(shelf, state, List.of());
        }
    }

    /** Pages first, then archives, then feeds and lists: nothing is named before it is there. */
    private void write(Shelf shelf, ShelfStore.State state, List<EntryRow> also) {
        List<EntryRow> changed = Stream.concat(entries.changedSince(shelf, state.written()).stream(), also.stream())
                .distinct()
                .toList();
        writePages(shelf, changed);
        write(rendering.archives(
                shelf,
                state.changedAt(),
                changed.stream().map(EntryRow::ordinal).toList(),
                entries.count(shelf)));
        write(rendering.files(shelf, state.changedAt()));
        LOG.info(
                "stage=publication at=feeds-renamed section={} locale={} generation={}",
                shelf.section().id(),
                shelf.locale().toLanguageTag(),
                state.generation());
        transactions.executeWithoutResult(status -> {
            shelves.hold(shelf);
            for (EntryRow row : changed) {
                if (row.announced() < row.version() && entries.markAnnounced(row)) {
                    announcer.announce(
                            "entry-published", new Placing(shelf.section().id(), row.edition()));
                }
            }
            shelves.markWritten(shelf, state.generation());
        });
    }

    /** Several shelves may write one page: each writes what is newest when its turn has come. */
    private void writePages(Shelf shelf, List<EntryRow> rows) {
        locked("pages/" + shelf.locale().toLanguageTag(), () -> write(rendering.pages(rows)));
    }

    private void write(ShelfFiles.Change change) {
        files.write(change.written());
        files.remove(change.removed());
    }

    private void locked(Shelf shelf, Runnable work) {
        locked(shelf.path(), work);
    }

    private void locked(String what, Runnable work) {
        ReentrantLock lock = locks.computeIfAbsent(what, name -> new ReentrantLock());
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
