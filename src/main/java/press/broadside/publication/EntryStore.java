package press.broadside.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Variant;

/** Entries, with their pages, in the database. */
final class EntryStore {
    private final JdbcClient database;

    EntryStore(JdbcClient database) {
        this.database = database;
    }

    Optional<EntryRow> find(String statement, Variant variant) {
        return database.sql("""
                select *
                  from entry
                 where statement = :statement
                   and locale = :locale
                   and variant = :variant""")
                .param("statement", statement)
                .param("locale", variant.locale().toLanguageTag())
                .param("variant", variant.section().orElse(""))
                .query(EntryStore::read)
                .optional();
    }

    Optional<EntryRow> find(Wanted wanted) {
        return database.sql("""
                select *
                  from entry
                 where id = :id
                    or (home = :home and locale = :locale and slug = :slug)""")
                .param("id", wanted.id())
                .param("home", wanted.home())
                .param("locale", wanted.locale())
                .param("slug", wanted.slug())
                .query(EntryStore::read)
                .optional();
    }

    /** All of a statement's, buried ones too. */
    List<EntryRow> of(String statement) {
        return database.sql("""
                select *
                  from entry
                 where statement = :statement
                 order by locale, variant""")
                .param("statement", statement)
                .query(EntryStore::read)
                .list();
    }

    /** Those whose pages lie on the shelf and have changed since. */
    List<EntryRow> changed(Shelf shelf, long since) {
        return database.sql("""
                select *
                  from entry
                 where home = :home
                   and locale = :locale
                   and generation > :since
                 order by number""")
                .param("home", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("since", since)
                .query(EntryStore::read)
                .list();
    }

    /** Those whose pages lie on the shelf, by their numbers. */
    List<EntryRow> numbered(Shelf shelf, long first, long last) {
        return database.sql("""
                select *
                  from entry
                 where home = :home
                   and locale = :locale
                   and number between :first and :last
                 order by number""")
                .param("home", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("first", first)
                .param("last", last)
                .query(EntryStore::read)
                .list();
    }

    /** The newest of those whose pages lie on the shelf, by their numbers, as far as they were published since. */
    List<EntryRow> publishedSince(Shelf shelf, Instant since, int most) {
        return database.sql("""
                select *
                  from (select *
                          from entry
                         where home = :home
                           and locale = :locale
                         order by number desc
                         limit :most) newest
                 where published_at >= :since
                 order by number desc""")
                .param("home", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("since", since.toEpochMilli())
                .param("most", most)
                .query(EntryStore::read)
                .list();
    }

    /** The highest number of a page on the shelf; 0 where there is none. */
    long last(Shelf shelf) {
        return database.sql("""
                select coalesce(max(number), 0)
                  from entry
                 where home = :home
                   and locale = :locale""")
                .param("home", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query(Long.class)
                .single();
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
                       (id, statement, locale, variant, home, number, slug, title, sort, version, generation, siblings,
                        fingerprint, published_at, updated_at, gone_at)
                values (:id, :statement, :locale, :variant, :home, :number, :slug, :title, :sort, :version, :generation,
                        :siblings, :fingerprint, :published_at, :updated_at, :gone_at)""", row);
    }

    /** Everything but the id, the slug and the moment of publishing, which never change. */
    void update(EntryRow row) {
        write("""
                update entry
                   set title = :title,
                       sort = :sort,
                       version = :version,
                       generation = :generation,
                       siblings = :siblings,
                       fingerprint = :fingerprint,
                       updated_at = :updated_at,
                       gone_at = :gone_at
                 where id = :id""", row);
    }

    /** Pages of a language follow it to the section that is named first for it now; returns how many did. */
    int moveTo(Shelf shelf, long generation) {
        return database.sql("""
                update entry
                   set home = :home,
                       number = number + :last,
                       generation = :generation
                 where locale = :locale
                   and variant = ''
                   and home <> :home""")
                .param("home", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("last", last(shelf))
                .param("generation", generation)
                .update();
    }

    private void write(String sql, EntryRow row) {
        database.sql(sql)
                .param("id", row.id())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .param("variant", row.variant().section().orElse(""))
                .param("home", row.home())
                .param("number", row.number())
                .param("slug", row.slug())
                .param("title", row.title())
                .param("sort", row.sort().name())
                .param("version", row.version())
                .param("generation", row.generation())
                .param("siblings", Sibling.written(row.siblings()))
                .param("fingerprint", row.fingerprint())
                .param("published_at", row.publishedAt().toEpochMilli())
                .param("updated_at", row.updatedAt().toEpochMilli())
                .param("gone_at", row.goneAt().map(Instant::toEpochMilli).orElse(null))
                .update();
    }

    private static EntryRow read(ResultSet row, int number) throws SQLException {
        return new EntryRow(
                row.getString("id"),
                row.getString("statement"),
                PlaceStore.variant(row),
                row.getString("home"),
                row.getLong("number"),
                row.getString("slug"),
                row.getString("title"),
                Edition.Sort.valueOf(row.getString("sort")),
                row.getInt("version"),
                row.getLong("generation"),
                Sibling.parse(row.getString("siblings")),
                row.getString("fingerprint"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                PlaceStore.moment(row, "gone_at"));
    }
}
