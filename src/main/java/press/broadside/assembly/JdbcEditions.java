package press.broadside.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.RevisionKey;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Editions in the database; every version is kept. */
final class JdbcEditions {
    /** More versions than an edition gets between two backups. */
    private static final int LEAP = 1000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<CorrectionNote>> NOTES = new TypeReference<>() {};

    private final JdbcClient database;

    JdbcEditions(JdbcClient database) {
        this.database = database;
    }

    public Edition edition(EditionKey key) {
        return database.sql("""
                select *
                  from edition
                 where statement = :statement
                   and locale = :locale
                   and section = :section
                   and version = :version""")
                .param("statement", key.statement())
                .param("locale", key.locale().toLanguageTag())
                .param("section", section(key.variant()))
                .param("version", key.version())
                .query(JdbcEditions::read)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no edition " + key));
    }

    public Optional<Edition> newest(String statement, Variant variant) {
        return database.sql("""
                select *
                  from edition
                 where statement = :statement
                   and locale = :locale
                   and section = :section
                 order by version desc
                 limit 1""")
                .param("statement", statement)
                .param("locale", variant.locale().toLanguageTag())
                .param("section", section(variant))
                .query(JdbcEditions::read)
                .optional();
    }

    public Optional<Edition> newest(String statement, Variant variant, Edition.Sort sort) {
        return database.sql("""
                select *
                  from edition
                 where statement = :statement
                   and locale = :locale
                   and section = :section
                   and sort = :sort
                 order by version desc
                 limit 1""")
                .param("statement", statement)
                .param("locale", variant.locale().toLanguageTag())
                .param("section", section(variant))
                .param("sort", sort.name().toLowerCase(Locale.ROOT))
                .query(JdbcEditions::read)
                .optional();
    }

    public List<Variant> variants(String statement) {
        return database.sql("""
                select distinct locale, section
                  from edition
                 where statement = :statement
                 order by locale, section""")
                .param("statement", statement)
                .query((row, number) -> variant(row))
                .list();
    }

    /** False where the version is there already. */
    boolean insert(Edition edition) {
        int inserted = database.sql("""
                insert into edition
                       (statement, locale, section, version, revision, slug, kind, title, persons, bodies, dated, topics,
                        summary, body, format, document, images, notes, sort, content_hash, assembled_at)
                values (:statement, :locale, :section, :version, :revision, :slug, :kind, :title, :persons, :bodies, :dated, :topics,
                        :summary, :body, :format, :document, :images, :notes, :sort, :content_hash, :assembled_at)
                on conflict (statement, locale, section, version) do nothing""")
                .param("statement", edition.key().statement())
                .param("locale", edition.key().locale().toLanguageTag())
                .param("section", section(edition.key().variant()))
                .param("version", edition.key().version())
                .param("revision", edition.revision().number())
                .param("slug", edition.slug())
                .param("kind", edition.kind().name())
                .param("title", edition.title())
                .param("persons", lines(edition.persons()))
                .param("bodies", lines(edition.bodies()))
                .param("dated", edition.date().map(LocalDate::toString).orElse(null))
                .param("topics", lines(edition.topics()))
                .param("summary", edition.summary())
                .param("body", edition.body())
                .param("format", edition.document().format().name())
                .param("document", edition.document().bytes())
                .param("images", lines(edition.images()))
                .param("notes", JSON.writeValueAsString(edition.notes()))
                .param("sort", edition.sort().name().toLowerCase(Locale.ROOT))
                .param("content_hash", EditionContent.hash(edition))
                .param("assembled_at", edition.assembledAt().toEpochMilli())
                .update();
        return inserted == 1;
    }

    void standFor(EditionKey key, RevisionKey revision) {
        database.sql("""
                update edition
                   set revision = :revision
                 where statement = :statement
                   and locale = :locale
                   and section = :section
                   and version = :version""")
                .param("revision", revision.number())
                .param("statement", key.statement())
                .param("locale", key.locale().toLanguageTag())
                .param("section", section(key.variant()))
                .param("version", key.version())
                .update();
    }

    /**
     * The version that comes next. After a restoration it leaps, once for each edition, as versions that were made after the
     * backup may be at destinations, and a destination never sees a lower one than it has.
     */
    int versionAfter(Optional<Edition> newest) {
        int restorations = database.sql("select count(*) from restoration where restored_at >= :since")
                .param(
                        "since",
                        newest.map(edition -> edition.assembledAt().toEpochMilli())
                                .orElse(0L))
                .query(Integer.class)
                .single();
        return newest.map(edition -> edition.key().version()).orElse(0) + 1 + restorations * LEAP;
    }

    private static Edition read(ResultSet row, int number) throws SQLException {
        String statement = row.getString("statement");
        return new Edition(
                new EditionKey(statement, variant(row), row.getInt("version")),
                new RevisionKey(statement, row.getInt("revision")),
                row.getString("slug"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                list(row.getString("persons")),
                list(row.getString("bodies")),
                Optional.ofNullable(row.getString("dated")).map(LocalDate::parse),
                list(row.getString("topics")),
                row.getString("summary"),
                row.getString("body"),
                new Document(Format.valueOf(row.getString("format")), row.getBytes("document")),
                list(row.getString("images")),
                JSON.readValue(row.getString("notes"), NOTES),
                Edition.Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
                Instant.ofEpochMilli(row.getLong("assembled_at")));
    }

    private static String section(Variant variant) {
        return variant.section().orElse("");
    }

    private static Variant variant(ResultSet row) throws SQLException {
        String section = row.getString("section");
        return new Variant(
                Locale.forLanguageTag(row.getString("locale")),
                section.isEmpty() ? Optional.empty() : Optional.of(section));
    }

    private static String lines(List<String> texts) {
        return String.join(
                "\n", texts.stream().map(t -> t.replaceAll("\\R", " ")).toList());
    }

    private static List<String> list(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }
}
