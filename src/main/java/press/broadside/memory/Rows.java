package press.broadside.memory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import press.broadside.text.CodedText;

/** What the memory's rows have in common. */
final class Rows {
    private Rows() {}

    private static final int AT_ONCE = 1_000;

    /** What is done with a row. */
    @FunctionalInterface
    interface Step {
        void take(ResultSet row) throws SQLException;
    }

    /** One row after the other, never all in memory. PostgreSQL keeps a place in a result within a transaction only. */
    static void each(JdbcTemplate jdbc, String sql, List<?> arguments, Step step) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            boolean begins = connection.getAutoCommit()
                    && connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            if (begins) {
                connection.setAutoCommit(false);
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                each(statement, arguments, step);
            } finally {
                if (begins) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
            return true;
        });
    }

    private static void each(PreparedStatement statement, List<?> arguments, Step step) throws SQLException {
        statement.setFetchSize(AT_ONCE);
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, arguments.get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                step.take(rows);
            }
        }
    }

    /** Of the columns origin and file_hash. */
    static Origin origin(ResultSet row) throws SQLException {
        return new Origin(row.getString("origin"), blank(row, "file_hash"));
    }

    /** Of the columns author, created_at, said_by, said_at, section. */
    static Attribution said(ResultSet row) throws SQLException {
        return new Attribution(
                blank(row, "author"),
                row.getLong("created_at"),
                blank(row, "said_by"),
                row.getLong("said_at"),
                blank(row, "section"));
    }

    static Optional<CodedText> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(CodedText::new);
    }

    private static String blank(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
