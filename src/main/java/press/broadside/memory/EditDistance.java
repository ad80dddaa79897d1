package press.broadside.memory;

import java.util.HashMap;
import java.util.Map;

/**
 * Levenshtein's distance from one fixed text to many others, 64 rows of its table in one machine word.
 *
 * <p>After G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999, in
 * the block form that H. Hyyrö gives for patterns longer than a word. Not safe for many threads.
 */
final class EditDistance {
    private final int length;
    private final int blocks;
    private final long lastRow;
    private final int[] narrowRow = new int[256];
    private final Map<Integer, Integer> wideRow = new HashMap<>();

    /** Per symbol, where it stands in the pattern; the first {@code blocks} words are for symbols that do not. */
    private long[] places;

    private final long[] plus;
    private final long[] minus;

    EditDistance(Symbols pattern) {
        length = pattern.length();
        blocks = Math.max(1, (length + 63) / 64);
        lastRow = 1L << ((length - 1) & 63);
        plus = new long[blocks];
        minus = new long[blocks];
        places = new long[blocks * Math.min(length + 1, 64)];
        int rows = 1;
        for (int i = 0; i < length; i++) {
            int row = row(pattern.at(i));
            if (row == 0) {
                row = rows++;
                name(pattern.at(i), row);
            }
            places[row * blocks + i / 64] |= 1L << (i & 63);
        }
    }

    /** The distance to {@code text}, or {@code limit + 1} where it is more than {@code limit}. */
    int within(Symbols text, int limit) {
        int columns = text.length();
        if (Math.abs(columns - length) > limit) {
            return limit + 1;
        }
        if (length == 0) {
            return columns;
        }
        java.util.Arrays.fill(plus, -1L);
        java.util.Arrays.fill(minus, 0L);
        int distance = length;
        for (int column = 0; column < columns; column++) {
            distance += step(row(text.at(column)) * blocks);
            boolean outOfReach = distance - (columns - 1 - column) > limit;
            if (outOfReach) {
                return limit + 1;
            }
        }
        return distance;
    }

    /** One column of the table; gives how the last row changes: -1, 0 or 1. */
    private int step(int row) {
        int carry = 1;
        for (int block = 0; block < blocks; block++) {
            long equal = places[row + block];
            long up = plus[block];
            long down = minus[block];
            long vertical = equal | down;
            if (carry < 0) {
                equal |= 1L;
            }
            long horizontal = (((equal & up) + up) ^ up) | equal;
            long right = down | ~(horizontal | up);
            long left = up & horizontal;
            long top = block == blocks - 1 ? lastRow : 1L << 63;
            int out = (right & top) != 0 ? 1 : (left & top) != 0 ? -1 : 0;
            right = (right << 1) | (carry > 0 ? 1L : 0L);
            left = (left << 1) | (carry < 0 ? 1L : 0L);
            plus[block] = left | ~(vertical | right);
            minus[block] = right & vertical;
            carry = out;
        }
        return carry;
    }

    private int row(int symbol) {
        return symbol >= 0 && symbol < 256 ? narrowRow[symbol] : wideRow.getOrDefault(symbol, 0);
    }

    private void name(int symbol, int row) {
        if (symbol >= 0 && symbol < 256) {
            narrowRow[symbol] = row;
        } else {
            wideRow.put(symbol, row);
        }
        if ((row + 1) * blocks > places.length) {
            places = java.util.Arrays.copyOf(places, Math.max((row + 1) * blocks, places.length * 2));
        }
    }
}
