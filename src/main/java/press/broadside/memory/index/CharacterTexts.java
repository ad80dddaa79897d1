package press.broadside.memory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Texts end to end, a byte for each code point; the code points of classes that several share are kept beside them.
 *
 * @param classes   as {@link SymbolClasses} gives them
 * @param starts    where each text starts, and the end of the last
 * @param withPoints the texts, by position, that have code points of shared classes
 * @param pointStarts where the points of each of those start, and the end of the last
 * @param points    the code points that stand for shared classes, in the order of the texts
 */
final class CharacterTexts {
    private final byte[] classes;
    private final int[] starts;
    private final int[] withPoints;
    private final int[] pointStarts;
    private final int[] points;

    CharacterTexts(byte[] classes, int[] starts, int[] withPoints, int[] pointStarts, int[] points) {
        this.classes = classes;
        this.starts = starts;
        this.withPoints = withPoints;
        this.pointStarts = pointStarts;
        this.points = points;
    }

    byte[] classes() {
        return classes;
    }

    int[] starts() {
        return starts;
    }

    int size() {
        return starts.length - 1;
    }

    int length(int position) {
        return starts[position + 1] - starts[position];
    }

    boolean hasShared(int position) {
        return Arrays.binarySearch(withPoints, position) >= 0;
    }

    int[] symbols(int position) {
        int at = Arrays.binarySearch(withPoints, position);
        int point = at < 0 ? 0 : pointStarts[at];
        var symbols = new int[length(position)];
        for (int i = 0; i < symbols.length; i++) {
            byte symbol = classes[starts[position] + i];
            symbols[i] = at >= 0 && SymbolClasses.isShared(symbol) ? points[point++] : symbol & 0xff;
        }
        return symbols;
    }

    long bytes() {
        return classes.length + 4L * (starts.length + withPoints.length + pointStarts.length + points.length);
    }

    void write(SnapshotWriter out) throws IOException {
        out.write(classes, classes.length);
        for (int[] each : List.of(starts, withPoints, pointStarts, points)) {
            out.write(each, each.length);
        }
    }

    static CharacterTexts read(SnapshotReader in) throws IOException {
        return new CharacterTexts(in.readBytes(), in.readInts(), in.readInts(), in.readInts(), in.readInts());
    }

    /** Packs texts, one after another. */
    static final class Packing {
        private byte[] classes = new byte[1 << 12];
        private int end;
        private final IntList starts = new IntList();
        private final IntList withPoints = new IntList();
        private final IntList pointStarts = new IntList();
        private final IntList points = new IntList();

        void add(int[] text) {
            if (classes.length < end + text.length) {
                classes = Arrays.copyOf(classes, Math.max(end + text.length, classes.length + (classes.length >> 1)));
            }
            int before = points.size();
            starts.add(end);
            for (int point : text) {
                byte symbol = SymbolClasses.of(point);
                classes[end++] = symbol;
                if (SymbolClasses.isShared(symbol)) {
                    points.add(point);
                }
            }
            if (points.size() > before) {
                withPoints.add(starts.size() - 1);
                pointStarts.add(before);
            }
        }

        CharacterTexts packed() {
            starts.add(end);
            pointStarts.add(points.size());
            return new CharacterTexts(
                    Arrays.copyOf(classes, end),
                    starts.toArray(),
                    withPoints.toArray(),
                    pointStarts.toArray(),
                    points.toArray());
        }
    }
}
