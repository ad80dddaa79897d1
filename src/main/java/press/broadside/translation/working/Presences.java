package press.broadside.translation.working;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.translation.DraftKey;

/** Who is at a draft. A claim by typing is soft: it warns others and stops nobody. */
public final class Presences {
    private static final Duration SEEN = Duration.ofSeconds(30);
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final Clock clock;

    public Presences(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param typing whether they have just typed there */
    public void seen(DraftKey draft, String login, String segment, boolean typing) {
        Place.of(draft, database.sql("""
                        insert into presence (statement_id, revision, locale, login, segment_id, typed_at, seen_at)
                        values (:statement, :revision, :locale, :login, :segment, :typed, :now)
                            on conflict (statement_id, revision, locale, login) do update
                           set typed_at = case
                                 when excluded.typed_at > 0 then excluded.typed_at
                                 when presence.segment_id = excluded.segment_id then presence.typed_at
                                 else 0
                               end,
                               segment_id = excluded.segment_id,
                               seen_at = excluded.seen_at
                        """))
                .param("login", login)
                .param("segment", segment)
                .param("typed", typing ? clock.millis() : 0)
                .param("now", clock.millis())
                .update();
    }

    public void gone(DraftKey draft, String login) {
        Place.of(draft, database.sql("""
                        delete from presence
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and login = :login
                        """)).param("login", login).update();
    }

    /** Who was seen within half a minute. */
    public List<Presence> of(DraftKey draft) {
        return Place.of(draft, database.sql("""
                        select login, segment_id, typed_at
                          from presence
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and seen_at > :seen
                         order by login
                        """))
                .param("seen", clock.millis() - SEEN.toMillis())
                .query((row, n) -> new Presence(
                        row.getString(1), row.getString(2), row.getLong(3) > clock.millis() - CLAIM.toMillis()))
                .list();
    }
}
