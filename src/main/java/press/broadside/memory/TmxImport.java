package press.broadside.memory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.broadside.language.LanguageGuard;
import press.broadside.text.Sha256;

/**
 * Takes TMX files into the memory. A file is first read to its end without writing, so that a broken one leaves nothing
 * behind; then it is written in short transactions, and named as read only after the last. Killed between two, it is read
 * again at the next start, which finds what it wrote and goes on.
 */
final class TmxImport {
    private static final Logger log = LoggerFactory.getLogger(TmxImport.class);
    private static final int BUFFER = 1 << 16;

    private final JdbcMemoryStore store;
    private final MemoryWriter writer;
    private final LanguageGuard guard;
    private final Clock clock;

    TmxImport(JdbcMemoryStore store, MemoryWriter writer, LanguageGuard guard, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.guard = guard;
        this.clock = clock;
    }

    ImportReport load(Path tmx) {
        String name = String.valueOf(tmx.getFileName());
        try {
            var file = new Origin(name, read(tmx, bytes -> bytes.transferTo(OutputStream.nullOutputStream())));
            if (store.isLoaded(file.hash())) {
                log.info("memory: {} is known", tmx);
                return ImportReport.unchanged(name);
            }
            sameStill(tmx, file, read(tmx, bytes -> TmxReader.read(tmx, bytes, unit -> {})));
            ImportReport report = written(tmx, file);
            store.loaded(file, clock.millis());
            return report;
        } catch (NoSuchFileException e) {
            throw new TmxRefused(tmx, "there is no such file");
        } catch (IOException e) {
            throw new TmxRefused(tmx, "cannot be read: " + e.getMessage());
        }
    }

    private ImportReport written(Path tmx, Origin file) throws IOException {
        try (var run = new ImportRun(file, writer, guard, clock)) {
            sameStill(tmx, file, read(tmx, bytes -> TmxReader.read(tmx, bytes, run::take)));
            ImportReport report = run.ended();
            log.info(
                    "memory: {} in, {} units, {} targets new, {} changed, {} known, {} in conflict, {} refused",
                    tmx,
                    report.read(),
                    report.added(),
                    report.changed(),
                    report.known(),
                    report.conflicts().count(),
                    report.refused().count());
            return report;
        }
    }

    private static void sameStill(Path tmx, Origin file, String hash) {
        if (!file.hash().equals(hash)) {
            throw new TmxRefused(tmx, "was changed while it was read; load it again");
        }
    }

    List<ImportReport> loadFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TmxImport::isTmx)
                    .sorted()
                    .map(this::loadOrReport)
                    .toList();
        } catch (IOException e) {
            throw new TmxRefused(folder, "cannot be listed: " + e.getMessage());
        }
    }

    private static boolean isTmx(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".tmx") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private ImportReport loadOrReport(Path tmx) {
        try {
            return load(tmx);
        } catch (TmxRefused refused) {
            log.error("memory: {}", refused.getMessage());
            return ImportReport.refused(String.valueOf(tmx.getFileName()), String.valueOf(refused.getMessage()));
        }
    }

    /** What is done with a file's bytes, to the last. */
    @FunctionalInterface
    private interface Reading {
        void of(InputStream bytes) throws IOException;
    }

    /** Gives the SHA-256 of all that was read. */
    private static String read(Path file, Reading reading) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (var bytes = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER), digest)) {
            reading.of(bytes);
            bytes.transferTo(OutputStream.nullOutputStream()); // a parser may stop at the end of the document
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
