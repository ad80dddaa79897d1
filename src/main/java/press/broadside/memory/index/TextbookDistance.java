package press.broadside.memory.index;

import java.util.Arrays;

/** Levenshtein's distance a cell at a time, in the band that a limit allows: for texts too rich for bits. */
final class TextbookDistance {
    private TextbookDistance() {}

    /** The distance, or something greater than {@code limit} if it is. */
    static int within(int[] one, int[] other, int limit) {
        int far = limit + 1;
        var row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = Math.min(j, far);
        }
        for (int i = 1; i <= one.length; i++) {
            int first = Math.max(1, i - limit);
            int last = Math.min(other.length, i + limit);
            int corner = row[first - 1];
            row[first - 1] = first == 1 ? Math.min(i, far) : far;
            int least = row[first - 1];
            for (int j = first; j <= last; j++) {
                int above = row[j];
                int change = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.min(Math.min(change, far), 1 + Math.min(above, row[j - 1]));
                least = Math.min(least, row[j]);
                corner = above;
            }
            Arrays.fill(row, last + 1, Math.min(row.length, last + 2), far);
            if (least > limit) {
                return far;
            }
        }
        return row[other.length];
    }
}
