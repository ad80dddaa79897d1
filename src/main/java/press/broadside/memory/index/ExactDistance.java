package press.broadside.memory.index;

import java.util.Arrays;

/**
 * Levenshtein's distance from one text to others over any symbols: code points, or words by number.
 *
 * <p>The text's own symbols get bytes, every other symbol is 0. Where the text has more different symbols than a byte can
 * tell, some share one; what is counted then is a lower bound, and is counted again in the textbook's way where it decides.
 */
final class ExactDistance {
    private static final int BYTES = 255;

    private final int[] symbols;
    private final SymbolTable table;
    private final Band band;
    private final boolean certain;
    private byte[] translated = new byte[256];

    ExactDistance(int[] symbols) {
        this.symbols = symbols;
        this.table = new SymbolTable(symbols);
        this.certain = table.size() <= BYTES;
        translate(symbols, 0, symbols.length);
        this.band = new Band(translated, symbols.length);
    }

    int within(int[] others, int limit) {
        return within(others, 0, others.length, limit);
    }

    /** The distance to the {@code length} symbols from {@code from}, or something greater than {@code limit} if it is. */
    int within(int[] others, int from, int length, int limit) {
        if (Math.abs(length - symbols.length) > limit) {
            return limit + 1;
        }
        int known = translate(others, from, length);
        if (Math.max(length, symbols.length) - known > limit) {
            return limit + 1;
        }
        int distance = band.within(translated, 0, length, limit);
        return certain || distance > limit
                ? distance
                : TextbookDistance.within(symbols, Arrays.copyOfRange(others, from, from + length), limit);
    }

    /** Gives how many of the symbols the text has, which is no less than it shares with it. */
    private int translate(int[] others, int from, int length) {
        if (translated.length < length) {
            translated = new byte[length];
        }
        int known = 0;
        for (int i = 0; i < length; i++) {
            int rank = table.rank(others[from + i]);
            translated[i] = (byte) (rank < 0 ? 0 : 1 + rank % BYTES);
            known += rank < 0 ? 0 : 1;
        }
        return known;
    }
}
