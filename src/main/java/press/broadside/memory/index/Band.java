package press.broadside.memory.index;

/**
 * Levenshtein's distance from one fixed text to many others, counted only where a short way can pass.
 *
 * <p>A way of at most {@code k} edits from a text of {@code m} symbols to one of {@code n} leaves the diagonals between 0 and
 * {@code n - m} by no more than {@code (k - |n - m|) / 2} on either side: each diagonal further costs one edit out and one
 * back. So {@code k + 1} diagonals hold every such way, and they lie in the bits of one machine word as long as {@code k < 64};
 * the word slides along them, a column of the table at a time. The values along a diagonal never fall, so the count on the last
 * diagonal is a lower bound of the result at every column: beyond the limit it ends the counting.
 *
 * <p>After G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999), in the
 * diagonal form of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003); the width of
 * the band is E. Ukkonen's, "Algorithms for approximate string matching" (1985). Symbols are bytes. Not safe for many threads.
 */
final class Band {
    /** Widest limit whose band is one word wide. */
    private static final int NARROW = 63;

    /** Where the limit is this many times wider, a narrower band is tried first: long texts that are near cost little. */
    private static final int WIDER = 8;

    private static final int PADDING = 3;

    private final int length;
    private final int stride;
    private final int[] row = new int[256];

    /** By symbol of the text, a bit for each place where it stands, between words of zeros. */
    private final long[] places;

    Band(byte[] text, int length) {
        this.length = length;
        this.stride = 2 * PADDING + (length + 63) / 64;
        int rows = 1;
        for (int i = 0; i < length; i++) {
            int symbol = text[i] & 0xff;
            if (row[symbol] == 0) {
                row[symbol] = stride * rows++;
            }
        }
        places = new long[stride * rows];
        for (int i = 0; i < length; i++) {
            places[row[text[i] & 0xff] + PADDING + (i >>> 6)] |= 1L << i;
        }
    }

    /** The distance to the {@code n} symbols from {@code from}, or something greater than {@code limit} if it is. */
    int within(byte[] other, int from, int n, int limit) {
        for (int closer = NARROW; closer <= limit / WIDER; closer *= WIDER) {
            int distance = counted(other, from, n, closer);
            if (distance <= closer) {
                return distance;
            }
        }
        return counted(other, from, n, limit);
    }

    private int counted(byte[] other, int from, int n, int limit) {
        int difference = Math.abs(n - length);
        if (difference > limit) {
            return limit + 1;
        }
        if (length == 0 || n == 0) {
            return difference;
        }
        int aside = (Math.min(limit, Math.max(length, n)) - difference) / 2;
        int high = Math.max(0, length - n) + aside;
        int words = (difference + 2 * aside) / 64 + 1;
        return switch (words) {
            case 1 -> narrow(other, from, n, limit, high);
            case 2 -> twice(other, from, n, limit, high);
            default -> wide(other, from, n, limit, high, words);
        };
    }

    /** Bit 63 is the lowest diagonal of the band, {@code high} rows below the main one. */
    private int narrow(byte[] other, int from, int n, int limit, int high) {
        long up = -1L << (63 - high);
        long down = 0;
        int last = 63 - high + length - n;
        int count = Math.max(length - n, 0);
        int start = high + 1 + (PADDING - 1) * 64;
        for (int end = from + n; from < end; from++, start++) {
            int at = row[other[from] & 0xff] + (start >>> 6);
            long equal = (places[at] >>> start) | (places[at + 1] << 1 << ~start);
            long diagonal = (((equal & up) + up) ^ up) | (equal | down);
            count += (int) (~diagonal >>> last) & 1;
            if (count > limit) {
                return count;
            }
            long changed = diagonal | up;
            long shifted = diagonal >>> 1;
            up = (diagonal & up) | (changed & ~down & ~shifted);
            down = shifted & (down | ~changed);
        }
        return count;
    }

    /** The same over two words, the lower one for the upper diagonals. */
    private int twice(byte[] other, int from, int n, int limit, int high) {
        long up1 = high >= 63 ? -1L : -1L << (63 - high);
        long up0 = high >= 64 ? -1L << (127 - high) : 0;
        long down0 = 0;
        long down1 = 0;
        int last = 127 - high + length - n;
        int count = Math.max(length - n, 0);
        int start = high + 1 + (PADDING - 2) * 64;
        for (int end = from + n; from < end; from++, start++) {
            int at = row[other[from] & 0xff] + (start >>> 6);
            long equal0 = (places[at] >>> start) | (places[at + 1] << 1 << ~start);
            long equal1 = (places[at + 1] >>> start) | (places[at + 2] << 1 << ~start);
            long sum0 = (equal0 & up0) + up0;
            long carry = ((equal0 & up0) | (up0 & ~sum0)) >>> 63;
            long sum1 = (equal1 & up1) + up1 + carry;
            long diagonal0 = (sum0 ^ up0) | (equal0 | down0);
            long diagonal1 = (sum1 ^ up1) | (equal1 | down1);
            count += (int) (~(last < 64 ? diagonal0 : diagonal1) >>> last) & 1;
            if (count > limit) {
                return count;
            }
            long changed0 = diagonal0 | up0;
            long changed1 = diagonal1 | up1;
            long shifted0 = (diagonal0 >>> 1) | (diagonal1 << 63);
            long shifted1 = diagonal1 >>> 1;
            up0 = (diagonal0 & up0) | (changed0 & ~down0 & ~shifted0);
            up1 = (diagonal1 & up1) | (changed1 & ~down1 & ~shifted1);
            down0 = shifted0 & (down0 | ~changed0);
            down1 = shifted1 & (down1 | ~changed1);
        }
        return count;
    }

    /** The same over several words, the highest bit of the last one being the lowest diagonal. */
    private int wide(byte[] other, int from, int n, int limit, int high, int words) {
        int top = 64 * words - 1;
        var up = new long[words];
        var down = new long[words + 1];
        for (int bit = top - high; bit <= top; bit++) {
            up[bit >>> 6] |= 1L << bit;
        }
        int last = top - high + length - n;
        int count = Math.max(length - n, 0);
        var diagonals = new long[words + 1];
        for (int column = 1; column <= n; column++) {
            int at = row[other[from + column - 1] & 0xff];
            int start = column + high - 64 * words;
            long carry = 0;
            for (int w = 0; w < words; w++) {
                long equal = equal(at, start + 64 * w);
                long ones = equal & up[w];
                long sum = ones + up[w] + carry;
                carry = ((ones & up[w]) | ((ones | up[w]) & ~sum)) >>> 63;
                diagonals[w] = (sum ^ up[w]) | equal | down[w];
            }
            count += (int) (~diagonals[last >>> 6] >>> last) & 1;
            if (count > limit) {
                return count;
            }
            for (int w = 0; w < words; w++) {
                long right = down[w] | ~(diagonals[w] | up[w]);
                long left = diagonals[w] & up[w];
                long shifted = (diagonals[w] >>> 1) | (w + 1 < words ? diagonals[w + 1] << 63 : 0);
                up[w] = left | ~(shifted | right);
                down[w] = shifted & right;
            }
        }
        return count;
    }

    private long equal(int at, int start) {
        if (start <= -64 || start >= length) {
            return 0;
        }
        int word = at + PADDING + (start >> 6);
        return (places[word] >>> start) | (places[word + 1] << 1 << ~start);
    }
}
