package press.broadside.memory;

import java.nio.charset.StandardCharsets;

/** A stretch of UTF-8 in somebody else's bytes: good as long as those stay as they are. */
@SuppressWarnings("ArrayRecordComponent") // in passing: never compared as a whole
record Utf8(byte[] bytes, int from, int to) {
    static Utf8 of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Utf8(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
