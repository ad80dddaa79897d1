package press.broadside.memory.index;

import java.io.IOException;

/** A part of the sources that does not change, in the order of their lengths. Safe for many threads. */
interface Segment extends Merging.Part {
    /** The number of the source that is the very text, or -1. */
    int find(Sought sought);

    /** Gives each source to {@code findings} that they want and that is within their bound, as it stands at that moment. */
    void search(Sought sought, Findings findings);

    /** Writes all of it; {@link Measure#readSegment} reads it. */
    void write(SnapshotWriter out) throws IOException;

    /** What it takes in memory, in bytes. */
    long bytes();
}
