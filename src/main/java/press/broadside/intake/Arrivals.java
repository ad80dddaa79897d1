package press.broadside.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers how files of the inbox looked, to tell those that rest from those that grow. */
final class Arrivals {
    private static final int MOST = 20_000;
    private static final Duration CLOCK_CHECKED_EVERY = Duration.ofMinutes(1);

    private final Path folder;
    private final Duration settle;
    private final Map<Path, Look> looks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Look> eldest) {
            return size() > MOST;
        }
    };
    private long clockAhead;
    private long clockCheckedAt;
    private boolean clockChecked;

    Arrivals(Path folder, Duration settle) {
        this.folder = folder;
        this.settle = settle;
    }

    private record Look(long size, long modified, long since) {}

    /**
     * Whether the file is as it was when last asked about, and was last written long enough ago by the clock of its file
     * system. A file dated in the future rests once it was seen unchanged for as long.
     */
    boolean isAtRest(Path file, BasicFileAttributes attributes) throws IOException {
        return isAtRest(file, attributes.size(), attributes.lastModifiedTime().toMillis());
    }

    /** The same for whatever has a size and a moment, as epoch milliseconds: a folder with all that is in it. */
    synchronized boolean isAtRest(Path file, long size, long modified) throws IOException {
        Look before = looks.get(file);
        if (before == null || before.size != size || before.modified != modified) {
            looks.put(file, new Look(size, modified, System.nanoTime()));
            return false;
        }
        long seen = (System.nanoTime() - before.since) / 1_000_000;
        return seen >= settle.toMillis() || now() - modified >= settle.toMillis();
    }

    synchronized void forget(Path file) {
        looks.remove(file);
    }

    /** Epoch milliseconds by the file system's clock, which on a network drive is not ours. */
    private long now() throws IOException {
        boolean due = System.nanoTime() - clockCheckedAt > CLOCK_CHECKED_EVERY.toNanos();
        if (!clockChecked || due) {
            Path probe = Files.createTempFile(folder, ".clock", ".tmp");
            clockAhead = Files.getLastModifiedTime(probe).toMillis() - System.currentTimeMillis();
            Files.delete(probe);
            clockCheckedAt = System.nanoTime();
            clockChecked = true;
        }
        return System.currentTimeMillis() + clockAhead;
    }
}
