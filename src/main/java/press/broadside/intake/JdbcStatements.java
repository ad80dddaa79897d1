package press.broadside.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements and revisions in the database. */
final class JdbcStatements implements Statements, StatementNames, Headings {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NewStatementRows rows;

    JdbcStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new NewStatementRows(jdbc);
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

    @Override
    public List<Heading> headings() {
        return jdbc.sql("""
                        select r.statement, r.number, s.slug, r.fields, r.accepted_at
                          from revision r
                          join statement s on s.id = r.statement
                         order by s.accepted_at desc, r.statement, r.number desc
                        """)
                .query((row, n) -> new Heading(
                        key(row),
                        row.getString("slug"),
                        JSON.readValue(row.getString("fields"), Fields.class),
                        Instant.ofEpochMilli(row.getLong("accepted_at"))))
                .list();
    }

    @Override
    public Optional<String> named(String name) {
        return jdbc.sql("""
                        select id
                          from statement
                         where id = :name
                            or own_id = :name
                            or slug = :name
                         order by case when id = :name then 1 when own_id = :name then 2 else 3 end
                         limit 1
                        """).param("name", name).query(String.class).optional();
    }

    @Override
    public List<RevisionKey> revisions(String statement) {
        return jdbc.sql("select statement, number from revision where statement = :statement order by number")
                .param("statement", statement)
                .query((row, n) -> key(row))
                .list();
    }

    /** The statement that goes by this id, ours before its author's own. */
    Optional<String> withId(String id) {
        return jdbc.sql("""
                        select id
                          from statement
                         where id = :id
                            or own_id = :id
                         order by case when id = :id then 1 else 2 end
                         limit 1
                        """).param("id", id).query(String.class).optional();
    }

    /** The revision that was accepted last from these bytes, if there is one. */
    Optional<RevisionKey> withHash(String hash) {
        return jdbc.sql("""
                        select statement, number
                          from revision
                         where hash = :hash
                         order by accepted_at desc, number desc
                         limit 1
                        """).param("hash", hash).query((row, n) -> key(row)).optional();
    }

    /** Until the transaction ends, nobody else adds a revision to the statement. */
    void hold(String statement) {
        jdbc.sql("update statement set slug = slug where id = :id")
                .param("id", statement)
                .update();
    }

    Revision newest(String statement) {
        List<RevisionKey> all = revisions(statement);
        return revision(all.get(all.size() - 1));
    }

    /** Gives a statement its author's own id; false, changing nothing, where it has one. */
    boolean adopt(String statement, String ownId) {
        return jdbc.sql("""
                        update statement
                           set own_id = :own
                         where id = :id
                           and own_id is null
                        """).param("own", ownId).param("id", statement).update() == 1;
    }

    /**
     * Stores a new statement with its first revision.
     *
     * @return empty when another transaction has stored the same bytes or the same own id meanwhile; the surrounding one
     *     must be rolled back
     */
    Optional<Revision> begin(NewStatement added) {
        return rows.statement(added)
                .map(id -> new RevisionKey(id, 1))
                .filter(key -> rows.revision(key, added))
                .map(this::revision);
    }

    /** Stores the next revision of a statement that is {@linkplain #hold held}. */
    Revision append(NewStatement added, RevisionKey key) {
        if (!rows.revision(key, added)) {
            throw new IllegalStateException("revision " + key + " is there already; this is a bug");
        }
        return revision(key);
    }

    /** Stores a revision's text once more as the next one, of a statement that is {@linkplain #hold held}. */
    void repeat(RevisionKey key, Instant at) {
        jdbc.sql("""
                        insert into revision (statement, number, hash, file_name, sender, format, fields, document, images, remarks, original, meta, accepted_at)
                        select statement, number + 1, hash, file_name, sender, format, :fields, document, images, remarks, original, meta, :at
                          from revision
                         where statement = :statement
                           and number = :number
                        """)
                .param("at", at.toEpochMilli())
                .param("fields", JSON.writeValueAsString(revision(key).fields().unweighed()))
                .param("statement", key.statement())
                .param("number", key.number())
                .update();
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
}
