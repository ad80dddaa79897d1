package press.broadside.translation.xliff;

import java.util.List;
import java.util.Optional;
import press.broadside.text.CodedText;

/**
 * What an XLIFF file says of one document, as it was read: nothing of it is believed yet.
 *
 * @param original       what names the job; {@code STATEMENT/rN/NAME} in ours
 * @param draft          the draft that was handed out, where the file still says so
 * @param sourceLanguage as written; empty where it is not
 * @param targetLanguage as written; empty where it is not
 * @param translator     who translated, where the file says so
 */
record Returned(
        String original,
        Optional<String> draft,
        String sourceLanguage,
        String targetLanguage,
        Optional<String> translator,
        List<Line> lines) {

    /**
     * One segment as it came back.
     *
     * @param unit      id of its text unit; empty where the file has no units
     * @param id        its own id; empty where it has none
     * @param language  of the target, where it says so itself
     * @param confirmed whether its state says that a translator is done with it
     * @param raised    whether its state says more than that: reviewed, approved
     * @param print     of the source as it was handed out
     * @param seed      of the target as it was handed out
     * @param oddity    what of it could not be read
     */
    record Line(
            String unit,
            String id,
            CodedText source,
            Optional<CodedText> target,
            Optional<String> language,
            boolean confirmed,
            boolean raised,
            Optional<String> print,
            Optional<String> seed,
            Optional<String> oddity) {}
}
