package press.broadside.intake;

import java.util.List;
import java.util.Optional;

/** What intake would make of a document, before it is accepted; nothing is stored. */
public sealed interface Preview {
    /**
     * It would be accepted.
     *
     * @param id       of the statement that it says it is a revision of: ours, or its author's own
     * @param document cleaned, as it would be stored
     * @param remarks  what would be removed, ignored or assumed, a sentence each
     */
    record Acceptable(Optional<String> id, Document document, Fields fields, List<String> remarks) implements Preview {
        public Acceptable {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param reason one sentence for the sender: what, where, which limit, what to do */
    record Refused(String reason) implements Preview {}
}
