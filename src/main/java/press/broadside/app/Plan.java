package press.broadside.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would become of a file, if it were submitted now.
 *
 * @param revisionOf the statement that it names by its id, where that is there
 * @param remarks    what would be removed, ignored or assumed
 */
record Plan(
        String file,
        String format,
        Fields fields,
        Optional<String> revisionOf,
        List<String> remarks,
        List<Language> languages,
        List<Going> goings) {
    record Fields(
            String title,
            List<String> persons,
            List<String> bodies,
            Optional<LocalDate> date,
            String kind,
            List<String> topics,
            Optional<String> summary) {}

    /**
     * A language's draft as it would begin; English stands for itself.
     *
     * @param policy   of the section that is named first for the language: which matches count as approved
     * @param approved segments that wait for nobody
     * @param filled   segments that wait to be confirmed
     * @param open     segments that wait to be translated
     * @param bands    English segments and words by the best match, in the order of the bands
     */
    record Language(String language, String policy, int approved, int filled, int open, Map<String, Figures> bands) {
        boolean isReady() {
            return filled + open == 0;
        }
    }

    record Figures(int segments, int words) {}

    /**
     * A section in one of its languages.
     *
     * @param channels {@code ID (TYPE)}; feeds and pages need none
     * @param atOnce   whether readers would see it without anybody doing anything more
     * @param why      what it waits for, or why it does not
     */
    record Going(String section, String language, List<String> channels, boolean atOnce, String why) {}
}
