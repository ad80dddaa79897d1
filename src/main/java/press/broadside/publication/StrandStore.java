package press.broadside.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lists of shelves in the database: which there are, and how far each has come. */
final class StrandStore {
    private final JdbcClient database;

    StrandStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far a list has come.
     *
     * @param updatedAt the newest change or withdrawal; where there was none, when it was opened
     * @param last      the highest number in it; 0 while it is empty
     */
    record Row(Strand strand, Instant openedAt, Instant updatedAt, long generation, long last) {}

    /** Once; later calls change nothing. */
    void open(Strand strand, Instant now) {
        database.sql("""
                insert into strand (section, locale, path, name, opened_at, updated_at, generation, last)
                values (:section, :locale, :path, :name, :now, :now, 0, 0)
                on conflict (section, locale, path) do nothing""")
                .param("section", strand.shelf().section().id())
                .param("locale", strand.shelf().locale().toLanguageTag())
                .param("path", strand.path())
                .param("name", strand.name())
                .param("now", now.toEpochMilli())
                .update();
    }

    Row row(Strand strand) {
        return database.sql("""
                select *
                  from strand
                 where section = :section
                   and locale = :locale
                   and path = :path""")
                .param("section", strand.shelf().section().id())
                .param("locale", strand.shelf().locale().toLanguageTag())
                .param("path", strand.path())
                .query((row, number) -> read(strand.shelf(), row))
                .single();
    }

    Optional<Strand> named(Shelf shelf, String path) {
        return one(shelf, "path", path);
    }

    /** The list of a topic that is called so. */
    Optional<Strand> topic(Shelf shelf, String name) {
        return one(shelf, "path like 'topic/%' and name", name);
    }

    private Optional<Strand> one(Shelf shelf, String which, String value) {
        return database.sql(
                        "select * from strand where section = :section and locale = :locale and " + which + " = :value")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("value", value)
                .query((row, number) -> read(shelf, row).strand())
                .optional();
    }

    /** The lists of a shelf that have changed since; all of them since -1. */
    List<Row> changed(Shelf shelf, long since) {
        return database.sql("""
                select *
                  from strand
                 where section = :section
                   and locale = :locale
                   and generation > :since
                 order by path""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("since", since)
                .query((row, number) -> read(shelf, row))
                .list();
    }

    /** The lists of kinds and topics, as many as a page can name. */
    List<Strand> parts(Shelf shelf) {
        return database.sql("""
                select *
                  from strand
                 where section = :section
                   and locale = :locale
                   and path <> ''
                   and last > 0
                 order by path
                 limit 100""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query((row, number) -> read(shelf, row).strand())
                .list();
    }

    /** @param updated the moment of the change; the list's own never goes back */
    void touch(Strand strand, long generation, Instant updated) {
        database.sql("""
                update strand
                   set generation = :generation,
                       updated_at = case when updated_at < :updated then :updated else updated_at end
                 where section = :section
                   and locale = :locale
                   and path = :path""")
                .param("section", strand.shelf().section().id())
                .param("locale", strand.shelf().locale().toLanguageTag())
                .param("path", strand.path())
                .param("generation", generation)
                .param("updated", updated.toEpochMilli())
                .update();
    }

    long nextNumber(Strand strand) {
        database.sql("""
                update strand
                   set last = last + 1
                 where section = :section
                   and locale = :locale
                   and path = :path""")
                .param("section", strand.shelf().section().id())
                .param("locale", strand.shelf().locale().toLanguageTag())
                .param("path", strand.path())
                .update();
        return row(strand).last();
    }

    private static Row read(Shelf shelf, ResultSet row) throws SQLException {
        String path = row.getString("path");
        Strand strand = path.isEmpty() ? Strand.all(shelf) : new Strand(shelf, path, row.getString("name"));
        return new Row(
                strand,
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                row.getLong("generation"),
                row.getLong("last"));
    }
}
