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
import press.broadside.assembly.Variant;
import press.broadside.intake.Kind;

/** Places in the database. */
final class PlaceStore {
    private static final String PLACES = """
            select place.*, entry.home, entry.slug
              from place
              join entry on entry.id = place.entry
            """;

    private final JdbcClient database;

    PlaceStore(JdbcClient database) {
        this.database = database;
    }

    Optional<PlaceRow> find(String section, String statement, Variant variant) {
        return database.sql(PLACES + """
                 where place.section = :section
                   and place.statement = :statement
                   and place.locale = :locale
                   and place.variant = :variant""")
                .param("section", section)
                .param("statement", statement)
                .param("locale", variant.locale().toLanguageTag())
                .param("variant", variant.section().orElse(""))
                .query(PlaceStore::read)
                .optional();
    }

    /** All of a statement's, in an order that is always the same. */
    List<PlaceRow> of(String statement) {
        return database.sql(PLACES + """
                 where place.statement = :statement
                 order by place.section, place.locale, place.variant""")
                .param("statement", statement)
                .query(PlaceStore::read)
                .list();
    }

    /** An entry's, in the order of the sections' ids. */
    List<PlaceRow> ofEntry(String entry) {
        return database.sql(PLACES + """
                 where place.entry = :entry
                 order by place.section""")
                .param("entry", entry)
                .query(PlaceStore::read)
                .list();
    }

    /** Those of a shelf that have changed since. */
    List<PlaceRow> changed(Shelf shelf, long since) {
        return database.sql(PLACES + """
                 where place.section = :section
                   and place.locale = :locale
                   and place.generation > :since
                 order by place.statement, place.variant""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("since", since)
                .query(PlaceStore::read)
                .list();
    }

    /** What other sections show of the language and this one has no place for yet, in the order of publishing. */
    List<PlaceRow> missing(Shelf shelf) {
        return database.sql(PLACES + """
                 where place.locale = :locale
                   and place.variant = ''
                   and place.gone_at is null
                   and place.section = (select min(other.section)
                                          from place other
                                         where other.entry = place.entry
                                           and other.version = entry.version
                                           and other.gone_at is null)
                   and not exists (select 1
                                     from place own
                                    where own.section = :section
                                      and own.statement = place.statement
                                      and own.locale = place.locale)
                 order by place.published_at, place.statement""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query(PlaceStore::read)
                .list();
    }

    /** Places of a shelf that stand in no list yet, in the order of publishing. */
    List<PlaceRow> unlisted(Shelf shelf) {
        return database.sql(PLACES + """
                 where place.section = :section
                   and place.locale = :locale
                   and place.gone_at is null
                   and not exists (select 1
                                     from listing
                                    where listing.section = place.section
                                      and listing.locale = place.locale
                                      and listing.path = ''
                                      and listing.statement = place.statement
                                      and listing.variant = place.variant)
                 order by place.published_at, place.statement""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query(PlaceStore::read)
                .list();
    }

    void insert(PlaceRow row) {
        write("""
                insert into place
                       (section, statement, locale, variant, entry, title, kind, dated, sort, version, announced_version,
                        generation, fingerprint, published_at, updated_at, gone_at)
                values (:section, :statement, :locale, :variant, :entry, :title, :kind, :dated, :sort, :version,
                        :announced, :generation, :fingerprint, :published_at, :updated_at, :gone_at)""", row);
    }

    /** Everything but the moment of publishing, which never changes. */
    void update(PlaceRow row) {
        write("""
                update place
                   set title = :title,
                       kind = :kind,
                       dated = :dated,
                       sort = :sort,
                       version = :version,
                       generation = :generation,
                       fingerprint = :fingerprint,
                       updated_at = :updated_at,
                       gone_at = :gone_at
                 where section = :section
                   and statement = :statement
                   and locale = :locale
                   and variant = :variant""", row);
    }

    /** True for the one who marks this version first. */
    boolean markAnnounced(PlaceRow row) {
        int marked = database.sql("""
                update place
                   set announced_version = :version
                 where section = :section
                   and statement = :statement
                   and locale = :locale
                   and variant = :variant
                   and announced_version < :version""")
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .param("variant", row.variant().section().orElse(""))
                .param("version", row.version())
                .update();
        return marked == 1;
    }

    private void write(String sql, PlaceRow row) {
        database.sql(sql)
                .param("section", row.section())
                .param("statement", row.statement())
                .param("locale", row.locale().toLanguageTag())
                .param("variant", row.variant().section().orElse(""))
                .param("entry", row.entry())
                .param("title", row.title())
                .param("kind", row.kind().name())
                .param("dated", row.date().map(LocalDate::toString).orElse(null))
                .param("sort", row.sort().name())
                .param("version", row.version())
                .param("announced", row.announced())
                .param("generation", row.generation())
                .param("fingerprint", row.fingerprint())
                .param("published_at", row.publishedAt().toEpochMilli())
                .param("updated_at", row.updatedAt().toEpochMilli())
                .param("gone_at", row.goneAt().map(Instant::toEpochMilli).orElse(null))
                .update();
    }

    static PlaceRow read(ResultSet row, int number) throws SQLException {
        Variant variant = variant(row);
        String page = row.getString("home") + "/" + variant.locale().toLanguageTag() + "/" + row.getString("slug");
        return new PlaceRow(
                row.getString("section"),
                row.getString("statement"),
                variant,
                row.getString("entry"),
                page + ".html",
                row.getString("title"),
                Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("dated")).map(LocalDate::parse),
                Edition.Sort.valueOf(row.getString("sort")),
                row.getInt("version"),
                row.getInt("announced_version"),
                row.getLong("generation"),
                row.getString("fingerprint"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                moment(row, "gone_at"));
    }

    static Variant variant(ResultSet row) throws SQLException {
        Optional<String> own = Optional.of(row.getString("variant")).filter(section -> !section.isEmpty());
        return new Variant(Locale.forLanguageTag(row.getString("locale")), own);
    }

    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long moment = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(moment));
    }
}
