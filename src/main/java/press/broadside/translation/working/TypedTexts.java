package press.broadside.translation.working;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.text.CodedText;
import press.broadside.translation.DraftKey;

/**
 * Texts that are being typed, kept with every pause. Each is its author's own: nobody's typing overwrites another's, and of
 * one author in two windows the later save is refused where it has not seen the former.
 */
public final class TypedTexts {
    /** What became of a save. */
    public sealed interface Saved {
        /** @param text as it is kept now */
        record Kept(TypedText text) implements Saved {}

        /** @param other what another window of the same author saved meanwhile; stays as it is */
        record Overtaken(TypedText other) implements Saved {}
    }

    private final JdbcClient database;
    private final Clock clock;

    public TypedTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps what somebody typed.
     *
     * @param base  version of the translation that it shall replace
     * @param known saves that the window knows of; 0 where it knows of none
     */
    public Saved save(DraftKey draft, String segment, String author, CodedText target, int base, int known) {
        int saved = at(draft, """
                        insert into typed_text (statement_id, revision, locale, segment_id, author, target, base, saves, saved_at)
                        values (:statement, :revision, :locale, :segment, :author, :target, :base, 1, :now)
                            on conflict (statement_id, revision, locale, segment_id, author) do update
                           set target = excluded.target, base = excluded.base, saves = typed_text.saves + 1, saved_at = excluded.saved_at
                         where typed_text.saves = :known
                            or typed_text.target = excluded.target
                        """)
                .param("segment", segment)
                .param("author", author)
                .param("target", target.coded())
                .param("base", base)
                .param("known", known)
                .param("now", clock.millis())
                .update();
        TypedText kept = of(draft, segment, author)
                .orElseThrow(() -> new IllegalStateException("another window confirmed " + segment + " meanwhile"));
        return saved == 1 ? new Saved.Kept(kept) : new Saved.Overtaken(kept);
    }

    /** Forgets what somebody typed there: it was confirmed, or given up. */
    public void end(DraftKey draft, String segment, String author) {
        at(draft, """
                        delete from typed_text
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                           and author = :author
                        """).param("segment", segment).param("author", author).update();
    }

    /** Everybody's, in a draft. */
    public List<TypedText> of(DraftKey draft) {
        return at(draft, """
                        select segment_id, author, target, base, saves, saved_at
                          from typed_text
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                         order by saved_at
                        """).query(TypedTexts::text).list();
    }

    /** Somebody's, in a segment. */
    public Optional<TypedText> of(DraftKey draft, String segment, String author) {
        return at(draft, """
                        select segment_id, author, target, base, saves, saved_at
                          from typed_text
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                           and author = :author
                        """)
                .param("segment", segment)
                .param("author", author)
                .query(TypedTexts::text)
                .optional();
    }

    private JdbcClient.StatementSpec at(DraftKey draft, String sql) {
        return Place.of(draft, database.sql(sql));
    }

    private static TypedText text(ResultSet row, int n) throws SQLException {
        return new TypedText(
                row.getString(1),
                row.getString(2),
                new CodedText(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
