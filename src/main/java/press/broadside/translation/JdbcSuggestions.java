package press.broadside.translation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.text.CodedText;
import press.broadside.text.Sha256;

/** Suggestions in the database. Writing wants a surrounding transaction. */
final class JdbcSuggestions {
    private final JdbcClient database;
    private final Clock clock;

    JdbcSuggestions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a suggestion; the same again changes nothing. */
    void keep(DraftKey draft, Suggestion suggestion) {
        at(draft, """
                        insert into suggestion (statement_id, revision, locale, segment_id, print,
                                                source, target, translator, reason, suggested_at)
                        values (:statement, :revision, :locale, :segment, :print,
                                :source, :target, :translator, :reason, :now)
                            on conflict do nothing
                        """)
                .param("segment", suggestion.segment())
                .param(
                        "print",
                        Sha256.of(suggestion.source().coded() + "\n"
                                + suggestion.target().coded()))
                .param("source", suggestion.source().coded())
                .param("target", suggestion.target().coded())
                .param("translator", suggestion.translator())
                .param("reason", suggestion.reason())
                .param("now", clock.millis())
                .update();
    }

    /** By segment, newest first. */
    Map<String, List<Suggestion>> of(DraftKey draft) {
        return at(draft, """
                        select segment_id, source, target, translator, reason
                          from suggestion
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         order by suggested_at desc, print
                        """)
                .query((row, n) -> new Suggestion(
                        row.getString(1),
                        new CodedText(row.getString(2)),
                        new CodedText(row.getString(3)),
                        row.getString(4),
                        row.getString(5)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Suggestion::segment));
    }

    private JdbcClient.StatementSpec at(DraftKey key, String sql) {
        Locale locale = key.locale();
        return database.sql(sql)
                .param("statement", key.revision().statement())
                .param("revision", key.revision().number())
                .param("locale", locale.toLanguageTag());
    }
}
