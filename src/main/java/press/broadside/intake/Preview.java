package press.broadside.intake;

import java.util.List;

/** What intake would make of a document, before it is accepted; nothing is stored. */
public sealed interface Preview {
    /**
     * It would be accepted.
     *
     * @param document cleaned, as it would be stored
     * @param remarks  what would be removed, ignored or assumed, a sentence each
     */
    record Acceptable(Document document, Fields fields, List<String> remarks) implements Preview {
        public Acceptable {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param reason one sentence for the sender: what, where, which limit, what to do */
    record Refused(String reason) implements Preview {}
}
