package press.broadside.intake.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;

/** A file's bytes, read at any place in either byte order; reading past the end says that the file is cut off. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Octets(byte[] bytes) {
    int length() {
        return bytes.length;
    }

    boolean startsWith(int at, int... expected) {
        if (at < 0 || bytes.length - at < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    int u8(int at) {
        check(at, 1);
        return bytes[at] & 0xFF;
    }

    /** Big-endian, as are all without LE in their name. */
    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16le(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24le(int at) {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32le(int at) {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }

    /** Characters of a part's name. */
    String name(int at, int length) {
        check(at, length);
        return new String(bytes, at, length, ISO_8859_1);
    }

    /** Bytes {@code from} to before {@code to}. */
    Octets part(int from, int to) {
        check(from, to - from);
        var part = new byte[to - from];
        System.arraycopy(bytes, from, part, 0, part.length);
        return new Octets(part);
    }

    void copy(int from, int to, ByteArrayOutputStream target) {
        check(from, to - from);
        target.write(bytes, from, to - from);
    }

    /** @throws NotAnImage if {@code count} bytes from {@code at} are not all there */
    void check(int at, long count) {
        if (at < 0 || count < 0 || at + count > bytes.length) {
            throw new NotAnImage("it breaks off after %,d bytes; send the whole file".formatted(bytes.length));
        }
    }
}
