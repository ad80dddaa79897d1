package press.broadside.terminology;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a term base's file.
 *
 * @param file      its name
 * @param unchanged true when the same bytes were read before; nothing was done then
 * @param read      concepts in it
 * @param added     concepts that are new
 * @param changed   concepts that say something else than in the file before
 * @param removed   concepts that the file had before and has no more
 * @param refused   what could not be taken in, with line and reason; the first thousand
 * @param leftOut   kinds of data that have no place here, and how often they stood in the file
 */
public record ImportReport(
        String file,
        boolean unchanged,
        int read,
        int added,
        int changed,
        int removed,
        List<String> refused,
        Map<String, Integer> leftOut) {
    public ImportReport {
        refused = List.copyOf(refused);
        leftOut = new TreeMap<>(leftOut);
    }

    static ImportReport unchanged(String file) {
        return new ImportReport(file, true, 0, 0, 0, 0, List.of(), Map.of());
    }

    static ImportReport refused(String file, String reason) {
        return new ImportReport(file, false, 0, 0, 0, 0, List.of(reason), Map.of());
    }
}
