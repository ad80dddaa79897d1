package press.broadside.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import press.broadside.text.CodedText;

/** What the memory's rows have in common. */
final class Rows {
    private Rows() {}

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
