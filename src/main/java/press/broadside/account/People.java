package press.broadside.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has an account, and which roles they have: rows of the database. Says nothing to the trail; {@link Accounts} does. */
public final class People {
    private static final long WITHOUT_END = Long.MAX_VALUE;

    private final JdbcClient database;
    private final Clock clock;

    public People(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Person> of(String login) {
        return database.sql("select * from person where login = :login")
                .param("login", login)
                .query(People::person)
                .optional();
    }

    /** @param mail in any case */
    public Optional<Person> withMail(String mail) {
        return database.sql("select * from person where mail = :mail and mail <> ''")
                .param("mail", mail.strip().toLowerCase(Locale.ROOT))
                .query(People::person)
                .optional();
    }

    /** Everybody, by login. */
    public List<Person> all() {
        return database.sql("select * from person order by login")
                .query(People::person)
                .list();
    }

    /** Every grant of a person, also those whose time is not yet or over. */
    public List<Grant> grants(String login) {
        return database.sql("select * from person_grant where login = :login order by role, scope, from_at")
                .param("login", login)
                .query(People::grant)
                .list();
    }

    /** The grants that hold now; none of who is disabled. */
    List<Grant> holding(String login) {
        return database.sql("""
                        select g.*
                          from person_grant g
                          join person p on p.login = g.login
                         where g.login = :login
                           and p.disabled = 0
                           and g.from_at <= :now
                           and g.until_at > :now
                        """)
                .param("login", login)
                .param("now", clock.millis())
                .query(People::grant)
                .list();
    }

    /** Whether somebody who is not disabled has this role now. */
    boolean isThereAny(Role role) {
        return database.sql("""
                        select count(*)
                          from person_grant g
                          join person p on p.login = g.login
                         where g.role = :role
                           and p.disabled = 0
                           and g.from_at <= :now
                           and g.until_at > :now
                        """)
                        .param("role", role.written())
                        .param("now", clock.millis())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Returns false where the login or the mail address is taken. */
    boolean add(Person person) {
        return database.sql("""
                        insert into person (login, name, mail, locale, zone, created_at)
                        values (:login, :name, :mail, :locale, :zone, :now)
                            on conflict do nothing
                        """)
                        .param("login", person.login())
                        .param("name", person.name())
                        .param("mail", person.mail().orElse(""))
                        .param("locale", person.locale().toLanguageTag())
                        .param("zone", person.zone().getId())
                        .param("now", clock.millis())
                        .update()
                == 1;
    }

    void setDisabled(String login, boolean disabled) {
        database.sql("update person set disabled = :disabled where login = :login")
                .param("login", login)
                .param("disabled", disabled ? 1 : 0)
                .update();
    }

    /** Empty where the person has none, or is not there. */
    Optional<String> passwordHash(String login) {
        return database.sql("select password from person where login = :login")
                .param("login", login)
                .query(String.class)
                .optional()
                .filter(hash -> !hash.isEmpty());
    }

    void setPasswordHash(String login, String hash) {
        database.sql("update person set password = :hash where login = :login")
                .param("login", login)
                .param("hash", hash)
                .update();
    }

    void add(Grant grant, String by) {
        database.sql("""
                        insert into person_grant (id, login, role, scope, from_at, until_at, granted_by, granted_at)
                        values (:id, :login, :role, :scope, :from, :until, :by, :now)
                        """)
                .param("id", grant.id())
                .param("login", grant.login())
                .param("role", grant.role().written())
                .param("scope", grant.scope())
                .param("from", grant.from().toEpochMilli())
                .param("until", grant.until().map(Instant::toEpochMilli).orElse(WITHOUT_END))
                .param("by", by)
                .param("now", clock.millis())
                .update();
    }

    /** Returns how many there were. */
    int removeGrants(String login, Role role, String scope) {
        return database.sql("delete from person_grant where login = :login and role = :role and scope = :scope")
                .param("login", login)
                .param("role", role.written())
                .param("scope", scope)
                .update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        String mail = row.getString("mail");
        return new Person(
                row.getString("login"),
                row.getString("name"),
                mail.isEmpty() ? Optional.empty() : Optional.of(mail),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getInt("disabled") != 0);
    }

    private static Grant grant(ResultSet row, int n) throws SQLException {
        long until = row.getLong("until_at");
        return new Grant(
                row.getString("id"),
                row.getString("login"),
                Role.of(row.getString("role")),
                row.getString("scope"),
                Instant.ofEpochMilli(row.getLong("from_at")),
                until == WITHOUT_END ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until)));
    }
}
