package press.broadside.memory;

import java.util.Arrays;

/**
 * A text's grams (symbols, or pairs of neighbouring symbols) as bits: one for each gram and each time it occurs, hashed.
 *
 * <p>One edit adds or takes away at most as many grams as a gram has symbols; so twice the edits bound how many pairs one
 * text has and the other lacks. Two grams on one bit can only hide a difference, never make one.
 *
 * @see <a href="https://doi.org/10.1016/0304-3975(92)90143-4">E. Ukkonen, Approximate string-matching with q-grams, 1992</a>
 */
final class GramSignature {
    private static final int MOST_WORDS = 256;

    private GramSignature() {}

    /** Machine words of a signature for texts of this length: eight bits a symbol or more, to a limit. */
    static int words(int length) {
        int wanted = Math.max(1, length / 8);
        return Math.min(MOST_WORDS, Integer.highestOneBit(2 * wanted - 1));
    }

    /** @param gram how many neighbouring symbols make a gram: 1 or 2 */
    static long[] of(Symbols text, int gram, int words) {
        var signature = new long[words];
        long[] grams = grams(text, gram);
        Arrays.sort(grams);
        int occurrence = 0;
        for (int i = 0; i < grams.length; i++) {
            occurrence = i > 0 && grams[i] == grams[i - 1] ? occurrence + 1 : 0;
            long hash = (grams[i] + occurrence * 0x9E3779B97F4A7C15L) * 0xD6E8FEB86659FD93L;
            hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
            int bit = (int) (hash >>> 40) & (words * 64 - 1);
            signature[bit >> 6] |= 1L << (bit & 63);
        }
        return signature;
    }

    private static long[] grams(Symbols text, int gram) {
        var grams = new long[Math.max(0, text.length() - gram + 1)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = gram == 1 ? text.at(i) : ((long) text.at(i) << 32) | (text.at(i + 1) & 0xffffffffL);
        }
        return grams;
    }

    /** The larger number of grams that one of the two has and the other lacks; never more than there are in truth. */
    static int difference(long[] one, long[] others, int at) {
        int lacking = 0;
        int beyond = 0;
        for (int i = 0; i < one.length; i++) {
            long other = others[at + i];
            lacking += Long.bitCount(one[i] & ~other);
            beyond += Long.bitCount(other & ~one[i]);
        }
        return Math.max(lacking, beyond);
    }
}
