package press.broadside.publication;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Feed items made lately, as long as memory allows. */
final class KeptItems {
    private static final int MOST = 4096;

    /** An entry's items differ with its version and, after a move, with its page. */
    private record Key(String id, String page, int version, Instant updated) {}

    private final Map<Key, SoftReference<Feed.Item>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Feed.Item>> eldest) {
            return size() > MOST;
        }
    };

    Feed.Item get(PlaceRow row, Supplier<Feed.Item> make) {
        var key = new Key(row.entry(), row.page(), row.version(), row.updatedAt());
        synchronized (kept) {
            SoftReference<Feed.Item> known = kept.get(key);
            Feed.Item item = known == null ? null : known.get();
            if (item != null) {
                return item;
            }
        }
        Feed.Item item = make.get();
        synchronized (kept) {
            kept.put(key, new SoftReference<>(item));
        }
        return item;
    }
}
