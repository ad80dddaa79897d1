package press.broadside;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Both databases that Broadside runs on, real, empty but for our tables. */
public final class TestDatabases {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestDatabases() {}

    /** A fresh SQLite file in {@code folder}. */
    public static DataSource sqlite(Path folder) {
        return migrated(
                "jdbc:sqlite:" + folder.resolve("store-" + NAMES.incrementAndGet() + ".db")
                        + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=on&transaction_mode=IMMEDIATE",
                "sqlite");
    }

    /** A fresh database on a PostgreSQL server that this JVM starts once. */
    public static DataSource postgres() {
        return migrated(postgresUrl(), "postgresql");
    }

    /** The JDBC address (user and all) of a fresh, unmigrated database. */
    public static String postgresUrl() {
        String name = "broadside_" + NAMES.incrementAndGet();
        try (var connection = Server.STARTED.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create test database " + name, e);
        }
        return Server.STARTED.getJdbcUrl("postgres", name);
    }

    private static DataSource migrated(String url, String vendor) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(
                1); // a pool that fills itself would open files while a short test's folder is being deleted
        var source = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        return source;
    }

    private static final class Server {
        static final EmbeddedPostgres STARTED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
            }
        }
    }
}
