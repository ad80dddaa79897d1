package press.broadside.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import press.broadside.text.Sha256;

/** Files as they are served, kept in memory until they are replaced. A replaced file is another one to the file system. */
final class ServedFiles {
    /** At most this many, of at most this many bytes each: 64 MB at the worst, and feeds are far smaller. */
    private static final int MOST = 256;

    private static final int LONGEST = 128 * 1024;
    /** What is shorter fits into one packet as it is. */
    private static final int SHORT = 1024;

    private record Kept(Object identity, Served served) {}

    private final Map<Path, Kept> kept = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** A file's content, plain and, where that saves something, by gzip. */
    static final class Served {
        private final byte[] bytes;
        private final Optional<byte[]> squeezed;
        private final String tag;
        private final long modified;

        Served(byte[] bytes, Optional<byte[]> squeezed, long modified) {
            this.bytes = bytes;
            this.squeezed = squeezed;
            this.tag = Sha256.of(bytes).substring(0, 32);
            this.modified = modified / 1000 * 1000;
        }

        byte[] bytes() {
            return bytes;
        }

        Optional<byte[]> squeezed() {
            return squeezed;
        }

        /** Strong, of the bytes, as is {@link #squeezedTag()}. */
        String tag() {
            return "\"" + tag + "\"";
        }

        String squeezedTag() {
            return "\"" + tag + "-gzip\"";
        }

        /** Epoch milliseconds, whole seconds. */
        long modified() {
            return modified;
        }
    }

    Served read(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Object identity = List.of(
                Objects.requireNonNullElse(attributes.fileKey(), ""), attributes.lastModifiedTime(), attributes.size());
        synchronized (kept) {
            Kept known = kept.get(file);
            if (known != null && known.identity().equals(identity)) {
                return known.served();
            }
        }
        Served served = served(file, attributes.lastModifiedTime().toMillis());
        if (served.bytes().length <= LONGEST) {
            synchronized (kept) {
                kept.put(file, new Kept(identity, served));
            }
        }
        return served;
    }

    private static Served served(Path file, long modified) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Served(bytes, squeezed(file, bytes), modified);
    }

    private static Optional<byte[]> squeezed(Path file, byte[] bytes) throws IOException {
        boolean picture = file.toString().matches(".*\\.(jpg|png|gif|webp)");
        if (picture || bytes.length < SHORT) {
            return Optional.empty();
        }
        var squeezed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(squeezed)) {
            gzip.write(bytes);
        }
        return Optional.of(squeezed.toByteArray());
    }
}
