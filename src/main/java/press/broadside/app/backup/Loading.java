package press.broadside.app.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rows into tables that are there; each value as the column at hand keeps it, whatever database it came from. */
final class Loading {
    private static final int BATCH = 200;

    private final Connection connection;

    Loading(Connection connection) {
        this.connection = connection;
    }

    /** @param tables each after those that it refers to */
    void clear(List<String> tables) throws SQLException {
        List<String> childrenFirst = new ArrayList<>(tables);
        Collections.reverse(childrenFirst);
        try (var statement = connection.createStatement()) {
            for (String table : childrenFirst) {
                statement.executeUpdate("delete from " + table);
            }
        }
    }

    /** @param table one that the database has */
    void load(String table, InputStream bytes) throws IOException, SQLException {
        var in = new DataInputStream(new BufferedInputStream(bytes));
        List<String> columns = RowFormat.columns(in);
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        List<Integer> types = types(table, columns);
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Optional<List<Object>> row = RowFormat.row(in, columns.size());
                    row.isPresent();
                    row = RowFormat.row(in, columns.size())) {
                set(insert, row.get(), types);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Also keeps names that are no columns out of the SQL. */
    private List<Integer> types(String table, List<String> columns) throws SQLException {
        try (var statement = connection.createStatement();
                var none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData meta = none.getMetaData();
            var names = new ArrayList<String>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                names.add(meta.getColumnName(i));
            }
            if (!names.containsAll(columns)) {
                throw new IllegalStateException("table " + table + " has the columns " + names + ", the backup "
                        + columns + "; restore it with the Broadside that made it");
            }
            var types = new ArrayList<Integer>();
            for (String column : columns) {
                types.add(meta.getColumnType(names.indexOf(column) + 1));
            }
            return types;
        }
    }

    private static void set(PreparedStatement insert, List<Object> values, List<Integer> types) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            set(insert, i + 1, values.get(i), types.get(i));
        }
    }

    private static void set(PreparedStatement insert, int at, Object value, int type) throws SQLException {
        boolean moments = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        boolean truths = type == Types.BIT || type == Types.BOOLEAN;
        if (value instanceof RowFormat.Nothing) {
            insert.setNull(at, Types.NULL);
        } else if (value instanceof RowFormat.Moment moment) {
            moment(insert, at, moment.millis(), moments);
        } else if (value instanceof Long number && moments) {
            moment(insert, at, number, true);
        } else if (value instanceof Long number && truths) {
            insert.setBoolean(at, number != 0);
        } else if (value instanceof byte[] octets) {
            insert.setBytes(at, octets);
        } else {
            insert.setObject(at, value);
        }
    }

    private static void moment(PreparedStatement insert, int at, long millis, boolean moments) throws SQLException {
        if (moments) {
            insert.setTimestamp(at, new Timestamp(millis));
        } else {
            insert.setLong(at, millis);
        }
    }
}
