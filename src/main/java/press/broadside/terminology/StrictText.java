package press.broadside.terminology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file in UTF-8, or in UTF-16 with a byte order mark; bytes that are none in it end the reading. */
final class StrictText {
    private static final int MARK = 3;

    private StrictText() {}

    /** Without the byte order mark; malformed bytes give a {@link java.nio.charset.CharacterCodingException}. */
    static Reader of(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, MARK);
        byte[] begin = in.readNBytes(MARK);
        if (begins(begin, 0xEF, 0xBB, 0xBF)) {
            return reader(in, StandardCharsets.UTF_8);
        }
        if (begins(begin, 0xFE, 0xFF) || begins(begin, 0xFF, 0xFE)) {
            in.unread(begin, 2, begin.length - 2);
            return reader(in, begin[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        in.unread(begin);
        return reader(in, StandardCharsets.UTF_8);
    }

    private static boolean begins(byte[] begin, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= begin.length || (begin[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new BufferedReader(new InputStreamReader(in, charset.newDecoder())); // reports what is malformed
    }
}
