package press.broadside.handoff;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How db-scheduler speaks to the database at hand. */
final class Dialect {
    private Dialect() {}

    static JdbcCustomization of(DataSource source) {
        return isSqlite(source) ? new Sqlite() : new PostgreSqlJdbcCustomization(false, true);
    }

    private static boolean isSqlite(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("SQLite");
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }

    /** SQLite limits rows by {@code limit}, which the library's default does not know. */
    private static final class Sqlite extends DefaultJdbcCustomization {
        Sqlite() {
            super(true);
        }

        @Override
        public String getName() {
            return "SQLite";
        }

        @Override
        public boolean supportsExplicitQueryLimitPart() {
            return true;
        }

        @Override
        public String getQueryLimitPart(int limit) {
            return " limit " + limit;
        }
    }
}
