package press.broadside.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The longest common subsequence of two sequences, by the fewest insertions and deletions.
 *
 * @see <a href="https://doi.org/10.1007/BF01840446">E. Myers, "An O(ND) difference algorithm and its variations", 1986</a>
 */
@SuppressWarnings("ArrayRecordComponent") // indexes in passing: never compared as a whole
record Differences(int[] a, int[] b) {
    /**
     * Pairs of indexes of equal members, in order; empty where more than {@code most} members differ. Takes time by the
     * sequences' length times the number of differences, and space by its square.
     */
    Optional<List<int[]>> pairs(int most) {
        int limit = Math.min(most, a.length + b.length);
        var rounds = new ArrayList<int[]>();
        var furthest = new int[2 * limit + 3];
        for (int d = 0; d <= limit; d++) {
            for (int k = -d; k <= d; k += 2) {
                int x = start(furthest, d, k, limit);
                while (x < a.length && x - k < b.length && a[x] == b[x - k]) {
                    x++;
                }
                furthest[k + limit + 1] = x;
                if (x >= a.length && x - k >= b.length) {
                    rounds.add(part(furthest, d, limit));
                    return Optional.of(traced(rounds));
                }
            }
            rounds.add(part(furthest, d, limit));
        }
        return Optional.empty();
    }

    private static int start(int[] furthest, int d, int k, int limit) {
        int at = k + limit + 1;
        boolean down = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]);
        return d == 0 ? 0 : down ? furthest[at + 1] : furthest[at - 1] + 1;
    }

    /** What a round has found: for diagonals from -d to d. */
    private static int[] part(int[] furthest, int d, int limit) {
        var part = new int[2 * d + 1];
        System.arraycopy(furthest, limit + 1 - d, part, 0, part.length);
        return part;
    }

    private List<int[]> traced(List<int[]> rounds) {
        var pairs = new ArrayList<int[]>();
        int x = a.length;
        int y = b.length;
        for (int d = rounds.size() - 1; d > 0; d--) {
            int[] before = rounds.get(d - 1);
            int k = x - y;
            boolean down = k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
            int fromK = down ? k + 1 : k - 1;
            int fromX = at(before, d - 1, fromK);
            int fromY = fromX - fromK;
            for (; x > fromX && y > fromY; x--, y--) {
                pairs.add(new int[] {x - 1, y - 1});
            }
            x = fromX;
            y = fromY;
        }
        for (; x > 0 && y > 0; x--, y--) {
            pairs.add(new int[] {x - 1, y - 1});
        }
        Collections.reverse(pairs);
        return pairs;
    }

    private static int at(int[] round, int d, int k) {
        int index = k + d;
        return index < 0 || index >= round.length ? -1 : round[index];
    }
}
