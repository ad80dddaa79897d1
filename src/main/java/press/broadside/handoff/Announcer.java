package press.broadside.handoff;

/** Makes announcements durable. */
@FunctionalInterface
public interface Announcer {
    /**
     * Records the announcement in the surrounding transaction; it is carried after commit, again after a crash, and never
     * when the transaction is rolled back. The same announcement twice is carried twice: takers are idempotent.
     *
     * @throws org.springframework.dao.DataAccessException if the database cannot be written; nothing was announced
     */
    void announce(Announcement announcement);

    default void announce(String kind, Object subject) {
        announce(new Announcement(kind, subject.toString()));
    }
}
