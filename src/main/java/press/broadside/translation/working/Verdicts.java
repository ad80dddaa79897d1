package press.broadside.translation.working;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.translation.DraftKey;

/** Verdicts of reviewers. The last one on a version stands. */
public final class Verdicts {
    private final JdbcClient database;
    private final Clock clock;

    public Verdicts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if it is rejected without a reason */
    public Verdict judge(DraftKey draft, String segment, int version, Verdict.Kind kind, String reason, String by) {
        var verdict = new Verdict(segment, version, kind, reason.strip(), by, clock.instant());
        Place.of(draft, database.sql("""
                        insert into verdict (statement_id, revision, locale, segment_id, version, kind, reason, reviewer, judged_at)
                        values (:statement, :revision, :locale, :segment, :version, :kind, :reason, :reviewer, :now)
                            on conflict (statement_id, revision, locale, segment_id, version) do update
                           set kind = excluded.kind, reason = excluded.reason, reviewer = excluded.reviewer, judged_at = excluded.judged_at
                        """))
                .param("segment", segment)
                .param("version", version)
                .param("kind", kind.written())
                .param("reason", verdict.reason())
                .param("reviewer", by)
                .param("now", verdict.at().toEpochMilli())
                .update();
        return verdict;
    }

    /** All on a draft, of whatever version, the oldest first. */
    public List<Verdict> of(DraftKey draft) {
        return Place.of(draft, database.sql("""
                        select segment_id, version, kind, reason, reviewer, judged_at
                          from verdict
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         order by judged_at, segment_id
                        """)).query(Verdicts::verdict).list();
    }

    private static Verdict verdict(ResultSet row, int n) throws SQLException {
        return new Verdict(
                row.getString(1),
                row.getInt(2),
                Verdict.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
