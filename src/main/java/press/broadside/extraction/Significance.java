package press.broadside.extraction;

/** How much a revision changes for readers, as proposed from its alignment; docs/model.md has the rules. */
public enum Significance {
    /** Punctuation, case, spelling, order. */
    MINOR,
    /** Words. */
    MEDIUM,
    /** What is said: a large share, whole sections, or a yes that became a no. */
    MAJOR
}
