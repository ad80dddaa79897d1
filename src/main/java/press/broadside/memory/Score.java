package press.broadside.memory;

/** What a fuzzy score counts; setting {@code broadside.memory.score}. */
public enum Score {
    /** Code points. */
    CHARACTERS,
    /** Runs of letters or digits, and every other character that is not white space. */
    WORDS;

    /** {@code 100 * (1 - distance / longer)}, rounded down. */
    static int percent(int distance, int longer) {
        return longer == 0 ? 100 : (int) (100L * (longer - distance) / longer);
    }
}
