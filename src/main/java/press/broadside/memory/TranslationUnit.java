package press.broadside.memory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import press.broadside.text.CodedText;

/**
 * An English source with what says the same in other languages now, as people see it.
 *
 * @param id      the memory's own
 * @param source  codes numbered by their place, as in the targets
 * @param before  the segment before it, where it is known
 * @param notes   of the unit; each target has its own
 * @param targets in the order of their tags
 */
public record TranslationUnit(
        long id,
        CodedText source,
        Optional<CodedText> before,
        Optional<CodedText> after,
        boolean wholeUnit,
        List<Note> notes,
        Map<Locale, Target> targets) {

    /** @param origin a file's name, or {@code approved} */
    public record Target(CodedText text, String origin, Attribution said, List<Note> notes) {}
}
