package press.broadside.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.intake.Kind;

/** Entries in the database. */
final class EntryStore {
    private final JdbcClient database;

    EntryStore(JdbcClient database) {
        this.database = database;
    }

    Optional<EntryRow> find(String statement, Locale locale) {
        return database.sql("""
                select *
                  from entry
                 where statement = :statement
                   and locale = :locale""")
                .param("statement", statement)
                .param("locale", locale.toLanguageTag())
                .query(EntryStore::read)
                .optional();
    }

    /** Newest first. */
    List<EntryRow> on(Shelf shelf) {
        return database.sql("""
                select *
                  from entry
                 where section = :section
                   and locale = :locale
                 order by published_at desc, statement""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query(EntryStore::read)
                .list();
    }

    boolean isTaken(Locale locale, String slug) {
        return database.sql("""
                select count(*)
                  from entry
                 where locale = :locale
                   and slug = :slug""")
                        .param("locale", locale.toLanguageTag())
                        .param("slug", slug)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(EntryRow row) {
        write("""
                insert into entry
                       (id, section, statement, locale, slug, title, kind, dated, rehearsal, edition_version,
                        announced_version, generation, fingerprint, published_at, updated_at)
                values (:id, :section, :statement, :locale, :slug, :title, :kind, :dated, :rehearsal, :version,
                        :announced, :generation, :fingerprint, :published_at, :updated_at)""", row);
    }

    /** Everything but the id, the slug and the moment of publishing, which never change. */
    void update(EntryRow row) {
        write("""
                update entry
                   set section = :section,
                       title = :title,
                       kind = :kind,
                       dated = :dated,
                       rehearsal = :rehearsal,
                       edition_version = :version,
                       generation = :generation,
                       fingerprint = :fingerprint,
                       updated_at = :updated_at
                 where id = :id""", row);
    }

    /** True for the one who marks this version first. */
    boolean markAnnounced(EntryRow row) {
        int marked = database.sql("""
                update entry
                   set announced_version = :version
                 where id = :id
                   and announced_version < :version""")
                .param("id", row.id())
                .param("version", row.version())
                .update();
        return marked == 1;
    }

    /** Entries of a language follow it to the section that publishes it now; returns how many did. */
    int moveTo(Shelf shelf, long generation) {
        return database.sql("""
                update entry
                   set section = :section,
                       generation = :generation
                 where locale = :locale
                   and section <> :section""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("generation", generation)
                .update();
    }

    private void write(String sql, EntryRow row) {
        database.sql(sql)
                .param("id", row.id())
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .param("slug", row.slug())
                .param("title", row.title())
                .param("kind", row.kind().name())
                .param("dated", row.date().map(LocalDate::toString).orElse(null))
                .param("rehearsal", row.rehearsal() ? 1 : 0)
                .param("version", row.version())
                .param("announced", row.announced())
                .param("generation", row.generation())
                .param("fingerprint", row.fingerprint())
                .param("published_at", row.publishedAt().toEpochMilli())
                .param("updated_at", row.updatedAt().toEpochMilli())
                .update();
    }

    private static EntryRow read(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getString("id"),
                row.getString("section"),
                row.getString("statement"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("slug"),
                row.getString("title"),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("dated")).map(LocalDate::parse),
                row.getInt("rehearsal") == 1,
                row.getInt("edition_version"),
                row.getInt("announced_version"),
                row.getLong("generation"),
                row.getString("fingerprint"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")));
    }
}
