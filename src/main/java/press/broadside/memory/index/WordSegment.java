package press.broadside.memory.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Sources compared by words: of the rarest words of a text, so many must be in the source; then the distance. */
final class WordSegment implements Segment {
    private static final int CHUNK = 1 << 14;
    private static final int BEYOND = 2;

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
        int m = sought.length();
        int from = firstOfLength(bound.shortest(m));
        int longest = bound.longest(m);
        int to = longest == Integer.MAX_VALUE ? size() : firstOfLength(longest + 1);
        int lacking = bound.reach(m);
        if (lacking < 0 || from >= to) {
            return;
        }
        if (lacking >= m) {
            for (int position = from; position < to; position++) {
                verify(position, sought, findings);
            }
            return;
        }
        var rarest = new long[m];
        for (int i = 0; i < m; i++) {
            int place = lists.place(sought.symbols()[i]);
            rarest[i] = place < 0 ? 0x7fffffffL : (long) (lists.end(place) - lists.start(place)) << 32 | place;
        }
        Arrays.sort(rarest);
        int beyond = Math.min(BEYOND, m - lacking);
        int used = lacking + beyond;
        var cursor = new int[used];
        var end = new int[used];
        for (int i = 0; i < used; i++) {
            int place = (int) rarest[i];
            if (place != 0x7fffffff) {
                cursor[i] = lists.from(place, from);
                end[i] = lists.end(place);
            }
        }
        var counts = new byte[CHUNK];
        var candidates = new int[CHUNK];
        int[] positions = lists.positions();
        for (int chunk = from; chunk < to; chunk += CHUNK) {
            int stop = Math.min(to, chunk + CHUNK);
            int n = 0;
            for (int i = 0; i < used; i++) {
                int c = cursor[i];
                for (; c < end[i] && positions[c] < stop; c++) {
                    int at = positions[c] - chunk;
                    if (counts[at] == 0) {
                        candidates[n++] = at;
                    }
                    counts[at] = (byte) Math.min(Byte.MAX_VALUE, counts[at] + 1);
                }
                cursor[i] = c;
            }
            for (int i = 0; i < n; i++) {
                int at = candidates[i];
                int count = counts[at];
                counts[at] = 0;
                int longer = Math.max(m, length(chunk + at));
                int must = longer - findings.bound().reach(longer) - (m - used);
                if (count >= Math.min(must, 127)) {
                    verify(chunk + at, sought, findings);
                }
            }
        }
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
        return new WordSegment(
                in.readInts(), in.readInts(), in.readInts(), WordLists.read(in), PositionTable.read(in));
    }
}
