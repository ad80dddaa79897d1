package press.broadside.translation.working;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.translation.DraftKey;

/** Notes and questions on segments: a language's own, and those on the source that every language sees. */
public final class Remarks {
    private final JdbcClient database;
    private final Clock clock;

    public Remarks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param onSource whether every language shall see it */
    public Remark write(DraftKey draft, String segment, boolean onSource, String wording, String by) {
        var remark = new Remark(
                UUID.randomUUID().toString(),
                segment,
                onSource ? Optional.empty() : Optional.of(draft.locale()),
                by,
                wording.strip(),
                clock.instant(),
                Optional.empty());
        database.sql("""
                        insert into remark (id, statement_id, revision, locale, segment_id, author, wording, written_at, settled_by, settled_at)
                        values (:id, :statement, :revision, :locale, :segment, :author, :wording, :now, '', 0)
                        """)
                .param("id", remark.id())
                .param("statement", draft.revision().statement())
                .param("revision", draft.revision().number())
                .param("locale", remark.locale().map(Locale::toLanguageTag).orElse(""))
                .param("segment", segment)
                .param("author", by)
                .param("wording", remark.wording())
                .param("now", remark.writtenAt().toEpochMilli())
                .update();
        return remark;
    }

    /** Settles one of this draft's; false where it is not there, or settled already. */
    public boolean settle(DraftKey draft, String id, String by) {
        return Place.of(draft, database.sql("""
                        update remark
                           set settled_by = :by, settled_at = :now
                         where id = :id
                           and statement_id = :statement
                           and revision = :revision
                           and locale in ('', :locale)
                           and settled_at = 0
                        """))
                        .param("id", id)
                        .param("by", by)
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    /** What a draft's language sees, the oldest first. */
    public List<Remark> of(DraftKey draft) {
        return Place.of(draft, database.sql("""
                        select id, segment_id, locale, author, wording, written_at, settled_by
                          from remark
                         where statement_id = :statement
                           and revision = :revision
                           and locale in ('', :locale)
                         order by written_at, id
                        """)).query(Remarks::remark).list();
    }

    private static Remark remark(ResultSet row, int n) throws SQLException {
        return new Remark(
                row.getString(1),
                row.getString(2),
                filled(row.getString(3)).map(Locale::forLanguageTag),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                filled(row.getString(7)));
    }

    private static Optional<String> filled(String column) {
        return Optional.of(column).filter(text -> !text.isEmpty());
    }
}
