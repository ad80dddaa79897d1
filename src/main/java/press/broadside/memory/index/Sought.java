package press.broadside.memory.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text that is looked up, with what is prepared of it once for all segments. Not safe for many threads. */
final class Sought {
    private final int[] symbols;
    private final int hash;
    private @Nullable ExactDistance exact;
    private @Nullable CharacterProbe characters;
    private RarestWords.@Nullable Counts counts;

    Sought(int[] symbols) {
        this.symbols = symbols;
        this.hash = hash(symbols);
    }

    static int hash(int[] symbols) {
        int hash = 1;
        for (int symbol : symbols) {
            hash = (hash ^ symbol) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    int hash() {
        return hash;
    }

    int length() {
        return symbols.length;
    }

    int[] symbols() {
        return symbols;
    }

    boolean is(int[] others) {
        return Arrays.equals(symbols, others);
    }

    ExactDistance exact() {
        if (exact == null) {
            exact = new ExactDistance(symbols);
        }
        return exact;
    }

    CharacterProbe characters() {
        if (characters == null) {
            characters = new CharacterProbe(symbols);
        }
        return characters;
    }

    RarestWords.Counts counts() {
        if (counts == null) {
            counts = new RarestWords.Counts();
        }
        return counts;
    }
}
