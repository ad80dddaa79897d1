package press.broadside.translation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.intake.RevisionKey;

/** Propagations in the database. Writing wants the transaction of the change that it records. */
final class Propagations {
    private final JdbcClient database;
    private final Clock clock;

    Propagations(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param version of the translation, just after it was carried there */
    record Place(DraftKey draft, String segment, int version) {}

    void keep(String id, Place place, String who) {
        database.sql("""
                        insert into propagation (id, statement_id, revision, locale, segment_id, version, who, at)
                        values (:id, :statement, :revision, :locale, :segment, :version, :who, :at)
                        """)
                .param("id", id)
                .param("statement", place.draft().revision().statement())
                .param("revision", place.draft().revision().number())
                .param("locale", place.draft().locale().toLanguageTag())
                .param("segment", place.segment())
                .param("version", place.version())
                .param("who", who)
                .param("at", clock.millis())
                .update();
    }

    List<Place> of(String id) {
        return database.sql("""
                        select statement_id, revision, locale, segment_id, version
                          from propagation
                         where id = :id
                         order by statement_id, revision, segment_id
                        """)
                .param("id", id)
                .query((row, n) -> new Place(
                        new DraftKey(
                                new RevisionKey(row.getString(1), row.getInt(2)),
                                Locale.forLanguageTag(row.getString(3))),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }
}
