package press.broadside.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.intake.image.Image;
import press.broadside.intake.image.ImageType;

/** Pictures in the database, each once, and what replaces them in single languages. */
final class JdbcImages implements Images {
    private final JdbcClient jdbc;

    JdbcImages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, StoredImage> shown(Revision revision, Locale locale) {
        var shown = new LinkedHashMap<String, StoredImage>();
        revision.images().forEach((name, stored) -> shown.put(name, image(stored)));
        replacements(revision.key().statement()).stream()
                .filter(replacement -> replacement.locale().equals(locale))
                .filter(replacement -> shown.containsKey(replacement.nameInDocument()))
                .forEach(replacement -> shown.put(replacement.nameInDocument(), replacement.image()));
        return shown;
    }

    @Override
    public StoredImage image(String name) {
        return jdbc.sql("select name, type, width, height, length from image where name = :name")
                .param("name", name)
                .query((row, n) -> image(row))
                .optional()
                .orElseThrow(() -> missing(name));
    }

    @Override
    public byte[] bytes(String name) {
        return jdbc.sql("select bytes from image where name = :name")
                .param("name", name)
                .query((row, n) -> row.getBytes("bytes"))
                .optional()
                .orElseThrow(() -> missing(name));
    }

    /** By name in the document, then by language. */
    List<Replacement> replacements(String statement) {
        return jdbc.sql("""
                        select r.name as name_in_document, r.locale, i.name, i.type, i.width, i.height, i.length
                          from image_replacement r
                          join image i on i.name = r.image
                         where r.statement = :statement
                         order by r.name, r.locale
                        """)
                .param("statement", statement)
                .query((row, n) -> new Replacement(
                        row.getString("name_in_document"), Locale.forLanguageTag(row.getString("locale")), image(row)))
                .list();
    }

    /** Everything that came with a document; to be called in the transaction that stores its revision. */
    void keep(String statement, Pictures pictures, Instant at) {
        pictures.images().values().forEach(this::keep);
        pictures.replacements()
                .forEach((name, byLocale) ->
                        byLocale.forEach((locale, image) -> replace(statement, name, locale, image, at)));
    }

    void replace(String statement, String nameInDocument, Locale locale, Image image, Instant at) {
        keep(image);
        jdbc.sql("""
                        insert into image_replacement (statement, name, locale, image, replaced_at)
                        values (:statement, :name, :locale, :image, :replacedAt)
                            on conflict (statement, name, locale) do update
                           set image = excluded.image, replaced_at = excluded.replaced_at
                        """)
                .param("statement", statement)
                .param("name", nameInDocument)
                .param("locale", locale.toLanguageTag())
                .param("image", image.name())
                .param("replacedAt", at.toEpochMilli())
                .update();
    }

    /** Returns whether there was one. */
    boolean remove(String statement, String nameInDocument, Locale locale) {
        return jdbc.sql("""
                        delete from image_replacement
                         where statement = :statement
                           and name = :name
                           and locale = :locale
                        """)
                        .param("statement", statement)
                        .param("name", nameInDocument)
                        .param("locale", locale.toLanguageTag())
                        .update()
                == 1;
    }

    private void keep(Image image) {
        jdbc.sql("""
                        insert into image (name, type, width, height, length, bytes)
                        values (:name, :type, :width, :height, :length, :bytes)
                            on conflict (name) do nothing
                        """)
                .param("name", image.name())
                .param("type", image.type().name())
                .param("width", image.width())
                .param("height", image.height())
                .param("length", image.bytes().length)
                .param("bytes", image.bytes())
                .update();
    }

    private static StoredImage image(ResultSet row) throws SQLException {
        return new StoredImage(
                row.getString("name"),
                ImageType.valueOf(row.getString("type")),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("length"));
    }

    private static NoSuchElementException missing(String name) {
        return new NoSuchElementException("there is no picture " + name + " in the store");
    }
}
