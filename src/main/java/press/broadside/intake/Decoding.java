package press.broadside.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Bytes to text: UTF-8, or UTF-16 behind its byte order mark; nothing is repaired, nothing guessed. */
final class Decoding {
    private Decoding() {}

    /**
     * The text without its byte order mark.
     *
     * @param where a prefix for messages: empty, or the part of the submission that is meant, with a space
     * @throws StatementRejected if a byte is wrong or a character cannot be kept, naming the place
     */
    static String decoded(byte[] bytes, String where) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return checked(strictly(bytes, 3, UTF_8, where), where);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return checked(strictly(bytes, 2, UTF_16LE, where), where);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return checked(strictly(bytes, 2, UTF_16BE, where), where);
        }
        return checked(strictly(bytes, 0, UTF_8, where), where);
    }

    static boolean hasUtf16Mark(byte[] bytes) {
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
    }

    private static String strictly(byte[] bytes, int from, Charset charset, String where) {
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(bytes.length + 1);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw StatementRejected.at(
                    Place.of(out, out.length()),
                    "%sis not valid %s (byte %d); save the file as UTF-8 and send it again"
                            .formatted(where, charset.name(), in.position() + 1));
        }
        return out.toString();
    }

    private static String checked(String text, String where) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw StatementRejected.at(
                        Place.of(text, i),
                        where
                                + "holds a NUL character; save the file as UTF-8 text, or as UTF-16 with a byte order mark");
            }
            if (c == '\uFFFD') {
                throw StatementRejected.at(
                        Place.of(text, i),
                        where
                                + "holds U+FFFD, the trace of a character that was lost earlier; restore it from the source");
            }
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes as characters of the same number, for comparing signatures. */
    static String signature(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
    }
}
