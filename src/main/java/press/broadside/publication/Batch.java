package press.broadside.publication;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some of a shelf's files: what is to be there, and what is not to be there any more. Paths below the public folder.
 *
 * @param pictures names of stored pictures that are to be there before the files
 */
record Batch(Map<String, byte[]> files, Set<String> removed, List<String> pictures) {
    static Batch of(Map<String, byte[]> files) {
        return new Batch(files, Set.of(), List.of());
    }
}
