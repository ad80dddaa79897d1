package press.broadside.memory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Sources compared by words: of the rarest words of a text, so many must be in the source; then the distance. */
final class WordSegment implements Segment {
    private final int[] symbols;
    private final int[] starts;
    private final int[] numbers;
    private final WordLists lists;
    private final PositionTable table;

    private WordSegment(int[] symbols, int[] starts, int[] numbers, WordLists lists, PositionTable table) {
        this.symbols = symbols;
        this.starts = starts;
        this.numbers = numbers;
        this.lists = lists;
        this.table = table;
    }

    /** @param texts in the order of their lengths */
    static WordSegment of(List<int[]> texts, int[] numbers) {
        var symbols = new IntList();
        var starts = new IntList();
        for (int[] text : texts) {
            starts.add(symbols.size());
            for (int symbol : text) {
                symbols.add(symbol);
            }
        }
        starts.add(symbols.size());
        int[] all = symbols.toArray();
        int[] ends = starts.toArray();
        var table = PositionTable.of(
                numbers.length, position -> Sought.hash(Arrays.copyOfRange(all, ends[position], ends[position + 1])));
        return new WordSegment(all, ends, numbers, WordLists.of(all, ends), table);
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
        return starts[position + 1] - starts[position];
    }

    @Override
    public int[] symbols(int position) {
        return Arrays.copyOfRange(symbols, starts[position], starts[position + 1]);
    }

    @Override
    public int find(Sought sought) {
        int position = table.find(sought.hash(), p -> length(p) == sought.length() && sought.is(symbols(p)));
        return position < 0 ? -1 : numbers[position];
    }

    @Override
    public void search(Sought sought, Findings findings) {
        Bound bound = findings.bound();
        int from = firstOfLength(bound.shortest(sought.length()));
        int longest = bound.longest(sought.length());
        int to = longest == Integer.MAX_VALUE ? size() : firstOfLength(longest + 1);
        int lacking = bound.reach(sought.length());
        if (lacking < 0) {
            return;
        }
        if (lacking >= sought.length()) {
            for (int position = from; position < to; position++) {
                verify(position, sought, findings);
            }
            return;
        }
        var rarest = new RarestWords(sought.symbols(), lists, lacking, from);
        RarestWords.Counts counts = sought.counts();
        for (int next = from; next < to; ) {
            next = rarest.count(next, to, counts);
            counts.drain(position -> {
                if (counts.count(position)
                        >= Math.min(Byte.MAX_VALUE, must(position, sought, findings) - rarest.left())) {
                    verify(position, sought, findings);
                }
            });
        }
    }

    /** How many words the source at a position must share with the text. */
    private int must(int position, Sought sought, Findings findings) {
        int longer = Math.max(length(position), sought.length());
        return longer - findings.bound().reach(longer);
    }

    private int firstOfLength(int length) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (length(middle) < length) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void verify(int position, Sought sought, Findings findings) {
        if (!findings.want(numbers[position])) {
            return;
        }
        int length = length(position);
        int longer = Math.max(length, sought.length());
        int limit = findings.bound().reach(longer);
        int distance = sought.exact().within(symbols, starts[position], length, limit);
        if (distance <= limit) {
            findings.found(numbers[position], distance, longer);
        }
    }

    @Override
    public long bytes() {
        return 4L * (symbols.length + starts.length + numbers.length) + lists.bytes() + table.bytes();
    }

    @Override
    public void write(SnapshotWriter out) throws IOException {
        for (int[] each : List.of(symbols, starts, numbers)) {
            out.write(each, each.length);
        }
        lists.write(out);
        table.write(out);
    }

    static WordSegment read(SnapshotReader in) throws IOException {
        return new WordSegment(in.readInts(), in.readInts(), in.readInts(), WordLists.read(in), PositionTable.read(in));
    }
}
