package press.broadside.memory;

import java.util.List;

/** Brings this process's index up to what the database says, whoever wrote it. */
final class IndexFeed {
    private final JdbcMemoryStore store;
    private final SourceIndex index;
    private volatile long seen;

    IndexFeed(JdbcMemoryStore store, SourceIndex index) {
        this.store = store;
        this.index = index;
    }

    /** Afterwards the index knows everything that was committed before the call. Readers go on meanwhile. */
    void catchUp() {
        long latest = store.latest();
        if (latest > seen) {
            readUpTo(latest);
        }
    }

    private synchronized void readUpTo(long latest) {
        long from = seen;
        for (var changes = store.changesAfter(from); !changes.isEmpty(); changes = store.changesAfter(from)) {
            changes.forEach(change -> index.put(change.unit()));
            from = last(changes);
        }
        seen = Math.max(latest, from);
    }

    private static long last(List<JdbcMemoryStore.Logged> changes) {
        return changes.get(changes.size() - 1).seq();
    }
}
