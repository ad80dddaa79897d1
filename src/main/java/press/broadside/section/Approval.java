package press.broadside.section;

/** Which matches from memory count as approved without a person. */
public enum Approval {
    /** No match; a person approves everything. */
    NONE,
    /** Exact matches whose neighbours are equal too (101 and 102). */
    CONTEXT,
    /** Every exact match (100 and above). */
    EXACT;

    /** Whether a match of this score (PRODUCT scale: 102, 101, 100, 99, fuzzy up to 98) counts as approved. */
    public boolean covers(int score) {
        return switch (this) {
            case NONE -> false;
            case CONTEXT -> score >= 101;
            case EXACT -> score >= 100;
        };
    }
}
