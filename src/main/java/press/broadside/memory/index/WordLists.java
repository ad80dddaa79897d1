package press.broadside.memory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * For each word, the positions of the texts that have it, in order.
 *
 * @param words  numbers of the words, in order
 * @param starts where the positions of each word start, and the end of the last
 */
final class WordLists {
    private final int[] words;
    private final int[] starts;
    private final int[] positions;

    WordLists(int[] words, int[] starts, int[] positions) {
        this.words = words;
        this.starts = starts;
        this.positions = positions;
    }

    int[] positions() {
        return positions;
    }

    /** @param ends of the texts of {@code symbols}, as their starts and the end of the last */
    static WordLists of(int[] symbols, int[] ends) {
        int[] words = distinct(symbols);
        var sizes = new int[words.length + 1];
        var lastSeen = new int[words.length];
        var place = new int[symbols.length];
        for (int i = 0; i < symbols.length; i++) {
            place[i] = Arrays.binarySearch(words, symbols[i]);
        }
        for (int p = 0; p + 1 < ends.length; p++) {
            for (int i = ends[p]; i < ends[p + 1]; i++) {
                if (lastSeen[place[i]] != p + 1) {
                    lastSeen[place[i]] = p + 1;
                    sizes[place[i] + 1]++;
                }
            }
        }
        for (int w = 0; w < words.length; w++) {
            sizes[w + 1] += sizes[w];
        }
        var next = Arrays.copyOf(sizes, words.length);
        var positions = new int[sizes[words.length]];
        Arrays.fill(lastSeen, 0);
        for (int p = 0; p + 1 < ends.length; p++) {
            for (int i = ends[p]; i < ends[p + 1]; i++) {
                if (lastSeen[place[i]] != p + 1) {
                    lastSeen[place[i]] = p + 1;
                    positions[next[place[i]]++] = p;
                }
            }
        }
        return new WordLists(words, sizes, positions);
    }

    private static int[] distinct(int[] symbols) {
        int[] sorted = symbols.clone();
        Arrays.sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    /** A word's place, or below zero where no text has it. */
    int place(int word) {
        return Arrays.binarySearch(words, word);
    }

    int start(int place) {
        return starts[place];
    }

    int end(int place) {
        return starts[place + 1];
    }

    /** The first of a word's positions that is not before {@code position}, or the end. */
    int from(int place, int position) {
        int found = Arrays.binarySearch(positions, start(place), end(place), position);
        return found < 0 ? -found - 1 : found;
    }

    long bytes() {
        return 4L * (words.length + starts.length + positions.length);
    }

    void write(SnapshotWriter out) throws IOException {
        for (int[] each : List.of(words, starts, positions)) {
            out.write(each, each.length);
        }
    }

    static WordLists read(SnapshotReader in) throws IOException {
        return new WordLists(in.readInts(), in.readInts(), in.readInts());
    }
}
