package press.broadside.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.assembly.Edition;
import press.broadside.intake.Kind;

/** Entries in the database. */
final class EntryStore {
    private static final String ENTRIES = """
            select entry.*, page.home, page.slug
              from entry
              join page on page.id = entry.id
            """;

    private final JdbcClient database;

    EntryStore(JdbcClient database) {
        this.database = database;
    }

    Optional<EntryRow> find(String section, String statement, Locale locale) {
        return database.sql(ENTRIES + """
                 where entry.section = :section
                   and entry.statement = :statement
                   and entry.locale = :locale""")
                .param("section", section)
                .param("statement", statement)
                .param("locale", locale.toLanguageTag())
                .query(EntryStore::read)
                .optional();
    }

    /** The newest version of an entry that some section shows; where none does, the one buried last. */
    EntryRow newest(String id) {
        return database.sql(ENTRIES + """
                 where entry.id = :id
                 order by case when entry.buried_at is null then 0 else 1 end,
                       entry.edition_version desc,
                       entry.buried_at desc,
                       entry.section
                 limit 1""")
                .param("id", id)
                .query(EntryStore::read)
                .single();
    }

    /** In every section and language. */
    List<EntryRow> of(String statement) {
        return database.sql(ENTRIES + """
                 where entry.statement = :statement
                 order by entry.locale, entry.section""")
                .param("statement", statement)
                .query(EntryStore::read)
                .list();
    }

    /** What readers of a shelf see, newest first. */
    List<EntryRow> newest(Shelf shelf, int most) {
        return on(shelf, """
                   and entry.buried_at is null
                 order by entry.ordinal desc
                 limit :most""").param("most", most).query(EntryStore::read).list();
    }

    /** What changed after this generation of the shelf. */
    List<EntryRow> changedSince(Shelf shelf, long generation) {
        return on(shelf, """
                   and entry.generation > :generation
                 order by entry.ordinal desc""")
                .param("generation", generation)
                .query(EntryStore::read)
                .list();
    }

    /** By ordinal, both ends included, newest first; buried ones too. */
    List<EntryRow> between(Shelf shelf, long first, long last) {
        return on(shelf, """
                   and entry.ordinal between :first and :last
                 order by entry.ordinal desc""")
                .param("first", first)
                .param("last", last)
                .query(EntryStore::read)
                .list();
    }

    List<EntryRow> buriedSince(Shelf shelf, Instant moment) {
        return on(shelf, """
                   and entry.buried_at >= :moment
                 order by entry.buried_at desc, entry.ordinal desc""")
                .param("moment", moment.toEpochMilli())
                .query(EntryStore::read)
                .list();
    }

    /** How many entries a shelf ever had. */
    long count(Shelf shelf) {
        return database.sql("""
                select coalesce(max(ordinal), 0)
                  from entry
                 where section = :section
                   and locale = :locale""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query(Long.class)
                .single();
    }

    /** Gives an entry its page's place; false where another's page lies there. */
    boolean reserve(String id, String statement, Shelf home, String slug) {
        int reserved = database.sql("""
                insert into page (id, statement, locale, home, slug)
                values (:id, :statement, :locale, :home, :slug)
                    on conflict do nothing""")
                .param("id", id)
                .param("statement", statement)
                .param("locale", home.locale().toLanguageTag())
                .param("home", home.section().id())
                .param("slug", slug)
                .update();
        return reserved == 1;
    }

    /** Where an entry's page lies; empty where no section has shown it yet. */
    Optional<PagePlace> page(String id) {
        return database.sql("select home, slug from page where id = :id")
                .param("id", id)
                .query((row, number) -> new PagePlace(row.getString(1), row.getString(2)))
                .optional();
    }

    void insert(EntryRow row) {
        write("""
                insert into entry
                       (section, statement, locale, id, ordinal, title, kind, dated, sort, edition_version,
                        announced_version, generation, fingerprint, published_at, updated_at, buried_at)
                values (:section, :statement, :locale, :id, :ordinal, :title, :kind, :dated, :sort, :version,
                        :announced, :generation, :fingerprint, :published_at, :updated_at, :buried_at)""", row);
    }

    /** Everything but the id, the place and the moment of publishing, which never change. */
    void update(EntryRow row) {
        write("""
                update entry
                   set title = :title,
                       kind = :kind,
                       dated = :dated,
                       sort = :sort,
                       edition_version = :version,
                       generation = :generation,
                       fingerprint = :fingerprint,
                       updated_at = :updated_at,
                       buried_at = :buried_at
                 where section = :section
                   and statement = :statement
                   and locale = :locale""", row);
    }

    /** The entry's page names others than before, and is to be written anew. */
    void touch(EntryRow row, long generation) {
        database.sql("""
                update entry
                   set generation = :generation
                 where section = :section
                   and statement = :statement
                   and locale = :locale""")
                .param("generation", generation)
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .update();
    }

    /** True for the one who marks this version first. */
    boolean markAnnounced(EntryRow row) {
        int marked = database.sql("""
                update entry
                   set announced_version = :version
                 where section = :section
                   and statement = :statement
                   and locale = :locale
                   and announced_version < :version""")
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .param("version", row.version())
                .update();
        return marked == 1;
    }

    /** Entries of a language whose section publishes it no longer, oldest first. */
    List<EntryRow> left(Locale locale, List<String> publishing) {
        return database.sql(ENTRIES + """
                 where entry.locale = :locale
                   and entry.section not in (:publishing)
                 order by entry.published_at, entry.section, entry.ordinal""")
                .param("locale", locale.toLanguageTag())
                .param("publishing", publishing)
                .query(EntryStore::read)
                .list();
    }

    void delete(EntryRow row) {
        database.sql("delete from entry where section = :section and statement = :statement and locale = :locale")
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .update();
    }

    /** Pages of a language lie at its home from now on; returns how many lay elsewhere. */
    int moveIn(Shelf home) {
        return database.sql("update page set home = :home where locale = :locale and home <> :home")
                .param("home", home.section().id())
                .param("locale", home.locale().toLanguageTag())
                .update();
    }

    private JdbcClient.StatementSpec on(Shelf shelf, String which) {
        return database.sql(ENTRIES + """
                 where entry.section = :section
                   and entry.locale = :locale
                """ + which)
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag());
    }

    private void write(String sql, EntryRow row) {
        database.sql(sql)
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .param("id", row.id())
                .param("ordinal", row.ordinal())
                .param("title", row.title())
                .param("kind", row.kind().name())
                .param("dated", row.date().map(LocalDate::toString).orElse(null))
                .param("sort", row.sort().name().toLowerCase(Locale.ROOT))
                .param("version", row.version())
                .param("announced", row.announced())
                .param("generation", row.generation())
                .param("fingerprint", row.fingerprint())
                .param("published_at", row.publishedAt().toEpochMilli())
                .param("updated_at", row.updatedAt().toEpochMilli())
                .param("buried_at", row.buriedAt().map(Instant::toEpochMilli).orElse(null))
                .update();
    }

    private static EntryRow read(ResultSet row, int number) throws SQLException {
        long buried = row.getLong("buried_at");
        Optional<Instant> buriedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(buried));
        return new EntryRow(
                row.getString("id"),
                row.getString("section"),
                row.getString("home"),
                row.getString("statement"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("slug"),
                row.getLong("ordinal"),
                row.getString("title"),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("dated")).map(LocalDate::parse),
                Edition.Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
                row.getInt("edition_version"),
                row.getInt("announced_version"),
                row.getLong("generation"),
                row.getString("fingerprint"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                buriedAt);
    }
}
