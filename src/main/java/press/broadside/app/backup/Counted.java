package press.broadside.app.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on, and knows how many they were and what they hash to; closing it leaves what is beneath open. */
final class Counted extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long size;

    Counted(OutputStream beneath) {
        super(beneath);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        out.write(octets, from, length);
        digest.update(octets, from, length);
        size += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** To be asked once, at the end. */
    Manifest.Entry entry(String name) {
        return new Manifest.Entry(name, size, HexFormat.of().formatHex(digest.digest()));
    }
}
