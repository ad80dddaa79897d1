package press.broadside.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.intake.RevisionKey;

/** Counts how far each draft is. */
final class ProgressReport {
    private ProgressReport() {}

    /** Newest revision of a statement first. */
    static List<Progress> of(JdbcClient database) {
        return database.sql("""
                        select d.statement_id, d.revision, d.locale,
                               sum(case when t.state in ('open', 'revised') then 1 else 0 end),
                               sum(case when t.state = 'filled' then 1 else 0 end),
                               sum(case when t.state = 'translated' then 1 else 0 end),
                               sum(case when t.state = 'approved' then 1 else 0 end),
                               coalesce((select max(later.revision)
                                           from draft later
                                          where later.statement_id = d.statement_id
                                            and later.locale = d.locale
                                            and later.revision > d.revision), 0)
                          from draft d
                          join translation t on t.statement_id = d.statement_id
                                            and t.revision = d.revision
                                            and t.locale = d.locale
                         group by d.statement_id, d.revision, d.locale, d.position
                         order by d.statement_id, d.revision desc, d.position
                        """)
                .query((row, n) -> new Progress(
                        new DraftKey(
                                new RevisionKey(row.getString(1), row.getInt(2)),
                                Locale.forLanguageTag(row.getString(3))),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        Optional.of(row.getInt(8)).filter(later -> later > 0)))
                .list();
    }
}
