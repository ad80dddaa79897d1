package press.broadside.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where words stand, as a full-text table of SQLite in a file of its own: a row for each source and each target, holding
 * stems. Derived from the database, whichever that is, and followed up by its log; made anew when it is lost.
 */
final class ConcordanceFile implements AutoCloseable {
    /** Raised when stems or tables change: a file of another version is made anew. */
    private static final int VERSION = 2;

    /** Between a language and a stem; no separator to the table, and in no tag. */
    private static final char OF = '\u00B7';

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final Map<Locale, Stems> stems = new HashMap<>();

    ConcordanceFile(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connection = new SingleConnectionDataSource(
                "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=10000", true);
        jdbc = new JdbcTemplate(connection);
        client = JdbcClient.create(jdbc);
        transactions = new TransactionTemplate(new JdbcTransactionManager(connection));
        if (!Integer.valueOf(VERSION).equals(jdbc.queryForObject("pragma user_version", Integer.class))) {
            create();
        }
    }

    private void create() {
        transactions.executeWithoutResult(status -> {
            jdbc.execute("drop table if exists stems");
            jdbc.execute("drop table if exists place");
            jdbc.execute("drop table if exists progress");
            jdbc.execute("create table place (id integer primary key, unit integer not null, locale text not null)");
            jdbc.execute("create index place_by_unit on place (unit)");
            jdbc.execute("create table progress (memory text not null, seq integer not null)");
            jdbc.execute("""
                    create virtual table stems using fts5
                           (text, content = '', contentless_delete = 1, tokenize = 'ascii')
                    """);
            jdbc.execute("pragma user_version = " + VERSION);
        });
    }

    /**
     * Up to which change of a memory's log it knows; what it knew of another memory, or of changes that this one does not
     * have, is forgotten.
     *
     * @param memory which memory it is
     * @param latest the last change of its log
     */
    long seq(String memory, long latest) {
        List<Long> known = jdbc.queryForList("select seq from progress where memory = ?", Long.class, memory);
        if (known.isEmpty() || known.get(0) > latest) {
            create();
            jdbc.update("insert into progress (memory, seq) values (?, 0)", memory);
            return 0;
        }
        return known.get(0);
    }

    /** Takes changes in, in place of what was held of these units. */
    void take(List<Long> changed, List<StoredUnit> units, long seq) {
        transactions.executeWithoutResult(status -> {
            for (Long unit : changed) {
                jdbc.update("delete from stems where rowid in (select id from place where unit = ?)", unit);
                jdbc.update("delete from place where unit = ?", unit);
            }
            insert(units);
            jdbc.update("update progress set seq = ?", seq);
        });
    }

    private void insert(List<StoredUnit> units) {
        long last = Objects.requireNonNull(jdbc.queryForObject("select coalesce(max(id), 0) from place", Long.class));
        var places = new ArrayList<Object[]>();
        var texts = new ArrayList<Object[]>();
        for (StoredUnit unit : units) {
            Map<Locale, String> said = new LinkedHashMap<>();
            said.put(Locale.ENGLISH, unit.source().plain());
            unit.targets()
                    .forEach((locale, target) -> said.put(locale, target.text().plain()));
            for (var text : said.entrySet()) {
                places.add(new Object[] {++last, unit.id(), text.getKey().toLanguageTag()});
                texts.add(new Object[] {
                    last, tokens(text.getKey(), of(text.getKey()).words(text.getValue()))
                });
            }
        }
        jdbc.batchUpdate("insert into place (id, unit, locale) values (?, ?, ?)", places);
        jdbc.batchUpdate("insert into stems (rowid, text) values (?, ?)", texts);
    }

    /** Stems that tell their language, so that a look-up reads the lists of one language and of no other. */
    private static String tokens(Locale locale, List<Stems.Word> words) {
        String language = locale.toLanguageTag().replace("-", "") + OF;
        return words.stream().map(word -> language + word.stem()).collect(Collectors.joining(" "));
    }

    /** The stems of a language, kept for the next text. */
    Stems of(Locale locale) {
        return stems.computeIfAbsent(locale, Stems::new);
    }

    List<Locale> languages() {
        return jdbc.queryForList("select distinct locale from place", String.class).stream()
                .map(Locale::forLanguageTag)
                .toList();
    }

    /** Units whose text in this language has these stems in a row, and that speak one of {@code wanted}; youngest first. */
    List<Long> units(Locale locale, List<Stems.Word> phrase, List<Locale> wanted, int most) {
        String goesOn = of(locale).goOn() ? " *" : "";
        return client.sql("""
                        select place.unit
                          from stems
                         cross join place on place.id = stems.rowid
                         where stems match :phrase
                           and exists (select 1
                                         from place target
                                        where target.unit = place.unit
                                          and target.locale in (:wanted))
                         order by stems.rowid desc
                         limit :most
                        """)
                .param("phrase", "\"%s\"%s".formatted(tokens(locale, phrase), goesOn))
                .param("wanted", wanted.stream().map(Locale::toLanguageTag).toList())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
