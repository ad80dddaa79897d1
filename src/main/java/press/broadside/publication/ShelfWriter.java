package press.broadside.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
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
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    ShelfWriter(
            ShelfStore shelves,
            EntryStore entries,
            ShelfFiles rendering,
            PublicFiles files,
            Announcer announcer,
            TransactionOperations transactions,
            Places places) {
        this.shelves = shelves;
        this.entries = entries;
        this.rendering = rendering;
        this.files = files;
        this.announcer = announcer;
        this.transactions = transactions;
        this.places = places;
    }

    void sweep() {
        files.sweep();
    }

    /** The lists above the shelves, and the stylesheet. */
    void writeSigns(List<Shelf> all) {
        files.write(rendering.signs(all));
    }

    void open(Shelf shelf) {
        transactions.executeWithoutResult(status -> {
            shelves.open(shelf, places.now());
            shelves.hold(shelf);
            if (entries.moveTo(shelf, shelves.state(shelf).generation() + 1) > 0) {
                shelves.nextGeneration(shelf);
            }
        });
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
            write(shelf, shelves.state(shelf), changed -> changed.id().equals(row.id()));
            writeWhileBehind(shelf);
        });
    }

    void rewrite(Shelf shelf) {
        locked(shelf, () -> {
            write(shelf, shelves.state(shelf), any -> true);
            shelves.markDress(shelf, rendering.dress(shelf));
            writeWhileBehind(shelf);
        });
    }

    private void writeWhileBehind(Shelf shelf) {
        for (var state = shelves.state(shelf); !state.isShown(); state = shelves.state(shelf)) {
            write(shelf, state, never -> false);
        }
    }

    private void write(Shelf shelf, ShelfStore.State state, Predicate<EntryRow> also) {
        List<EntryRow> rows = entries.on(shelf);
        List<EntryRow> pages = rows.stream()
                .filter(row -> row.generation() > state.written() || also.test(row))
                .toList();
        files.write(rendering.files(shelf, state.openedAt(), rows, pages));
        LOG.info(
                "stage=publication at=feeds-renamed section={} locale={} generation={}",
                shelf.section().id(),
                shelf.locale().toLanguageTag(),
                state.generation());
        transactions.executeWithoutResult(status -> {
            shelves.hold(shelf);
            for (EntryRow row : rows) {
                if (row.announced() < row.version() && entries.markAnnounced(row)) {
                    announcer.announce(
                            "entry-published", new Placing(shelf.section().id(), row.edition()));
                }
            }
            shelves.markWritten(shelf, state.generation());
        });
    }

    private void locked(Shelf shelf, Runnable work) {
        ReentrantLock lock = locks.computeIfAbsent(shelf.path(), path -> new ReentrantLock());
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
