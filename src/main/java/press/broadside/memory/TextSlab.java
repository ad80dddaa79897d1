package press.broadside.memory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as UTF-8, one behind the other in large pieces, without an object for each. A text has a small number, its label, and
 * may lead to one that was written before it.
 *
 * <p>Written by one thread; safe for many that read what was written before they began.
 */
final class TextSlab {
    static final long NONE = -1;

    private static final int PIECE = 1 << 22;
    private static final int LABEL = Long.BYTES;
    private static final int LENGTH = LABEL + Short.BYTES;
    private static final int TEXT = LENGTH + Integer.BYTES;

    private final List<ByteBuffer> pieces = new ArrayList<>();

    /**
     * Where the text stands from now on.
     *
     * @param label    0 to 65,535
     * @param previous where another text stands, or {@link #NONE}
     */
    long add(Utf8 text, int label, long previous) {
        int length = text.length();
        ByteBuffer piece = pieceFor(TEXT + length);
        long place = ((long) (pieces.size() - 1) << 32) | piece.position();
        piece.putLong(previous).putShort((short) label).putInt(length).put(text.bytes(), text.from(), length);
        return place;
    }

    private ByteBuffer pieceFor(int bytes) {
        if (pieces.isEmpty() || pieces.get(pieces.size() - 1).remaining() < bytes) {
            pieces.add(ByteBuffer.allocate(Math.max(PIECE, bytes)));
        }
        return pieces.get(pieces.size() - 1);
    }

    long previous(long place) {
        return piece(place).getLong((int) place);
    }

    int label(long place) {
        return Short.toUnsignedInt(piece(place).getShort((int) place + LABEL));
    }

    Utf8 text(long place) {
        ByteBuffer piece = piece(place);
        int from = piece.arrayOffset() + (int) place + TEXT;
        return new Utf8(piece.array(), from, from + piece.getInt((int) place + LENGTH));
    }

    boolean holds(long place, Utf8 text) {
        Utf8 held = text(place);
        return Arrays.equals(held.bytes(), held.from(), held.to(), text.bytes(), text.from(), text.to());
    }

    long bytes() {
        return pieces.stream().mapToLong(ByteBuffer::capacity).sum();
    }

    private ByteBuffer piece(long place) {
        return pieces.get((int) (place >>> 32));
    }
}
