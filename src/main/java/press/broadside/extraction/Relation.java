package press.broadside.extraction;

/** How segments of one revision stand to those of the one before. */
public enum Relation {
    /** The same text and codes, in the same order. */
    UNCHANGED,
    /** The same text and codes in another place. */
    MOVED,
    /** Another text, or other codes, in which the former one can still be recognised. */
    EDITED,
    /** One became several. */
    SPLIT,
    /** Several became one. */
    MERGED,
    /** There was none. */
    NEW,
    /** There is none any more. */
    DELETED
}
