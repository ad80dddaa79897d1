package press.broadside.translation;

import java.util.Optional;
import press.broadside.text.CodedText;

/**
 * A place where a segment says the same as another one, in the same language.
 *
 * @param before      the segment before it; empty at the document's start
 * @param state       open, filled, revised, translated or approved
 * @param target      what stands there so far
 * @param sameContext whether both neighbours say the same too
 */
public record Occurrence(
        DraftKey draft,
        String segment,
        CodedText source,
        Optional<CodedText> before,
        Optional<CodedText> after,
        String state,
        Optional<CodedText> target,
        boolean sameContext) {
    /** Whether nobody has translated it here, so that nobody's work is overwritten. */
    public boolean waits() {
        return !state.equals("translated") && !isApproved();
    }

    public boolean isApproved() {
        return state.equals("approved");
    }

    /** {@code STATEMENT/r1#u3.1}, as tables of translations name it. */
    public String place() {
        return draft.revision() + "#" + segment;
    }
}
