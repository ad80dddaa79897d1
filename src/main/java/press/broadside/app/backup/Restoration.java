package press.broadside.app.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Makes a node of a backup: the database and the files that waited. What can be made again from them is not written here. */
public final class Restoration {
    static final String DATABASE = "database/";
    private static final String IN_THE_MAKING = ".restoring";

    private final Path data;
    private final Function<Path, Store> storeIn;

    /**
     * @param data    the data folder: empty, or not there yet
     * @param storeIn the database of a node whose data folder is the given one
     */
    public Restoration(Path data, Function<Path, Store> storeIn) {
        this.data = data;
        this.storeIn = storeIn;
    }

    /**
     * Restores a backup. It is read to its end and compared with its manifest before anything is written.
     *
     * @throws BackupRefused if the file is damaged or foreign, of a newer Broadside, or the folder or the database is not empty
     */
    public Manifest from(Path file) throws IOException, SQLException {
        refuseFull();
        boolean wasThere = Files.exists(data);
        Path making = data.resolve(IN_THE_MAKING);
        try (BackupFile backup = BackupFile.verified(file)) {
            for (Manifest.Entry entry : files(backup.manifest())) {
                KeptFiles.place(entry.name(), making); // refuses what belongs nowhere before anything is written
            }
            remove(making);
            Files.createDirectories(making);
            make(backup, making);
            return backup.manifest();
        } finally {
            remove(making);
            if (!wasThere && isEmpty(data)) {
                Files.delete(data);
            }
        }
    }

    private void make(BackupFile backup, Path making) throws IOException, SQLException {
        Store store = storeIn.apply(making);
        refuseFull(store);
        refuseNewer(backup.manifest(), store);
        database(backup, store);
        for (Manifest.Entry entry : files(backup.manifest())) {
            copy(backup, entry, KeptFiles.place(entry.name(), making));
        }
        moveUp(making);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.findAny().isEmpty();
        }
    }

    private void refuseFull() throws IOException {
        if (!Files.exists(data, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.list(data)) {
            Optional<Path> first = found.filter(
                            path -> !path.getFileName().toString().equals(IN_THE_MAKING))
                    .findFirst();
            if (first.isPresent()) {
                throw new BackupRefused("the data folder " + data + " is not empty ("
                        + first.get().getFileName()
                        + "); restore into a new one with --data, or move away what is there");
            }
        }
    }

    private static void refuseFull(Store store) throws SQLException {
        try (Connection connection = store.open()) {
            List<String> tables = store.tables(connection);
            if (!tables.isEmpty()) {
                throw new BackupRefused("the database is not empty (table " + tables.get(0)
                        + "); restore into an empty one: name another in broadside.database, or drop and create it");
            }
        }
    }

    private static void refuseNewer(Manifest manifest, Store store) {
        String newest = Arrays.stream(flyway(store, Optional.empty()).info().all())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElseThrow();
        if (new Schema(manifest.schema()).compareTo(new Schema(newest)) > 0) {
            throw new BackupRefused("the backup was made by a newer Broadside (tables of version " + manifest.schema()
                    + ", known here up to " + newest + "); restore it with that one");
        }
    }

    private static List<Manifest.Entry> files(Manifest manifest) {
        return manifest.entries().stream()
                .filter(entry -> !entry.name().startsWith(DATABASE))
                .toList();
    }

    /** Tables as they were at the backup, its rows, then whatever migrations came later. */
    private static void database(BackupFile backup, Store store) throws IOException, SQLException {
        flyway(store, Optional.of(backup.manifest().schema())).migrate();
        try (Connection connection = store.open()) {
            connection.setAutoCommit(false);
            load(backup, store, connection);
            connection.commit();
        }
        flyway(store, Optional.empty()).migrate();
        try (Connection connection = store.open()) {
            connection.setAutoCommit(false);
            new Aftercare(connection).take(backup.manifest().made(), Instant.now());
            connection.commit();
        }
    }

    private static void load(BackupFile backup, Store store, Connection connection) throws IOException, SQLException {
        List<String> tables = store.inOrderOfReference(connection);
        var loading = new Loading(connection);
        loading.clear(tables);
        Set<String> missing = new HashSet<>(tables);
        for (Manifest.Entry entry : backup.manifest().entries()) {
            if (entry.name().startsWith(DATABASE)) {
                String table = entry.name().substring(DATABASE.length());
                if (!missing.remove(table)) {
                    throw new BackupRefused("the backup holds a table " + table
                            + " that this Broadside does not know; restore it with the one that made it");
                }
                try (InputStream rows = backup.open(entry)) {
                    loading.load(table, rows);
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new BackupRefused(
                    "the backup lacks the tables " + missing + "; restore it with the Broadside that made it");
        }
    }

    private static Flyway flyway(Store store, Optional<String> target) {
        var configuration = Flyway.configure(Restoration.class.getClassLoader())
                .dataSource(
                        store.url(), store.user().orElse(null), store.password().orElse(null))
                .locations("classpath:db/migration", "classpath:db/vendor/" + store.vendor());
        target.ifPresent(configuration::target);
        return configuration.load();
    }

    private static void copy(BackupFile backup, Manifest.Entry entry, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        try (InputStream in = backup.open(entry)) {
            Files.copy(in, place);
        }
    }

    /** The database last: a folder without it is no node yet. */
    private void moveUp(Path making) throws IOException {
        List<Path> made;
        try (Stream<Path> all = Files.list(making)) {
            made = new ArrayList<>(
                    all.sorted(Comparator.comparing(Files::isRegularFile)).toList());
        }
        for (Path path : made) {
            Files.move(path, data.resolve(path.getFileName()));
        }
    }

    /** What an earlier attempt left. */
    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
