package press.broadside.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions about the memory as a whole. */
final class JdbcReport {
    private static final String HELD = """
              from translation_unit u
              join translation_unit_variant v
                on v.unit = u.id and v.superseded_at is null
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    JdbcReport(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
    }

    /** Units with a text in their source or a target, the youngest first. */
    List<Long> containing(String text, List<Locale> languages, int most) {
        String pattern = "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        var tags = languages.stream().map(Locale::toLanguageTag).toList();
        String wanted = tags.isEmpty() ? "" : " and v.locale in (:tags)";
        return client.sql("select distinct u.id" + HELD + """
                         where (lower(u.source) like lower(:pattern) escape '\\'
                            or lower(v.target) like lower(:pattern) escape '\\')
                        """ + wanted + " order by u.id desc limit :most")
                .param("pattern", pattern)
                .param("tags", tags)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    List<Suspects> report(int most) {
        return List.of(
                grouped(Suspects.Kind.CONTRADICTION, "u.source", "v.target", most),
                grouped(Suspects.Kind.SHARED_TARGET, "v.target", "u.source", most),
                new Lookalikes(jdbc).found(most),
                untranslated(most));
    }

    /** Texts of a language that are shared by units which differ otherwise. */
    private Suspects grouped(Suspects.Kind kind, String shared, String otherwise, int most) {
        String groups = "select v.locale, %s as shared, count(distinct %s) as others".formatted(shared, otherwise)
                + HELD
                + " group by v.locale, %s having count(distinct %s) > 1".formatted(shared, otherwise);
        long count = client.sql("select count(*) from (" + groups + ") g")
                .query(Long.class)
                .single();
        List<Suspect> first = client.sql(groups + " order by others desc, v.locale, shared limit :most")
                .param("most", most)
                .query((row, n) -> {
                    var locale = Locale.forLanguageTag(row.getString("locale"));
                    return new Suspect(
                            Optional.of(locale),
                            row.getString("shared"),
                            members(locale, shared, otherwise, row.getString("shared")));
                })
                .list();
        return new Suspects(kind, count, first);
    }

    private List<Suspect.Member> members(Locale locale, String shared, String otherwise, String text) {
        return client.sql("select u.id, %s as says".formatted(otherwise) + HELD + """
                         where v.locale = :locale
                           and %s = :text
                         order by says, u.id
                         limit 20
                        """.formatted(shared))
                .param("locale", locale.toLanguageTag())
                .param("text", text)
                .query((row, n) -> new Suspect.Member(row.getLong("id"), row.getString("says")))
                .list();
    }

    private Suspects untranslated(int most) {
        String equal = HELD + " where v.target = u.source and u.source like '%_ %_ %_'";
        long count = client.sql("select count(*)" + equal).query(Long.class).single();
        var first = new ArrayList<Suspect>();
        client.sql("select u.id, v.locale, u.source" + equal + " order by u.source, v.locale limit :most")
                .param("most", most)
                .query(row -> {
                    String text = row.getString("source");
                    first.add(new Suspect(
                            Optional.of(Locale.forLanguageTag(row.getString("locale"))),
                            text,
                            List.of(new Suspect.Member(row.getLong("id"), text))));
                });
        return new Suspects(Suspects.Kind.UNTRANSLATED, count, first);
    }

    MemoryStats stats() {
        List<MemoryStats.Count> counts = client.sql("""
                        select locale, origin, count(*) as targets
                          from translation_unit_variant
                         where superseded_at is null
                         group by locale, origin
                         order by locale, origin
                        """)
                .query((row, n) -> new MemoryStats.Count(
                        Locale.forLanguageTag(row.getString("locale")),
                        row.getString("origin"),
                        row.getLong("targets")))
                .list();
        return new MemoryStats(
                number("select count(distinct unit) from translation_unit_variant where superseded_at is null"),
                counts.stream().mapToLong(MemoryStats.Count::targets).sum(),
                number("select count(*) from translation_unit_variant where superseded_at is not null"),
                Optional.of(number("select coalesce(max(said_at), 0) from translation_unit_variant"))
                        .filter(millis -> millis > 0)
                        .map(Instant::ofEpochMilli),
                counts);
    }

    private long number(String sql) {
        return client.sql(sql).query(Long.class).single();
    }
}
