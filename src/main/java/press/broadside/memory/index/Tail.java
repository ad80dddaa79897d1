package press.broadside.memory.index;

/**
 * The sources that came last, as they came. Written by one thread; others see as many as they were told of.
 */
final class Tail {
    /** Most sources while look-ups go on, as they compare each; more become a segment. */
    static final int FEW = 512;

    /** Most sources while many come and nobody looks. */
    static final int MANY = 1 << 18;

    private final int[][] symbols;
    private final int[] hashes;
    private final int[] numbers;

    /** Places by hash, counted from 1; 0 where there is none. */
    private final int[] slots;

    /** @param most a power of two */
    Tail(int most) {
        symbols = new int[most][];
        hashes = new int[most];
        numbers = new int[most];
        slots = new int[2 * most];
    }

    boolean isFull(int size) {
        return size == numbers.length;
    }

    /** An empty one for as many. */
    Tail next() {
        return new Tail(numbers.length);
    }

    void set(int place, int number, Sought source) {
        symbols[place] = source.symbols();
        hashes[place] = source.hash();
        numbers[place] = number;
        int slot = slot(source.hash());
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = place + 1;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
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

    /** What was put in meanwhile, beyond {@code size}, is passed over. */
    int find(Sought sought, int size) {
        for (int slot = slot(sought.hash()); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int place = slots[slot] - 1;
            if (place < size && hashes[place] == sought.hash() && sought.is(symbols[place])) {
                return numbers[place];
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
