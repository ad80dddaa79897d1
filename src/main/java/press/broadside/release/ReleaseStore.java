package press.broadside.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Embargoes, release sets and withdrawals in the database, and the log of what was decided. */
final class ReleaseStore {
    /** Of an embargo on every language that has none of its own. */
    private static final String EVERY = "";

    private final JdbcClient database;

    ReleaseStore(JdbcClient database) {
        this.database = database;
    }

    /** Wants a transaction, as all that write. */
    void log(Decision decision) {
        database.sql("""
                insert into release_act (number, at, who, why, act, statement, told)
                select coalesce(max(number), 0) + 1, :at, :who, :why, :act, :statement, :told
                  from release_act""")
                .param("at", decision.at().toEpochMilli())
                .param("who", decision.by().who())
                .param("why", decision.by().why())
                .param("act", decision.act())
                .param("statement", decision.statement())
                .param("told", decision.told())
                .update();
    }

    /** Oldest first. */
    List<Decision> decisions(String statement) {
        return database.sql("""
                select at, who, why, act, statement, told
                  from release_act
                 where statement = :statement
                 order by number""")
                .param("statement", statement)
                .query((row, number) -> new Decision(
                        Instant.ofEpochMilli(row.getLong("at")),
                        new By(row.getString("who"), row.getString("why")),
                        row.getString("act"),
                        row.getString("statement"),
                        row.getString("told")))
                .list();
    }

    /** Its own, or that of all languages. */
    Optional<Embargo> embargo(String statement, Locale locale) {
        return database.sql("""
                select until, until_local
                  from embargo
                 where statement = :statement
                   and locale in (:locale, :every)
                 order by locale desc
                 limit 1""")
                .param("statement", statement)
                .param("locale", locale.toLanguageTag())
                .param("every", EVERY)
                .query((row, number) -> new Embargo(
                        moment(row, "until"),
                        Optional.ofNullable(row.getString("until_local")).map(LocalDateTime::parse)))
                .optional();
    }

    /** @param locales none for all */
    void hold(String statement, List<Locale> locales, Embargo embargo) {
        for (String tag : tags(locales)) {
            database.sql("""
                    insert into embargo (statement, locale, until, until_local)
                    values (:statement, :locale, :until, :local)
                        on conflict (statement, locale) do update
                       set until = excluded.until,
                           until_local = excluded.until_local""")
                    .param("statement", statement)
                    .param("locale", tag)
                    .param("until", millis(embargo.floor()))
                    .param("local", embargo.local().map(LocalDateTime::toString).orElse(null))
                    .update();
        }
    }

    /**
     * @param locales none for all
     * @return how many embargoes there were
     */
    int lift(String statement, List<Locale> locales) {
        if (locales.isEmpty()) {
            return database.sql("delete from embargo where statement = :statement")
                    .param("statement", statement)
                    .update();
        }
        return database.sql("delete from embargo where statement = :statement and locale in (:locales)")
                .param("statement", statement)
                .param("locales", tags(locales))
                .update();
    }

    Optional<ReleaseSet> set(String statement) {
        return database.sql("select * from release_set where statement = :statement")
                .param("statement", statement)
                .query((row, number) -> new ReleaseSet(
                        statement,
                        Stream.of(row.getString("locales").split(","))
                                .map(Locale::forLanguageTag)
                                .toList(),
                        row.getInt("quorum"),
                        moment(row, "latest"),
                        moment(row, "opened_at")))
                .optional();
    }

    void keep(ReleaseSet set) {
        database.sql("""
                insert into release_set (statement, locales, quorum, latest, opened_at)
                values (:statement, :locales, :quorum, :latest, :opened)
                    on conflict (statement) do update
                   set locales = excluded.locales,
                       quorum = excluded.quorum,
                       latest = excluded.latest,
                       opened_at = excluded.opened_at""")
                .param("statement", set.statement())
                .param(
                        "locales",
                        set.locales().stream().map(Locale::toLanguageTag).collect(Collectors.joining(",")))
                .param("quorum", set.quorum())
                .param("latest", millis(set.latest()))
                .param("opened", millis(set.openedAt()))
                .update();
    }

    Optional<Withdrawal> withdrawal(String statement) {
        return database.sql("select at, bury_at from withdrawal where statement = :statement")
                .param("statement", statement)
                .query((row, number) -> new Withdrawal(
                        statement,
                        Instant.ofEpochMilli(row.getLong("at")),
                        Instant.ofEpochMilli(row.getLong("bury_at"))))
                .optional();
    }

    void withdraw(Withdrawal withdrawal) {
        database.sql("insert into withdrawal (statement, at, bury_at) values (:statement, :at, :bury)")
                .param("statement", withdrawal.statement())
                .param("at", withdrawal.at().toEpochMilli())
                .param("bury", withdrawal.buryAt().toEpochMilli())
                .update();
    }

    void endWithdrawal(String statement) {
        database.sql("delete from withdrawal where statement = :statement")
                .param("statement", statement)
                .update();
    }

    private static List<String> tags(List<Locale> locales) {
        return locales.isEmpty()
                ? List.of(EVERY)
                : locales.stream().map(Locale::toLanguageTag).toList();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static @Nullable Long millis(Optional<Instant> moment) {
        return moment.map(Instant::toEpochMilli).orElse(null);
    }
}
