package press.broadside.translation.working;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.translation.DraftKey;

/** Tells that something about a segment has changed, without reading what. */
public final class Pulse {
    private final JdbcClient database;

    public Pulse(JdbcClient database) {
        this.database = database;
    }

    /** By segment id a mark that is another one whenever its translation, a verdict, a note or somebody's typing has changed. */
    public Map<String, String> of(DraftKey draft) {
        var marks = new HashMap<String, String>();
        Place.of(draft, database.sql("""
                        select segment_id, version as mark
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                        union all
                        select segment_id, sum(saves) + count(*) * 1000000 as mark
                          from typed_text
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         group by segment_id
                        union all
                        select segment_id, max(judged_at) as mark
                          from verdict
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         group by segment_id
                        union all
                        select segment_id, max(written_at) + max(settled_at) as mark
                          from remark
                         where statement_id = :statement
                           and revision = :revision
                           and locale in ('', :locale)
                         group by segment_id
                        """)).query(row -> {
            marks.merge(row.getString(1), row.getString(2), (one, other) -> one + " " + other);
        });
        return marks;
    }
}
