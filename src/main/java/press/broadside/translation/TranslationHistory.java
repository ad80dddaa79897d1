package press.broadside.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/** What stood in a segment before it was changed. Writing wants the change's own transaction. */
final class TranslationHistory {
    private final JdbcClient database;

    TranslationHistory(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the segment's present translation, which is about to change. */
    void keep(DraftKey key, String segment) {
        at(key, segment, """
                        insert into translation_history (statement_id, revision, locale, segment_id, version,
                                                         state, target, score, origin, former_source, changed_at)
                        select statement_id, revision, locale, segment_id, version,
                               state, target, score, origin, former_source, changed_at
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                        """).update();
    }

    /** What stood in the segment as of a version; empty where nothing did. */
    Optional<Translation> at(DraftKey key, Segment segment, int version) {
        return at(key, segment.id(), """
                        select segment_id, state, target, score, origin, former_source
                          from translation_history
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                           and version = :version
                        """)
                .param("version", version)
                .query((row, n) -> StoredTranslation.translation(Map.of(segment.id(), segment), row))
                .optional();
    }

    /** What stands and what stood in the segment in this revision, newest first. */
    List<PastTranslation> of(DraftKey key, String segment) {
        return at(key, segment, """
                        select version, state, target, origin, changed_at
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                         union all
                        select version, state, target, origin, changed_at
                          from translation_history
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                         order by version desc
                        """).query((row, n) -> past(key, segment, row)).list();
    }

    /** What stood and what stands in a draft, by segment, oldest first. */
    Map<String, List<PastTranslation>> of(DraftKey key) {
        return database
                .sql("""
                        select segment_id, version, state, target, origin, changed_at
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         union all
                        select segment_id, version, state, target, origin, changed_at
                          from translation_history
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         order by version
                        """)
                .param("statement", key.revision().statement())
                .param("revision", key.revision().number())
                .param("locale", key.locale().toLanguageTag())
                .query((row, n) -> past(key, row.getString("segment_id"), row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PastTranslation::segment));
    }

    private static PastTranslation past(DraftKey key, String segment, ResultSet row) throws SQLException {
        return new PastTranslation(
                key.revision(),
                segment,
                row.getString("state"),
                new CodedText(Optional.ofNullable(row.getString("target")).orElse("")),
                row.getString("origin"),
                Instant.ofEpochMilli(row.getLong("changed_at")));
    }

    private JdbcClient.StatementSpec at(DraftKey key, String segment, String sql) {
        return database.sql(sql)
                .param("statement", key.revision().statement())
                .param("revision", key.revision().number())
                .param("locale", key.locale().toLanguageTag())
                .param("segment", segment);
    }
}
