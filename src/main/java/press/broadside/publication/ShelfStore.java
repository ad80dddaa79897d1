package press.broadside.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Shelves in the database: which generation of its entries there is, and which one the files show. */
final class ShelfStore {
    private final JdbcClient database;

    ShelfStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * How far a shelf and its files have come.
     *
     * @param dress  what the files looked like when they were last written as a whole
     * @param newsAt the full hour by which its news are news
     */
    record State(Instant openedAt, long generation, long written, String dress, Instant newsAt) {
        boolean isShown() {
            return written >= generation;
        }
    }

    /** Once; later calls change nothing. */
    void open(Shelf shelf, Instant now) {
        database.sql("""
                insert into shelf (section, locale, opened_at, generation, written, dress)
                values (:section, :locale, :now, 1, 0, '')
                on conflict (section, locale) do nothing""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .param("now", now.toEpochMilli())
                .update();
    }

    State state(Shelf shelf) {
        return database.sql("""
                select opened_at, generation, written, dress, news_at
                  from shelf
                 where section = :section
                   and locale = :locale""")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .query((row, number) -> new State(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .single();
    }

    /** Holds the shelf until the surrounding transaction ends: others who change it wait. */
    void hold(Shelf shelf) {
        change(shelf, "generation = generation");
    }

    long nextGeneration(Shelf shelf, Instant now) {
        change(
                shelf,
                "generation = generation + 1, news_at = "
                        + now.truncatedTo(ChronoUnit.HOURS).toEpochMilli());
        return state(shelf).generation();
    }

    void markWritten(Shelf shelf, long generation) {
        database.sql("""
                update shelf
                   set written = :generation
                 where section = :section
                   and locale = :locale
                   and written < :generation""")
                .param("generation", generation)
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .update();
    }

    void markDress(Shelf shelf, String dress) {
        database.sql("""
                update shelf
                   set dress = :dress
                 where section = :section
                   and locale = :locale""")
                .param("dress", dress)
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .update();
    }

    private void change(Shelf shelf, String how) {
        database.sql("update shelf set " + how + " where section = :section and locale = :locale")
                .param("section", shelf.section().id())
                .param("locale", shelf.locale().toLanguageTag())
                .update();
    }
}
