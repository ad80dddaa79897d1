package press.broadside.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements and revisions in the database. */
final class JdbcStatements implements Statements {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcImages images;

    JdbcStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.images = new JdbcImages(jdbc);
    }

    @Override
    public Revision revision(RevisionKey key) {
        return jdbc.sql("""
                        select r.statement, r.number, s.slug, r.file_name, r.format, r.fields, r.document, r.images, r.hash, r.accepted_at
                          from revision r
                          join statement s on s.id = r.statement
                         where r.statement = :statement
                           and r.number = :number
                        """)
                .param("statement", key.statement())
                .param("number", key.number())
                .query((row, n) -> revision(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no revision " + key));
    }

    @Override
    public List<RevisionKey> newest() {
        return jdbc.sql("""
                        select r.statement, max(r.number) as number
                          from revision r
                          join statement s on s.id = r.statement
                         group by r.statement, s.accepted_at
                         order by s.accepted_at desc, r.statement
                        """).query((row, n) -> key(row)).list();
    }

    /** The revision that was accepted from the same bytes, if there is one. */
    Optional<RevisionKey> withHash(String hash) {
        return jdbc.sql("select statement, number from revision where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> key(row))
                .optional();
    }

    /**
     * Stores a new statement with its first revision.
     *
     * @return empty when another transaction has stored the same bytes meanwhile; the surrounding one must be rolled back
     */
    Optional<Revision> add(NewStatement added) {
        Revision revision = new Revision(
                new RevisionKey(newId(added), 1),
                "",
                storable(added.submission().name()),
                added.fields(),
                added.document(),
                storedNames(added.pictures()),
                added.hash(),
                added.acceptedAt());
        int stored = jdbc.sql("""
                        insert into revision (statement, number, hash, file_name, sender, format, fields, document, images, remarks, original, meta, accepted_at)
                        values (:statement, :number, :hash, :fileName, :sender, :format, :fields, :document, :images, :remarks, :original, :meta, :acceptedAt)
                            on conflict (hash) do nothing
                        """)
                .param("statement", revision.key().statement())
                .param("number", revision.key().number())
                .param("hash", revision.hash())
                .param("fileName", revision.fileName())
                .param("sender", storable(added.submission().sender()))
                .param("format", revision.document().format().name())
                .param("fields", JSON.writeValueAsString(revision.fields()))
                .param("document", revision.document().bytes())
                .param("images", JSON.writeValueAsString(revision.images()))
                .param("remarks", JSON.writeValueAsString(added.remarks()))
                .param("original", added.submission().content())
                .param("meta", added.submission().meta().orElse(null), Types.BINARY)
                .param("acceptedAt", revision.acceptedAt().toEpochMilli())
                .update();
        if (stored == 0) {
            return Optional.empty();
        }
        images.keep(revision.key().statement(), added.pictures(), added.acceptedAt());
        return Optional.of(revision(revision.key()));
    }

    private static Map<String, String> storedNames(Pictures pictures) {
        var names = new TreeMap<String, String>();
        pictures.images().forEach((name, image) -> names.put(name, image.name()));
        return names;
    }

    /** Stores the statement under the shortest id that is free; its slug is the title's, or the id if another has that. */
    private String newId(NewStatement added) {
        String slug = Slug.of(added.fields().title());
        for (int digits : new int[] {6, 12, 64}) {
            String id = slug + "-" + added.hash().substring(0, digits);
            if (insert(id, slug, added.acceptedAt()) || insert(id, id, added.acceptedAt())) {
                return id;
            }
        }
        throw new IllegalStateException(
                "statement " + slug + " with hash " + added.hash() + " is stored without its revision; this is a bug");
    }

    private boolean insert(String id, String slug, Instant acceptedAt) {
        return jdbc.sql("""
                        insert into statement (id, slug, accepted_at)
                        values (:id, :slug, :acceptedAt)
                            on conflict do nothing
                        """)
                        .param("id", id)
                        .param("slug", slug)
                        .param("acceptedAt", acceptedAt.toEpochMilli())
                        .update()
                == 1;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                key(row),
                row.getString("slug"),
                row.getString("file_name"),
                JSON.readValue(row.getString("fields"), Fields.class),
                new Document(Format.valueOf(row.getString("format")), row.getBytes("document")),
                JSON.readValue(row.getString("images"), NAMES),
                row.getString("hash"),
                Instant.ofEpochMilli(row.getLong("accepted_at")));
    }

    private static RevisionKey key(ResultSet row) throws SQLException {
        return new RevisionKey(row.getString("statement"), row.getInt("number"));
    }

    /** As found, but for what no database text can hold: NUL and halves of characters. */
    private static String storable(String name) {
        var storable = new StringBuilder();
        name.codePoints().forEach(c -> {
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            storable.append(c == 0 || half ? "\\u{%X}".formatted(c) : Character.toString(c));
        });
        return storable.toString();
    }
}
