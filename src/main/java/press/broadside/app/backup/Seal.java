package press.broadside.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * The last bytes of a backup, the ZIP's comment: the SHA-256 of all bytes before. A ZIP has places that no entry's hash covers;
 * with a seal, not one bit of the file can be another.
 */
final class Seal {
    private static final String SIGN = "broadside-backup ";
    private static final int DIGITS = 64;

    private Seal() {}

    /** A comment of the right length, to be written with the file. */
    static String blank() {
        return SIGN + "0".repeat(DIGITS);
    }

    /** Puts the true seal in the blank one's place. */
    static void set(Path file) throws IOException {
        String hash = hashed(file);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(open.length() - DIGITS);
            open.write(hash.getBytes(StandardCharsets.US_ASCII));
            open.getFD().sync();
        }
    }

    /** @throws BackupRefused if there is no seal, or it is another file's */
    static void check(Path file) throws IOException {
        String end = Files.size(file) < SIGN.length() + DIGITS ? "" : end(file);
        if (!end.startsWith(SIGN)) {
            throw new BackupRefused(
                    file + " is not restored: it is no backup, or its end is missing; take another copy of"
                            + " it, or a file that ./broadside backup wrote");
        }
        if (!end.substring(SIGN.length()).equals(hashed(file))) {
            throw new BackupRefused(
                    file + " is not restored: it is damaged; take another copy of it, or an older backup");
        }
    }

    private static String end(Path file) throws IOException {
        var end = new byte[SIGN.length() + DIGITS];
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(open.length() - end.length);
            open.readFully(end);
        }
        return new String(end, StandardCharsets.ISO_8859_1);
    }

    private static String hashed(Path file) throws IOException {
        var digest = Counted.sha256();
        long left = Files.size(file) - DIGITS;
        var buffer = new byte[64 * 1024];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException(file + " became shorter while it was read");
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
