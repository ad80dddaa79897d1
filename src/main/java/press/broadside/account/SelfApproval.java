package press.broadside.account;

/**
 * Whether who wrote a translation may approve it.
 *
 * @param allowed {@code broadside.account.self-approval}; false unless somebody sets it
 */
public record SelfApproval(boolean allowed) {
    /**
     * @param approver login of who wants to approve
     * @param author   login of who wrote the text last
     */
    public boolean lets(String approver, String author) {
        return allowed || !approver.equals(author);
    }
}
