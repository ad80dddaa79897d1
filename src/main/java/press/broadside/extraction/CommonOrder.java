package press.broadside.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * What two sequences have in common in the same order. Members that occur once in both are matched first, then what lies
 * between them in the same way, and where none does, the longest common subsequence.
 *
 * <p>After B. Cohen's patience diff; the subsequence after E. Myers, "An O(ND) difference algorithm and its variations", 1986,
 * given up in favour of the nearest equal member where the two differ too much.
 */
final class CommonOrder {
    private static final int MOST_DIFFERENCES = 1_000;
    private static final int DEEPEST = 40;
    private static final int REACH = 50;

    private final int[] a;
    private final int[] b;
    private final int[] match;
    private final int[] countInA;
    private final int[] countInB;
    private final int[] placeInB;
    private final Deque<Range> open = new ArrayDeque<>();

    private record Range(int aFrom, int aTo, int bFrom, int bTo, int depth) {}

    private CommonOrder(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        this.match = new int[a.length];
        Arrays.fill(match, -1);
        int most = Math.max(
                Arrays.stream(a).max().orElse(0), Arrays.stream(b).max().orElse(0));
        this.countInA = new int[most + 1];
        this.countInB = new int[most + 1];
        this.placeInB = new int[most + 1];
    }

    /** For each member of {@code a}, the index of its partner in {@code b} or -1; the partners' indexes grow. */
    static int[] of(int[] a, int[] b) {
        var common = new CommonOrder(a, b);
        common.open.push(new Range(0, a.length, 0, b.length, 0));
        while (!common.open.isEmpty()) {
            common.match(common.open.pop());
        }
        return common.match;
    }

    private void match(Range whole) {
        int aFrom = whole.aFrom;
        int bFrom = whole.bFrom;
        int aTo = whole.aTo;
        int bTo = whole.bTo;
        while (aFrom < aTo && bFrom < bTo && a[aFrom] == b[bFrom]) {
            match[aFrom++] = bFrom++;
        }
        while (aFrom < aTo && bFrom < bTo && a[aTo - 1] == b[bTo - 1]) {
            match[--aTo] = --bTo;
        }
        if (aFrom == aTo || bFrom == bTo) {
            return;
        }
        var rest = new Range(aFrom, aTo, bFrom, bTo, whole.depth + 1);
        List<int[]> anchors = rest.depth > DEEPEST ? List.of() : longestRising(unique(rest));
        if (anchors.isEmpty()) {
            subsequence(rest);
        } else {
            between(rest, anchors);
        }
    }

    private void between(Range range, List<int[]> anchors) {
        int aFrom = range.aFrom;
        int bFrom = range.bFrom;
        for (int[] anchor : anchors) {
            match[anchor[0]] = anchor[1];
            open.push(new Range(aFrom, anchor[0], bFrom, anchor[1], range.depth));
            aFrom = anchor[0] + 1;
            bFrom = anchor[1] + 1;
        }
        open.push(new Range(aFrom, range.aTo, bFrom, range.bTo, range.depth));
    }

    /** Pairs of indexes whose member occurs once on either side. */
    private List<int[]> unique(Range range) {
        for (int i = range.aFrom; i < range.aTo; i++) {
            countInA[a[i]]++;
        }
        for (int j = range.bFrom; j < range.bTo; j++) {
            countInB[b[j]]++;
            placeInB[b[j]] = j;
        }
        var pairs = new ArrayList<int[]>();
        for (int i = range.aFrom; i < range.aTo; i++) {
            if (countInA[a[i]] == 1 && countInB[a[i]] == 1) {
                pairs.add(new int[] {i, placeInB[a[i]]});
            }
        }
        for (int i = range.aFrom; i < range.aTo; i++) {
            countInA[a[i]] = 0;
        }
        for (int j = range.bFrom; j < range.bTo; j++) {
            countInB[b[j]] = 0;
        }
        return pairs;
    }

    /** The longest part of pairs, which are in the order of their first, that is in the order of their second as well. */
    static List<int[]> longestRising(List<int[]> pairs) {
        var tails = new int[pairs.size()];
        var before = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tails[middle])[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        var rising = new int[length][];
        for (int i = length == 0 ? -1 : tails[length - 1], place = length - 1; i >= 0; i = before[i], place--) {
            rising[place] = pairs.get(i);
        }
        return List.of(rising);
    }

    private void subsequence(Range range) {
        int[] inA = shared(a, range.aFrom, range.aTo, b, range.bFrom, range.bTo);
        int[] inB = shared(b, range.bFrom, range.bTo, a, range.aFrom, range.aTo);
        var differences = new Differences(
                Arrays.stream(inA).map(i -> a[i]).toArray(),
                Arrays.stream(inB).map(j -> b[j]).toArray());
        List<int[]> pairs = differences.pairs(MOST_DIFFERENCES).orElseGet(() -> nearest(inA, inB));
        pairs.forEach(pair -> match[inA[pair[0]]] = inB[pair[1]]);
    }

    /** Indexes of those members that the other range has, too. */
    private int[] shared(int[] of, int from, int to, int[] other, int otherFrom, int otherTo) {
        for (int j = otherFrom; j < otherTo; j++) {
            countInB[other[j]] = 1;
        }
        var shared = new ArrayList<Integer>();
        for (int i = from; i < to; i++) {
            if (countInB[of[i]] == 1) {
                shared.add(i);
            }
        }
        for (int j = otherFrom; j < otherTo; j++) {
            countInB[other[j]] = 0;
        }
        return shared.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<int[]> nearest(int[] inA, int[] inB) {
        var pairs = new ArrayList<int[]>();
        int next = 0;
        for (int i = 0; i < inA.length; i++) {
            for (int j = next; j < Math.min(inB.length, next + REACH); j++) {
                if (a[inA[i]] == b[inB[j]]) {
                    pairs.add(new int[] {i, j});
                    next = j + 1;
                    break;
                }
            }
        }
        return pairs;
    }
}
