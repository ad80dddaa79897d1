package press.broadside.memory.index;

/**
 * The sources that came last, as they came. Written by one thread; others see as many as they were told of.
 */
final class Tail {
    /** Most sources; more become a segment. */
    static final int MOST = 512;

    private final int[][] symbols = new int[MOST][];
    private final int[] hashes = new int[MOST];
    private final int[] numbers = new int[MOST];

    void set(int place, int number, Sought source) {
        symbols[place] = source.symbols();
        hashes[place] = source.hash();
        numbers[place] = number;
    }

    /** The first {@code size} of them, to be merged. */
    Merging.Part part(int size) {
        return new Merging.Part() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public int number(int place) {
                return numbers[place];
            }

            @Override
            public int length(int place) {
                return symbols[place].length;
            }

            @Override
            public int[] symbols(int place) {
                return symbols[place];
            }
        };
    }

    int find(Sought sought, int size) {
        for (int i = 0; i < size; i++) {
            if (hashes[i] == sought.hash() && sought.is(symbols[i])) {
                return numbers[i];
            }
        }
        return -1;
    }

    void search(Sought sought, Findings findings, int size) {
        for (int i = 0; i < size; i++) {
            int longer = Math.max(symbols[i].length, sought.length());
            int limit = findings.bound().reach(longer);
            if (Math.abs(symbols[i].length - sought.length()) <= limit && findings.want(numbers[i])) {
                int distance = sought.exact().within(symbols[i], limit);
                if (distance <= limit) {
                    findings.found(numbers[i], distance, longer);
                }
            }
        }
    }
}
