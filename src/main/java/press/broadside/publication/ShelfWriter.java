package press.broadside.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.assembly.Edition;
import press.broadside.handoff.Announcer;

/**
 * Makes a shelf's files show its entries. Files first, then the mark in the database: a crash in between leads to the same
 * files being written again. One writer a shelf in this JVM; a change that comes meanwhile is seen after the rename.
 */
final class ShelfWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ShelfWriter.class);

    private final ShelfStore shelves;
    private final PlaceStore places;
    private final StrandStore strands;
    private final ShelfFiles rendering;
    private final PublicFiles files;
    private final PublicPictures pictures;
    private final boolean hub;
    private final Announcer announcer;
    private final TransactionOperations transactions;
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** @param hub whether somebody is to be told which feeds changed */
    ShelfWriter(
            ShelfStore shelves,
            PlaceStore places,
            StrandStore strands,
            ShelfFiles rendering,
            PublicFiles files,
            PublicPictures pictures,
            boolean hub,
            Announcer announcer,
            TransactionOperations transactions) {
        this.shelves = shelves;
        this.places = places;
        this.strands = strands;
        this.rendering = rendering;
        this.files = files;
        this.pictures = pictures;
        this.hub = hub;
        this.announcer = announcer;
        this.transactions = transactions;
    }

    /** At start: written as a whole where its look changed or its feed is lost, else what is not shown yet. */
    void open(Shelf shelf) {
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
    void showAgain(Shelf shelf, EntryRow entry) {
        locked(shelf, () -> {
            rendering.around(shelf, entry, this::write);
            writeWhileBehind(shelf);
        });
    }

    void rewrite(Shelf shelf) {
        locked(shelf, () -> {
            ShelfStore.State state = shelves.state(shelf);
            write(shelf, state, out -> rendering.whole(shelf, state, out));
            shelves.markDress(shelf, rendering.dress(shelf));
            writeWhileBehind(shelf);
        });
    }

    /** Compares each file with what it is to be. */
    void check(Shelf shelf, Check check) {
        rendering.whole(shelf, shelves.state(shelf), batch -> {
            pictures.compare(batch.pictures(), check);
            check.compare(batch.files());
        });
    }

    private void writeWhileBehind(Shelf shelf) {
        for (var state = shelves.state(shelf); !state.isShown(); state = shelves.state(shelf)) {
            var behind = state;
            write(
                    shelf,
                    behind,
                    out -> rendering.changed(shelf, behind, places.changed(shelf, behind.written()), files::has, out));
        }
    }

    private void write(Shelf shelf, ShelfStore.State state, Consumer<Consumer<Batch>> content) {
        List<PlaceRow> changed = places.changed(shelf, state.written());
        List<StrandStore.Row> lists = hub ? strands.changed(shelf, state.written()) : List.of();
        content.accept(this::write);
        LOG.info(
                "stage=publication at=feeds-renamed section={} locale={} generation={}",
                shelf.section().id(),
                shelf.locale().toLanguageTag(),
                state.generation());
        transactions.executeWithoutResult(status -> {
            shelves.hold(shelf);
            changed.stream()
                    .filter(place -> concernsChannels(place) && place.generation() <= state.generation())
                    .filter(place -> place.announced() < place.version() && places.markAnnounced(place))
                    .forEach(place -> announcer.announce(
                            "entry-published", new Placing(shelf.section().id(), place.edition())));
            lists.forEach(list -> announcer.announce("feed-changed", list.strand()));
            shelves.markWritten(shelf, state.generation());
        });
    }

    /** Who has a text is to know that it is withdrawn, also where its notice came after the burial. */
    private static boolean concernsChannels(PlaceRow place) {
        return place.isShown() || place.sort() == Edition.Sort.NOTICE;
    }

    private void write(Batch batch) {
        pictures.write(batch.pictures());
        files.write(batch.files());
        files.remove(batch.removed());
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
