package press.broadside.account;

/** The audit trail: what was done, by whom, when. Only ever added to; see {@code ./broadside audit verify}. */
public interface Trail {
    /**
     * Adds an entry; inside a transaction it stands or falls with that.
     *
     * @param login   who did it; empty for the program itself
     * @param action  what was done, a verb in lower case: {@code approve}, {@code withdraw}
     * @param subject key of what it was done to, as docs/model.md writes it; no secret, nothing of an embargoed text
     * @param detail  what else must be known later, empty where nothing
     */
    void record(String login, String action, String subject, String detail);
}
