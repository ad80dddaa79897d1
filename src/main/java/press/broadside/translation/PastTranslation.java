package press.broadside.translation;

import java.time.Instant;
import java.util.Optional;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;

/**
 * What stood in a segment at some time.
 *
 * @param state  open, filled, revised, translated or approved
 * @param origin who or what said so; empty while open
 * @param since  from when on
 */
public record PastTranslation(
        RevisionKey revision, String segment, String state, CodedText target, String origin, Instant since) {
    /** The person who approved it; empty where nobody did. */
    Optional<String> approver() {
        return state.equals("approved") ? Translation.person(origin) : Optional.empty();
    }
}
