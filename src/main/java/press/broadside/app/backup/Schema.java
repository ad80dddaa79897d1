package press.broadside.app.backup;

import org.flywaydb.core.api.MigrationVersion;

/** Version of a database's tables, ordered as its migrations are. */
record Schema(String version) implements Comparable<Schema> {
    @Override
    public int compareTo(Schema other) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(other.version));
    }
}
