package press.broadside.memory;

import java.util.List;

/**
 * What became of a TMX file.
 *
 * @param file      its name
 * @param unchanged true when a file of the same bytes had been read before; nothing was done then
 * @param read      translation units in it
 * @param added     targets that are new in the memory
 * @param known     targets that were there already
 * @param conflicts targets that the memory holds otherwise and keeps, one line each; the first thousand
 * @param refused   what could not be taken in, with line and reason; the first thousand
 */
public record ImportReport(
        String file, boolean unchanged, int read, int added, int known, List<String> conflicts, List<String> refused) {
    public ImportReport {
        conflicts = List.copyOf(conflicts);
        refused = List.copyOf(refused);
    }

    static ImportReport unchanged(String file) {
        return new ImportReport(file, true, 0, 0, 0, List.of(), List.of());
    }

    static ImportReport refused(String file, String reason) {
        return new ImportReport(file, false, 0, 0, 0, List.of(), List.of(reason));
    }
}
