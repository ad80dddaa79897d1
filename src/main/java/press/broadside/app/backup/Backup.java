package press.broadside.app.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a node into one file while it runs. */
public final class Backup {
    private static final int FETCHED = 200;

    private final Store store;
    private final KeptFiles files;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final List<Path> leftOut = new ArrayList<>();

    /** @param data the data folder */
    public Backup(Store store, Path data) {
        this.store = store;
        this.files = new KeptFiles(data);
    }

    /** Files that changed or went away while they were read: they are still on their way, and not in the backup. */
    public List<Path> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Writes the backup, whole or not at all; only its owner may read it, as it holds all that the database holds.
     *
     * @param file must not be there yet
     * @throws BackupRefused if there is nothing to back up, or the file is there
     */
    public Manifest write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefused(file + " is there already; name a new file, a backup replaces none");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
                zip.setComment(Seal.blank());
                manifest = write(zip);
            }
            Seal.set(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Files first: what is taken in meanwhile is in both, and known when it comes again; the other way it were in neither. */
    private Manifest write(ZipOutputStream zip) throws IOException, SQLException {
        for (Path file : files.all()) {
            keep(zip, file);
        }
        try (Connection connection = store.open()) {
            begin(connection);
            String schema = schema(connection);
            Instant made = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            for (String table : store.inOrderOfReference(connection)) {
                dump(zip, connection, table);
            }
            var manifest = new Manifest(made, schema, entries);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(manifest.written().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return manifest;
        }
    }

    /** One moment's view that hinders no writer; SQLite's would take the writers' turn if the driver began it. */
    private void begin(Connection connection) throws SQLException {
        if (store.isSqlite()) {
            try (var statement = connection.createStatement()) {
                statement.execute("begin deferred");
            }
        } else {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
    }

    private String schema(Connection connection) throws SQLException {
        if (!store.tables(connection).contains(Store.HISTORY)) {
            throw new BackupRefused(
                    "there is nothing to back up: the database has no tables; name the right one with --data and --config");
        }
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version from " + Store.HISTORY + " where success and version is not null")) {
            Optional<Schema> newest = Optional.empty();
            while (rows.next()) {
                var found = new Schema(rows.getString(1));
                newest = newest.filter(before -> before.compareTo(found) > 0).or(() -> Optional.of(found));
            }
            return newest.orElseThrow().version();
        }
    }

    private void dump(ZipOutputStream zip, Connection connection, String table) throws IOException, SQLException {
        String name = Restoration.DATABASE + table;
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        try (var statement = connection.createStatement();
                var out = new DataOutputStream(new BufferedOutputStream(counted))) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                rows(rows, out);
            }
        }
        zip.closeEntry();
        entries.add(counted.entry(name));
    }

    private static void rows(ResultSet rows, DataOutputStream out) throws IOException, SQLException {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            columns.add(rows.getMetaData().getColumnName(i));
        }
        RowFormat.columns(out, columns);
        while (rows.next()) {
            var values = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                values.add(Optional.ofNullable(rows.getObject(i)).orElse(RowFormat.Nothing.NOTHING));
            }
            RowFormat.row(out, values);
        }
        RowFormat.end(out);
    }

    /** A file is read whole before a byte of it is written, as one that is still growing is not to be kept by half. */
    private void keep(ZipOutputStream zip, Path file) throws IOException {
        byte[] content;
        try {
            var before = Files.readAttributes(file, BasicFileAttributes.class);
            content = Files.readAllBytes(file);
            var after = Files.readAttributes(file, BasicFileAttributes.class);
            boolean still = before.size() == content.length
                    && after.size() == content.length
                    && before.lastModifiedTime().equals(after.lastModifiedTime());
            if (!still) {
                leftOut.add(file);
                return;
            }
        } catch (NoSuchFileException e) {
            leftOut.add(file); // taken in meanwhile: the rows, which are read later, have it
            return;
        }
        String name = files.name(file);
        zip.putNextEntry(new ZipEntry(name));
        var counted = new Counted(zip);
        counted.write(content);
        zip.closeEntry();
        entries.add(counted.entry(name));
    }
}
