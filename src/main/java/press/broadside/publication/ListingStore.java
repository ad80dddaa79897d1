package press.broadside.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where places stand in lists. Each reading touches as many rows as it gives, however long the list is. */
final class ListingStore {
    private static final String LISTED = """
            select place.*, entry.home, entry.slug, listing.number
              from listing
              join place on place.section = listing.section
                        and place.statement = listing.statement
                        and place.locale = listing.locale
                        and place.variant = listing.variant
              join entry on entry.id = place.entry
             where listing.section = :section
               and listing.locale = :locale
               and listing.path = :path
            """;

    private final JdbcClient database;

    ListingStore(JdbcClient database) {
        this.database = database;
    }

    /** @param number of the place in its list */
    record Listed(long number, PlaceRow place) {}

    /** The newest that are shown, newest first. */
    List<Listed> newest(Strand strand, int most) {
        return query(strand, "and listing.gone_at is null order by listing.number desc limit " + most, Map.of());
    }

    /** Shown ones older than {@code number} that were changed since, the last change first. */
    List<Listed> corrected(Strand strand, long number, Instant since, int most) {
        return query(strand, """
                and listing.gone_at is null
                and listing.updated_at > :since
                and listing.number < :number
                order by listing.updated_at desc, listing.number desc
                limit\s""" + most, Map.of("since", since.toEpochMilli(), "number", number));
    }

    /** Those that went since, the last first. */
    List<Listed> gone(Strand strand, Instant since) {
        return query(
                strand,
                "and listing.gone_at >= :since order by listing.gone_at desc, listing.number desc",
                Map.of("since", since.toEpochMilli()));
    }

    /** All between two numbers, buried ones too, newest first. */
    List<Listed> between(Strand strand, long first, long last) {
        return query(
                strand,
                "and listing.number between :first and :last order by listing.number desc",
                Map.of("first", first, "last", last));
    }

    /** The paths of the lists in which a place stands, with its number in each. */
    Map<String, Long> numbers(PlaceRow place) {
        var numbers = new TreeMap<String, Long>();
        database.sql("""
                select path, number
                  from listing
                 where section = :section
                   and locale = :locale
                   and statement = :statement
                   and variant = :variant""").params(key(place)).query((RowCallbackHandler)
                row -> numbers.put(row.getString(1), row.getLong(2)));
        return numbers;
    }

    void insert(Strand strand, long number, PlaceRow place) {
        database.sql("""
                insert into listing (section, locale, path, number, statement, variant, updated_at, gone_at)
                values (:section, :locale, :path, :number, :statement, :variant, :updated, null)""")
                .params(key(place))
                .param("path", strand.path())
                .param("number", number)
                .param("updated", place.updatedAt().toEpochMilli())
                .update();
    }

    void remove(Strand strand, PlaceRow place) {
        database.sql("""
                delete from listing
                 where section = :section
                   and locale = :locale
                   and path = :path
                   and statement = :statement
                   and variant = :variant""").params(key(place)).param("path", strand.path()).update();
    }

    /** In every list in which it stands. */
    void update(PlaceRow place) {
        database.sql("""
                update listing
                   set updated_at = :updated,
                       gone_at = :gone
                 where section = :section
                   and locale = :locale
                   and statement = :statement
                   and variant = :variant""")
                .params(key(place))
                .param("updated", place.updatedAt().toEpochMilli())
                .param("gone", place.goneAt().map(Instant::toEpochMilli).orElse(null))
                .update();
    }

    private List<Listed> query(Strand strand, String which, Map<String, ?> more) {
        return database.sql(LISTED + which)
                .param("section", strand.shelf().section().id())
                .param("locale", strand.shelf().locale().toLanguageTag())
                .param("path", strand.path())
                .params(more)
                .query((row, number) -> new Listed(row.getLong("number"), PlaceStore.read(row, number)))
                .list();
    }

    private static Map<String, Object> key(PlaceRow place) {
        return Map.of(
                "section", place.section(),
                "locale", place.locale().toLanguageTag(),
                "statement", place.statement(),
                "variant", place.variant().section().orElse(""));
    }
}
