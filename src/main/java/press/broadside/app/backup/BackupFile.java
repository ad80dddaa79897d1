package press.broadside.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was read once, to its end, and is as it was written. */
final class BackupFile implements AutoCloseable {
    private static final int MOST_OF_MANIFEST = 64 * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupRefused if it is no backup, or anything of it is missing, different or too much */
    static BackupFile verified(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused(file + " is not there; name a file that ./broadside backup wrote");
        }
        Seal.check(file);
        ZipFile zip = opened(file);
        try {
            var backup = new BackupFile(file, zip, manifest(zip));
            backup.verify();
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            if (e instanceof BackupRefused) {
                throw new BackupRefused(file + " is not restored: " + e.getMessage(), e);
            }
            throw new BackupRefused(
                    file + " is not restored: it is damaged (" + e.getMessage()
                            + "); take another copy of it, or an older backup",
                    e);
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused(
                    file
                            + " is not restored: it is no backup, or its end is missing; take another copy of it, or a file"
                            + " that ./broadside backup wrote",
                    e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = Optional.ofNullable(zip.getEntry(Manifest.NAME))
                .orElseThrow(() -> new BackupRefused(
                        "it has no manifest, so it is no backup; name a file that" + " ./broadside backup wrote"));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(MOST_OF_MANIFEST);
            return Manifest.read(new String(text, StandardCharsets.UTF_8));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(Manifest.Entry entry) throws IOException {
        ZipEntry found = Optional.ofNullable(zip.getEntry(entry.name()))
                .orElseThrow(() -> new BackupRefused(
                        "it lacks " + entry.name() + "; take another copy of it, or an older backup"));
        return zip.getInputStream(found);
    }

    private void verify() throws IOException {
        var names = new HashSet<String>();
        for (Manifest.Entry entry : manifest.entries()) {
            if (!names.add(entry.name())) {
                throw new BackupRefused("its manifest names " + entry.name() + " twice; no Broadside wrote it");
            }
            verify(entry);
        }
        if (zip.size() != names.size() + 1) {
            throw new BackupRefused("it holds " + (zip.size() - 1) + " entries where its manifest has " + names.size()
                    + "; take another copy of it");
        }
    }

    /** Reads no more than the manifest promises. */
    private void verify(Manifest.Entry entry) throws IOException {
        var digest = Counted.sha256();
        long size = 0;
        try (InputStream in = open(entry)) {
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0 && size <= entry.size(); read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        if (size != entry.size() || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
            throw new BackupRefused(entry.name() + " in it is not as it was written; take another copy of " + file
                    + ", or an older backup");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
