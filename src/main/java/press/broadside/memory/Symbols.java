package press.broadside.memory;

/** What an edit distance is counted over: code points, or words by number. One byte each where all are below 256. */
final class Symbols {
    private final byte[] narrow;
    private final int[] wide;

    private Symbols(byte[] narrow, int[] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    static Symbols of(int[] symbols) {
        for (int symbol : symbols) {
            if (symbol < 0 || symbol > 0xff) {
                return new Symbols(new byte[0], symbols.clone());
            }
        }
        var narrow = new byte[symbols.length];
        for (int i = 0; i < symbols.length; i++) {
            narrow[i] = (byte) symbols[i];
        }
        return new Symbols(narrow, new int[0]);
    }

    static Symbols codePoints(String text) {
        return of(text.codePoints().toArray());
    }

    int length() {
        return narrow.length + wide.length;
    }

    int at(int index) {
        return narrow.length > 0 ? narrow[index] & 0xff : wide[index];
    }
}
