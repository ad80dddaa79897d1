package press.broadside.memory.index;

/** A part of the sources that does not change, in the order of their lengths. Safe for many threads. */
interface Segment extends Merging.Part {
    /** The number of the source that is the very text, or -1. */
    int find(Sought sought);

    /** Gives each source to {@code findings} that they want and that is within their bound, as it stands at that moment. */
    void search(Sought sought, Findings findings);

    /** What it takes in memory, in bytes. */
    long bytes();
}
