package press.broadside.memory.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Where the way through two documents is looked for: a band around the landmarks that both have in the same order. Rows are
 * places between source sentences, columns those between target ones.
 */
final class Corridor {
    private static final int WIDTH = 48;
    private static final int WIDER = 3;

    private final int[] centre;
    /** By row: columns on either side of the centre. */
    private final int[] widths;

    private final int columns;
    private final int[] from;
    private final int[] to;
    private final int[] offset;

    private Corridor(int[] centre, int[] widths, int columns) {
        this.centre = centre;
        this.widths = widths;
        this.columns = columns;
        this.from = new int[centre.length];
        this.to = new int[centre.length];
        this.offset = new int[centre.length + 1];
        for (int row = 0; row < centre.length; row++) {
            int last = row == 0 ? 0 : centre[row - 1];
            int next = row == centre.length - 1 ? columns : centre[row + 1];
            from[row] = Math.max(0, last - widths[row]);
            to[row] = Math.min(columns, next + widths[row]);
            offset[row + 1] = Math.addExact(offset[row], to[row] - from[row] + 1);
        }
    }

    /** @param landmarks in any order, some of which may be wrong */
    static Corridor around(List<Link> landmarks, Sentences source, Sentences target) {
        int[] centre = centre(inOrder(landmarks), source, target);
        int[] widths = new int[centre.length];
        Arrays.fill(widths, WIDTH);
        return new Corridor(centre, widths, target.count());
    }

    /** Three times as wide around some rows, as far as it was wide there. */
    Corridor wider(List<Integer> rows) {
        int[] wider = widths.clone();
        for (int row : rows) {
            int width = widths[row];
            for (int near = Math.max(0, row - width); near <= Math.min(wider.length - 1, row + width); near++) {
                wider[near] = Math.max(wider[near], Math.min(columns, WIDER * width));
            }
        }
        return new Corridor(centre, wider, columns);
    }

    /** Between two landmarks the way goes on evenly, by characters. */
    private static int[] centre(List<Link> landmarks, Sentences source, Sentences target) {
        int[] centre = new int[source.count() + 1];
        int row = 0;
        int column = 0;
        var stations = new ArrayList<>(landmarks);
        stations.add(new Link(source.count(), target.count()));
        for (Link station : stations) {
            double rate = (double) (target.upTo(station.target()) - target.upTo(column))
                    / Math.max(1, source.upTo(station.source()) - source.upTo(row));
            int reached = column;
            for (int i = row; i <= station.source(); i++) {
                double aim = target.upTo(column) + rate * (source.upTo(i) - source.upTo(row));
                while (reached < station.target() && target.upTo(reached) < aim) {
                    reached++;
                }
                centre[i] = reached;
            }
            row = station.source();
            column = station.target();
        }
        return centre;
    }

    /** The longest row of landmarks that both documents have in this order. */
    private static List<Link> inOrder(List<Link> landmarks) {
        List<Link> sorted = landmarks.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Link::source)
                        .thenComparing(Comparator.comparingInt(Link::target).reversed()))
                .toList();
        int[] best = new int[sorted.size()]; // by the length of a row: the last of the one that ends soonest
        int[] before = new int[sorted.size()];
        int longest = 0;
        for (int i = 0; i < sorted.size(); i++) {
            int length = shorterRows(sorted, best, longest, sorted.get(i).target());
            before[i] = length == 0 ? -1 : best[length - 1];
            best[length] = i;
            longest = Math.max(longest, length + 1);
        }
        var row = new ArrayList<Link>();
        for (int i = longest == 0 ? -1 : best[longest - 1]; i >= 0; i = before[i]) {
            row.add(sorted.get(i));
        }
        Collections.reverse(row);
        return row;
    }

    private static int shorterRows(List<Link> sorted, int[] best, int longest, int target) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(best[middle]).target() < target) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int cells() {
        return offset[offset.length - 1];
    }

    int rows() {
        return from.length;
    }

    /** The first column of a row. */
    int from(int row) {
        return from[row];
    }

    /** The last. */
    int to(int row) {
        return to[row];
    }

    boolean has(int row, int column) {
        return row >= 0 && column >= from[row] && column <= to[row];
    }

    int cell(int row, int column) {
        return offset[row] + column - from[row];
    }

    /** Whether a place lies so near the wall that the way might go on behind it. */
    boolean isAtWall(int row, int column) {
        return (from[row] > 0 && column - from[row] < Shape.MOST)
                || (to[row] < columns && to[row] - column < Shape.MOST);
    }
}
