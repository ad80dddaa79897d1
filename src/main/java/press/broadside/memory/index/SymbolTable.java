package press.broadside.memory.index;

/** The different symbols of a text, in the order in which they first occur. */
final class SymbolTable {
    private final int[] symbols;
    private final int[] ranks;
    private int size;

    SymbolTable(int[] text) {
        int capacity = Integer.highestOneBit(Math.max(4, text.length)) * 4;
        symbols = new int[capacity];
        ranks = new int[capacity];
        for (int symbol : text) {
            int slot = slot(symbol);
            if (ranks[slot] == 0) {
                symbols[slot] = symbol;
                ranks[slot] = ++size;
            }
        }
    }

    int size() {
        return size;
    }

    /** From 0; -1 for a symbol that the text has not. */
    int rank(int symbol) {
        return ranks[slot(symbol)] - 1;
    }

    private int slot(int symbol) {
        int mixed = symbol * 0x9E3779B1;
        int slot = (mixed ^ mixed >>> 16) & (symbols.length - 1);
        while (ranks[slot] != 0 && symbols[slot] != symbol) {
            slot = (slot + 1) & (symbols.length - 1);
        }
        return slot;
    }
}
