package press.broadside.intake;

import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes a statement and its revisions into the database, each once. */
final class NewStatementRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcImages images;

    NewStatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.images = new JdbcImages(jdbc);
    }

    /** Stores a revision with its pictures; false, changing nothing, where a unique key forbids it. */
    boolean revision(RevisionKey key, NewStatement added) {
        int stored = jdbc.sql("""
                        insert into revision (statement, number, hash, file_name, sender, format, fields, document, images, remarks, original, meta, accepted_at)
                        values (:statement, :number, :hash, :fileName, :sender, :format, :fields, :document, :images, :remarks, :original, :meta, :acceptedAt)
                            on conflict do nothing
                        """)
                .param("statement", key.statement())
                .param("number", key.number())
                .param("hash", added.hash())
                .param("fileName", storable(added.submission().name()))
                .param("sender", storable(added.submission().sender()))
                .param("format", added.document().format().name())
                .param("fields", JSON.writeValueAsString(added.fields()))
                .param("document", added.document().bytes())
                .param("images", JSON.writeValueAsString(added.images()))
                .param("remarks", JSON.writeValueAsString(added.remarks()))
                .param("original", added.submission().content())
                .param("meta", added.submission().meta().orElse(null), Types.BINARY)
                .param("acceptedAt", added.acceptedAt().toEpochMilli())
                .update();
        if (stored == 1) {
            images.keep(key.statement(), added.pictures(), added.acceptedAt());
        }
        return stored == 1;
    }

    /**
     * Stores the statement under the shortest id that is free; its slug is the title's, or the id if another has that.
     *
     * @return empty when another statement has the own id
     */
    Optional<String> statement(NewStatement added) {
        String slug = Slug.of(added.fields().title());
        for (int digits : new int[] {6, 12, 64}) {
            String id = slug + "-" + added.hash().substring(0, digits);
            if (insert(id, slug, added) || insert(id, id, added)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private boolean insert(String id, String slug, NewStatement added) {
        return jdbc.sql("""
                        insert into statement (id, own_id, slug, accepted_at)
                        values (:id, :own, :slug, :acceptedAt)
                            on conflict do nothing
                        """)
                        .param("id", id)
                        .param("own", added.id().orElse(null), Types.VARCHAR)
                        .param("slug", slug)
                        .param("acceptedAt", added.acceptedAt().toEpochMilli())
                        .update()
                == 1;
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
