package press.broadside.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** The sources of one length, each with a tally of its symbols that rules most of them out before any distance is counted. */
final class LengthBucket<S> {
    /** How often the symbols of each of 32 classes occur, at most 127. */
    private static final int CLASSES = 32;

    private final int length;
    private final List<S> sources = new ArrayList<>();
    private final List<Symbols> symbols = new ArrayList<>();
    private byte[] tallies = new byte[CLASSES];

    LengthBucket(int length) {
        this.length = length;
    }

    void add(S source, Symbols text) {
        int at = sources.size() * CLASSES;
        if (at == tallies.length) {
            tallies = Arrays.copyOf(tallies, at * 2);
        }
        System.arraycopy(tally(text), 0, tallies, at, CLASSES);
        sources.add(source);
        symbols.add(text);
    }

    /** Gives each source within {@code limit} edits of the text, with its distance. */
    void within(int limit, byte[] tally, EditDistance text, ObjIntConsumer<S> found) {
        for (int i = 0; i < sources.size(); i++) {
            if (leastEdits(tally, i * CLASSES) <= limit) {
                int distance = text.within(symbols.get(i), limit);
                if (distance <= limit) {
                    found.accept(sources.get(i), distance);
                }
            }
        }
    }

    int length() {
        return length;
    }

    static byte[] tally(Symbols text) {
        var tally = new byte[CLASSES];
        for (int i = 0; i < text.length(); i++) {
            int symbolClass = text.at(i) & (CLASSES - 1);
            if (tally[symbolClass] < Byte.MAX_VALUE) {
                tally[symbolClass]++;
            }
        }
        return tally;
    }

    /** Each edit mends at most one symbol too many and one too few, so the larger of the two sums is a lower bound. */
    private int leastEdits(byte[] tally, int at) {
        int tooMany = 0;
        int tooFew = 0;
        for (int i = 0; i < CLASSES; i++) {
            int difference = tally[i] - tallies[at + i];
            tooMany += Math.max(difference, 0);
            tooFew += Math.max(-difference, 0);
        }
        return Math.max(tooMany, tooFew);
    }
}
