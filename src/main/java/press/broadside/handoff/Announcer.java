package press.broadside.handoff;

import java.time.Instant;

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

    /**
     * As {@link #announce(Announcement)}, to be carried when the moment has come. Takers look at the clock themselves: what
     * carries too early is no error.
     */
    default void announceAt(Announcement announcement, Instant moment) {
        announce(announcement);
    }

    default void announceAt(String kind, Object subject, Instant moment) {
        announceAt(new Announcement(kind, subject.toString()), moment);
    }
}
