package press.broadside.memory;

/**
 * Where a target came from.
 *
 * @param name {@code approved}, or the file's name
 * @param hash of the file; blank when approved here
 */
record Origin(String name, String hash) {
    static final Origin APPROVED = new Origin("approved", "");

    boolean isApproval() {
        return hash.isEmpty();
    }

    /** A later edition of the same file. */
    boolean renews(Origin other) {
        return !isApproval() && !other.isApproval() && name.equals(other.name) && !hash.equals(other.hash);
    }
}
