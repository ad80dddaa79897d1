package press.broadside.memory.index;

import java.util.Arrays;

/**
 * Pairs of neighbouring symbols, each with how often it has occurred before in the text, as one number: the third {@code th} of
 * a text is another gram than its first. Occurrences beyond the sixteenth share the sixteenth's number.
 *
 * <p>An edit takes away at most two of a text's grams and adds at most two. So texts within {@code k} edits, the longer of
 * {@code n} symbols, share at least {@code n - 1 - 2k} grams.
 *
 * @see <a href="https://doi.org/10.1016/0304-3975(92)90143-4">E. Ukkonen, Approximate string-matching with q-grams, 1992</a>
 */
final class Grams {
    /** Above every gram's number. */
    static final int KINDS = 1 << 20;

    private static final int LAST_OCCURRENCE = 15;

    private final byte[] seen = new byte[1 << 16];
    private int[] grams = new int[256];

    /** Reads the grams of a text, {@code length - 1} of them (none of an empty one), to be taken from {@link #at}. */
    int read(byte[] symbols, int from, int length) {
        int count = Math.max(0, length - 1);
        if (grams.length < count) {
            grams = new int[Math.max(count, grams.length * 2)];
        }
        for (int i = 0; i < count; i++) {
            int pair = (symbols[from + i] & 0xff) << 8 | (symbols[from + i + 1] & 0xff);
            int occurrence = seen[pair];
            grams[i] = pair << 4 | occurrence;
            seen[pair] = (byte) Math.min(occurrence + 1, LAST_OCCURRENCE);
        }
        for (int i = 0; i < count; i++) {
            seen[grams[i] >>> 4] = 0;
        }
        return count;
    }

    int at(int place) {
        return grams[place];
    }

    int[] toArray(int count) {
        return Arrays.copyOf(grams, count);
    }

    /** How many grams texts must share that are within {@code reach} edits of each other. */
    static int shared(int longer, int reach) {
        return longer - 1 - 2 * reach;
    }
}
