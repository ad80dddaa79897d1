package press.broadside.memory.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** An engine that finds earlier sources like a query; it is made for one score and one floor. */
interface Contender extends AutoCloseable {
    /** What somebody needs to know to judge its figures. */
    String settings();

    /** @param pairs lines of source, tab, language, tab, target, those of a source together */
    void load(Path pairs) throws IOException;

    /** Bytes of its index and the sources' text, in memory or on disk. */
    long bytes();

    /** The source most alike; for several languages, the best of each. Empty where none reaches the floor. */
    List<String> best(String query) throws IOException;

    /** All sources that it finds at or above the floor. */
    List<String> all(String query) throws IOException;

    /** How often it must be asked to answer for many languages. */
    default int looksFor(int languages) {
        return 1;
    }

    @Override
    default void close() throws IOException {}
}
