package press.broadside.app.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What a node must not believe of itself after it was restored: that nothing was sent since the backup, that what was in
 * hand still is, and that who was signed in still is.
 */
record Aftercare(Connection connection) {
    static final String REASON = "restored from a backup: whether the destination has this, or something newer, nobody"
            + " knows; replay sends what is shown now";

    void take(Instant backedUp, Instant now) throws SQLException {
        update(
                "update delivery set state = 'failed', changed_at = ?, reason = ? where state in ('queued', 'sending')",
                now.toEpochMilli(),
                REASON);
        update("update scheduled_tasks set picked = ?, picked_by = null, last_heartbeat = null", false);
        update("delete from sign_in");
        update("delete from one_time_link");
        update(
                "insert into restoration (restored_at, backed_up_at) values (?, ?)",
                now.toEpochMilli(),
                backedUp.toEpochMilli());
    }

    private void update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
