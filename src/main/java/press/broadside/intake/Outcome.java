package press.broadside.intake;

import java.util.List;

/** What became of a {@link Submission}. */
public sealed interface Outcome {
    /**
     * Stored and announced.
     *
     * @param remarks what was removed, ignored or assumed, a sentence each; empty when nothing was
     */
    record Accepted(Revision revision, List<String> remarks) implements Outcome {
        public Accepted {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The same document bytes were accepted before; nothing new was stored or announced.
     *
     * @param remarks what differs from the first time, a sentence each
     */
    record Known(RevisionKey revision, List<String> remarks) implements Outcome {
        public Known {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param reason one sentence for the sender: what, where, which limit, what to do */
    record Refused(String reason) implements Outcome {}
}
