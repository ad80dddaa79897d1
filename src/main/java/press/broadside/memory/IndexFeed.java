package press.broadside.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps this process's index up to what the database says, whoever wrote it. */
final class IndexFeed implements AutoCloseable {
    /** Fewer changes than this are read again at the next start sooner than a snapshot is written. */
    private static final int WORTH_KEEPING = 5_000;

    private final JdbcMemoryStore store;
    private final Supplier<SourceIndex> empty;
    private final Optional<IndexSnapshot> snapshot;
    private volatile Current current;
    private boolean opened;
    private long kept;

    /** An index and the log's number up to which it has read. */
    private record Current(SourceIndex index, long seq) {}

    /** @param snapshot none for an index that ends with the process */
    IndexFeed(JdbcMemoryStore store, Supplier<SourceIndex> empty, Optional<IndexSnapshot> snapshot) {
        this.store = store;
        this.empty = empty;
        this.snapshot = snapshot;
        this.current = new Current(empty.get(), 0);
    }

    /** The index, which knows everything that was committed before the call. Readers go on meanwhile. */
    SourceIndex caughtUp() {
        long latest = store.latest();
        if (latest > current.seq()) {
            readUpTo(latest);
        }
        return current.index();
    }

    private synchronized void readUpTo(long latest) {
        if (!opened) {
            open(latest);
        }
        current = read(current, latest);
    }

    private void open(long latest) {
        opened = true;
        snapshot.flatMap(file -> file.load(store.identity(), latest)).ifPresent(found -> {
            current = new Current(found.index(), found.seq());
            kept = found.seq();
        });
    }

    private Current read(Current from, long latest) {
        long seq = from.seq();
        boolean anew = seq == 0; // nobody looks into it yet
        if (anew) {
            from.index().gather();
        }
        for (var changes = store.changesAfter(seq); !changes.isEmpty(); changes = store.changesAfter(seq)) {
            changes.forEach(change -> from.index().put(change.unit()));
            seq = last(changes);
        }
        if (anew) {
            from.index().settle();
        }
        return new Current(from.index(), Math.max(latest, seq));
    }

    private static long last(List<JdbcMemoryStore.Logged> changes) {
        return changes.get(changes.size() - 1).seq();
    }

    /** Makes the index anew from the database, and keeps it. Look-ups go on with the old one meanwhile. */
    synchronized void rebuild() {
        opened = true;
        current = read(new Current(empty.get(), 0), store.latest());
        keep();
    }

    /** Writes a snapshot where much has changed since the last one. */
    synchronized void keepIfWorthwhile() {
        if (current.seq() - kept >= WORTH_KEEPING) {
            keep();
        }
    }

    private void keep() {
        snapshot.ifPresent(file -> file.save(current.index(), store.identity(), current.seq()));
        kept = current.seq();
    }

    @Override
    public void close() {
        keepIfWorthwhile();
    }
}
