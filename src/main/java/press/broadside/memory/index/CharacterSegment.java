package press.broadside.memory.index;

import java.io.IOException;
import java.util.Arrays;

/**
 * Sources compared by code points: a window of lengths, then grams counted, then the distance.
 */
final class CharacterSegment implements Segment {
    private final CharacterTexts texts;
    private final int[] numbers;
    private final GramBlock[] blocks;
    private final PositionTable table;

    private CharacterSegment(CharacterTexts texts, int[] numbers, GramBlock[] blocks, PositionTable table) {
        this.texts = texts;
        this.numbers = numbers;
        this.blocks = blocks;
        this.table = table;
    }

    /** @param texts in the order of their lengths */
    static CharacterSegment of(CharacterTexts texts, int[] numbers) {
        var table = PositionTable.of(numbers.length, position -> Sought.hash(texts.symbols(position)));
        return new CharacterSegment(texts, numbers, GramBlocks.over(texts), table);
    }

    @Override
    public int size() {
        return numbers.length;
    }

    @Override
    public int number(int position) {
        return numbers[position];
    }

    @Override
    public int length(int position) {
        return texts.length(position);
    }

    @Override
    public int[] symbols(int position) {
        return texts.symbols(position);
    }

    @Override
    public int find(Sought sought) {
        int position =
                table.find(sought.hash(), p -> texts.length(p) == sought.length() && sought.is(texts.symbols(p)));
        return position < 0 ? -1 : numbers[position];
    }

    @Override
    public void search(Sought sought, Findings findings) {
        Bound bound = findings.bound();
        int from = firstOfLength(bound.shortest(sought.length()));
        int longest = bound.longest(sought.length());
        int to = longest == Integer.MAX_VALUE ? size() : firstOfLength(longest + 1);
        for (int b = from / GramBlock.SIZE; b * GramBlock.SIZE < to; b++) {
            int first = b * GramBlock.SIZE;
            search(blocks[b], first, Math.max(from, first), Math.min(to, first + GramBlock.SIZE), sought, findings);
        }
    }

    private int firstOfLength(int length) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (texts.length(middle) < length) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void search(GramBlock block, int first, int from, int to, Sought sought, Findings findings) {
        if (from >= to) {
            return;
        }
        CharacterProbe probe = sought.characters();
        BitCounters counters = probe.counters;
        int fromWord = (from - first) / 64;
        int toWord = (to - 1 - first) / 64 + 1;
        counters.begin(fromWord, toWord, Math.max(probe.grams.length, texts.length(to - 1)));
        setThresholds(counters, first, from, to, sought.length(), findings.bound());
        block.count(probe.grams, counters);
        for (int word = fromWord; word < toWord; word++) {
            for (long rest = counters.reached(word); rest != 0; rest &= rest - 1) {
                int position = first + word * 64 + Long.numberOfTrailingZeros(rest);
                if (position >= from && position < to) {
                    verify(position, sought, findings);
                }
            }
        }
    }

    /** For words of like lengths at a time: longer sources must share more. */
    private void setThresholds(BitCounters counters, int first, int from, int to, int length, Bound bound) {
        for (int start = from, end; start < to; start = end) {
            int threshold = threshold(first, start, to, length, bound);
            end = nextWord(first, start, to);
            while (end < to && threshold(first, end, to, length, bound) == threshold) {
                end = nextWord(first, end, to);
            }
            counters.mustReach((start - first) / 64, (end - first + 63) / 64, threshold);
        }
    }

    private static int nextWord(int first, int position, int to) {
        return Math.min(to, first + ((position - first) / 64 + 1) * 64);
    }

    /** The least that a source must share, of those from a position to the end of its word. */
    private int threshold(int first, int position, int to, int length, Bound bound) {
        int least = Integer.MAX_VALUE;
        int longest = texts.length(nextWord(first, position, to) - 1);
        for (int n = texts.length(position); n <= longest; n++) {
            int longer = Math.max(n, length);
            least = Math.min(least, Grams.shared(longer, bound.reach(longer)));
        }
        return least;
    }

    private void verify(int position, Sought sought, Findings findings) {
        if (!findings.want(numbers[position])) {
            return;
        }
        int length = texts.length(position);
        int longer = Math.max(length, sought.length());
        int limit = findings.bound().reach(longer);
        int distance = sought.characters().band.within(texts.classes(), texts.starts()[position], length, limit);
        if (distance <= limit && sought.characters().hasShared && texts.hasShared(position)) {
            distance = sought.exact().within(texts.symbols(position), limit);
        }
        if (distance <= limit) {
            findings.found(numbers[position], distance, longer);
        }
    }

    @Override
    public long bytes() {
        return texts.bytes()
                + 4L * numbers.length
                + table.bytes()
                + Arrays.stream(blocks).mapToLong(GramBlock::bytes).sum();
    }

    @Override
    public void write(SnapshotWriter out) throws IOException {
        texts.write(out);
        out.write(numbers, numbers.length);
        table.write(out);
        for (GramBlock block : blocks) {
            block.write(out);
        }
    }

    static CharacterSegment read(SnapshotReader in) throws IOException {
        CharacterTexts texts = CharacterTexts.read(in);
        int[] numbers = in.readInts();
        PositionTable table = PositionTable.read(in);
        var blocks = new GramBlock[GramBlocks.count(texts)];
        for (int b = 0; b < blocks.length; b++) {
            blocks[b] = GramBlock.read(in);
        }
        return new CharacterSegment(texts, numbers, blocks, table);
    }
}
