package press.broadside.memory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads lines of {@code source<TAB>language<TAB>target}: UTF-8, no header, no quoting, no escapes. A carriage return before a
 * line's end and a byte order mark before the first line are passed over. Memory is bounded by the longest line.
 */
final class PairTable {
    private static final int BUFFER = 1 << 20;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Takes the cells of a line, which are good until it returns. */
    @FunctionalInterface
    interface Pairs {
        /** @throws IllegalArgumentException if the line cannot be taken; the message says why */
        void take(Utf8 source, Utf8 language, Utf8 target);
    }

    private final Path file;
    private final Pairs pairs;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] buffer = new byte[BUFFER];
    private CharBuffer decoded = CharBuffer.allocate(BUFFER);
    private int end;
    private long line;

    private PairTable(Path file, Pairs pairs) {
        this.file = file;
        this.pairs = pairs;
    }

    /** @throws PairsRefused at the first line that is none, naming file and line */
    static void read(Path file, Pairs pairs) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            new PairTable(file, pairs).read(bytes);
        }
    }

    private void read(InputStream bytes) throws IOException {
        for (int read = fill(bytes); read >= 0; read = fill(bytes)) {
            int from = line == 0 && startsWithMark() ? BYTE_ORDER_MARK.length : 0;
            for (int at = Math.max(from, end - read); at < end; at++) {
                if (buffer[at] == '\n') {
                    line(from, at);
                    from = at + 1;
                }
            }
            System.arraycopy(buffer, from, buffer, 0, end - from);
            end -= from;
        }
        if (end > 0) {
            line(0, end);
        }
    }

    /** How many bytes more there are; -1 at the file's end. */
    private int fill(InputStream bytes) throws IOException {
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
            decoded = CharBuffer.allocate(buffer.length);
        }
        int read = bytes.read(buffer, end, buffer.length - end);
        end += Math.max(0, read);
        return read;
    }

    private boolean startsWithMark() {
        return end >= BYTE_ORDER_MARK.length
                && Arrays.equals(buffer, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    private void line(int from, int newline) {
        line++;
        int to = newline > from && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        decoded.clear();
        if (decoder.reset()
                .decode(ByteBuffer.wrap(buffer, from, to - from), decoded, true)
                .isError()) {
            throw refused("is not valid UTF-8; convert the file first");
        }
        int first = tab(from, to);
        int second = tab(first + 1, to);
        if (second >= to || tab(second + 1, to) < to) {
            throw refused("needs source, language and target, parted by two tabs");
        }
        try {
            pairs.take(cell(from, first), cell(first + 1, second), cell(second + 1, to));
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private int tab(int from, int to) {
        int at = from;
        while (at < to && buffer[at] != '\t') {
            at++;
        }
        return at;
    }

    private Utf8 cell(int from, int to) {
        return new Utf8(buffer, from, to);
    }

    private PairsRefused refused(String reason) {
        return new PairsRefused(file, line, reason);
    }
}
