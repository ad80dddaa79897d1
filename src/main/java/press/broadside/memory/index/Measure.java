package press.broadside.memory.index;

import java.io.IOException;
import java.util.List;

/** What a distance counts. */
interface Measure {
    /** The symbols of a text that joins; what symbol a word has is settled here. */
    int[] learn(String text);

    /** The symbols of a text that is looked up, the same for the same text; one that no source has may get any that none has. */
    int[] read(String text);

    /** @param texts in the order of their lengths */
    Segment segment(List<int[]> texts, int[] numbers);

    long bytes();

    /** Writes what gives texts their symbols. */
    void write(SnapshotWriter out) throws IOException;

    Segment readSegment(SnapshotReader in) throws IOException;
}
