package press.broadside.app.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The database by its address, without the rest of the program: what a backup reads, and what is restored into.
 *
 * @param url      JDBC address, SQLite's or PostgreSQL's
 * @param user     where the address has none
 * @param password where the address has none
 */
public record Store(String url, Optional<String> user, Optional<String> password) {
    static final String HISTORY = "flyway_schema_history";

    boolean isSqlite() {
        return url.startsWith("jdbc:sqlite:");
    }

    /** Migrations that are this database's alone. */
    String vendor() {
        return isSqlite() ? "sqlite" : "postgresql";
    }

    Connection open() throws SQLException {
        var access = new Properties();
        user.ifPresent(name -> access.setProperty("user", name));
        password.ifPresent(word -> access.setProperty("password", word));
        return DriverManager.getConnection(url, access);
    }

    /** Tables of the schema that the connection uses, sorted by name; the record of migrations too. */
    List<String> tables(Connection connection) throws SQLException {
        String sql = isSqlite()
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
                : "select table_name from information_schema.tables"
                        + " where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name";
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** Those that hold data, each after those that it refers to. */
    List<String> inOrderOfReference(Connection connection) throws SQLException {
        List<String> left = new ArrayList<>(tables(connection));
        left.remove(HISTORY);
        Set<String> ordered = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            var ready = new ArrayList<String>();
            for (String table : left) {
                Set<String> parents = parents(connection, table);
                parents.remove(table);
                if (ordered.containsAll(parents)) {
                    ready.add(table);
                }
            }
            if (ready.isEmpty()) {
                throw new IllegalStateException("the tables " + left + " refer to each other in a circle");
            }
            ordered.addAll(ready);
            left.removeAll(ready);
        }
        return List.copyOf(ordered);
    }

    private static Set<String> parents(Connection connection, String table) throws SQLException {
        Set<String> parents = new LinkedHashSet<>();
        try (var keys = connection.getMetaData().getImportedKeys(null, connection.getSchema(), table)) {
            while (keys.next()) {
                parents.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return parents;
    }
}
