package press.broadside.memory;

/**
 * What became of a TMX file.
 *
 * @param file      its name
 * @param unchanged true when a file of the same bytes had been read before; nothing was done then
 * @param read      translation units in it
 * @param added     targets that are new in the memory
 * @param changed   targets that took the place of others
 * @param known     targets that were there already
 * @param conflicts targets that the memory holds otherwise and keeps
 * @param refused   what could not be taken in, with line and reason
 */
public record ImportReport(
        String file,
        boolean unchanged,
        long read,
        long added,
        long changed,
        long known,
        Remarks conflicts,
        Remarks refused) {
    static ImportReport unchanged(String file) {
        return new ImportReport(file, true, 0, 0, 0, 0, Remarks.NONE, Remarks.NONE);
    }

    static ImportReport refused(String file, String reason) {
        return new ImportReport(file, false, 0, 0, 0, 0, Remarks.NONE, Remarks.of(reason));
    }
}
