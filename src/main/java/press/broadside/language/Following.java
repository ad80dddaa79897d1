package press.broadside.language;

/**
 * What stands behind a place where a sentence may end.
 *
 * @param at     where its first letter or digit is, behind opening marks
 * @param opened whether an opening quotation mark or bracket stands before it
 * @param word   the word that begins there; empty where none does
 */
record Following(int at, Kind kind, boolean opened, String word) {
    enum Kind {
        NOTHING,
        LOWER,
        UPPER,
        /** A letter of a script without capitals. */
        CASELESS,
        NUMBER,
        /** A mark behind which a sentence goes on. */
        PAUSE,
        DASH,
        BULLET,
        SYMBOL
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isLetter() {
        return kind == Kind.LOWER || kind == Kind.UPPER || kind == Kind.CASELESS;
    }

    /** The word without what hangs on an apostrophe: {@code It} of {@code It's}. */
    String stem() {
        int cut = word.indexOf('\'');
        return cut > 0 ? word.substring(0, cut) : word;
    }
}
