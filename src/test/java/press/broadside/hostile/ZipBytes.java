package press.broadside.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that no honest program writes: honest ones with bytes changed. */
final class ZipBytes {
    private static final String CENTRAL = "PK\u0001\u0002";
    private static final int NAME = 46;

    private ZipBytes() {}

    static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : new LinkedHashMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With bytes of a part's entry in the directory replaced, from an offset in that entry on. */
    static byte[] inDirectory(byte[] zip, String name, int offset, int... values) {
        String all = new String(zip, ISO_8859_1);
        int at = all.indexOf(CENTRAL);
        while (!all.startsWith(name, at + NAME)) {
            at = all.indexOf(CENTRAL, at + 1);
            if (at < 0) {
                throw new IllegalArgumentException("no part " + name);
            }
        }
        byte[] changed = zip.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + offset + i] = (byte) values[i];
        }
        return changed;
    }

    /** With a name replaced by one of the same length, wherever it stands. */
    static byte[] renamed(byte[] zip, String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalArgumentException("names of different length");
        }
        return new String(zip, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }
}
