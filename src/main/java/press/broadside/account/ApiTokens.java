package press.broadside.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens for programs: less than their person may, for a while. Shown once; the database has their hashes. */
public final class ApiTokens {
    private static final String PREFIX = "bs_";

    /**
     * @param name     what it is for, in its owner's words
     * @param rights   of the person's own; what they lose, their tokens lose
     * @param language only there, where given; a language token has no right in sections
     * @param section  only there, where given; a section token has no right in languages
     */
    public record ApiToken(
            String id,
            String login,
            String name,
            Set<Right> rights,
            Optional<String> language,
            Optional<String> section,
            Instant until) {
        public ApiToken {
            rights = Set.copyOf(rights);
        }

        /** Whether the token lets this pass; whether its person may is another question. */
        public boolean lets(Right right, Scope scope) {
            return rights.contains(right) && reaches(scope);
        }

        private boolean reaches(Scope scope) {
            if (scope instanceof Scope.Language asked) {
                return section.isEmpty()
                        && language.map(own -> Grant.covers(own, asked.locale().toLanguageTag()))
                                .orElse(true);
            }
            if (scope instanceof Scope.OfSection asked) {
                return language.isEmpty()
                        && section.map(own -> own.equals(asked.section())).orElse(true);
            }
            return language.isEmpty() && section.isEmpty();
        }
    }

    private final JdbcClient database;
    private final Clock clock;

    ApiTokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Ticket issue(ApiToken token) {
        var ticket = new Ticket(PREFIX + Ticket.fresh().text());
        database.sql("""
                        insert into api_token (id, token_hash, login, name, rights, language, section, created_at, until_at)
                        values (:id, :hash, :login, :name, :rights, :language, :section, :now, :until)
                        """)
                .param("id", token.id())
                .param("hash", ticket.hash())
                .param("login", token.login())
                .param("name", token.name())
                .param(
                        "rights",
                        token.rights().stream().map(Right::name).sorted().collect(Collectors.joining(" ")))
                .param("language", token.language().orElse(""))
                .param("section", token.section().orElse(""))
                .param("now", clock.millis())
                .param("until", token.until().toEpochMilli())
                .update();
        return ticket;
    }

    /** Empty where it is unknown, too old, revoked, or its person disabled. */
    public Optional<ApiToken> of(Ticket ticket) {
        return database.sql("""
                        select t.*
                          from api_token t
                          join person p on p.login = t.login
                         where t.token_hash = :hash
                           and t.until_at > :now
                           and t.revoked_at = 0
                           and p.disabled = 0
                        """)
                .param("hash", ticket.hash())
                .param("now", clock.millis())
                .query(ApiTokens::token)
                .optional();
    }

    /** A person's tokens that work. */
    public List<ApiToken> all(String login) {
        return database.sql("""
                        select *
                          from api_token
                         where login = :login
                           and until_at > :now
                           and revoked_at = 0
                         order by created_at
                        """)
                .param("login", login)
                .param("now", clock.millis())
                .query(ApiTokens::token)
                .list();
    }

    /** Returns whose it was; empty where no such token works. */
    Optional<String> revoke(String id) {
        return database.sql("update api_token set revoked_at = :now where id = :id and revoked_at = 0 returning login")
                .param("now", clock.millis())
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static ApiToken token(ResultSet row, int n) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("login"),
                row.getString("name"),
                Stream.of(row.getString("rights").split(" ", -1))
                        .map(Right::valueOf)
                        .collect(Collectors.toSet()),
                Optional.of(row.getString("language")).filter(tag -> !tag.isEmpty()),
                Optional.of(row.getString("section")).filter(id -> !id.isEmpty()),
                Instant.ofEpochMilli(row.getLong("until_at")));
    }
}
