package press.broadside.publication;

import java.util.List;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.handoff.Announcer;

/** Notices where the pages of a statement do not name each other as they are now. */
final class Relations {
    private final EntryStore entries;
    private final Announcer announcer;
    private final TransactionOperations transactions;

    Relations(EntryStore entries, Announcer announcer, TransactionOperations transactions) {
        this.entries = entries;
        this.announcer = announcer;
        this.transactions = transactions;
    }

    /** To be called after the entries are stored: of two that come at the same time, the later sees both. */
    void announce(String statement) {
        transactions.executeWithoutResult(status -> {
            List<EntryRow> all = entries.of(statement);
            if (all.stream().anyMatch(entry -> !entry.siblings().equals(Siblings.of(entry, all)))) {
                announcer.announce("siblings-changed", statement);
            }
        });
    }
}
