package press.broadside.translation;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.extraction.Extract;
import press.broadside.extraction.Extracts;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.Sha256;

/** Drafts in the database. Writing wants a surrounding transaction. */
final class JdbcDrafts implements Drafts {
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Extracts extracts;
    private final Clock clock;
    private final TranslationHistory history;

    JdbcDrafts(JdbcTemplate database, Extracts extracts, Clock clock) {
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.extracts = extracts;
        this.clock = clock;
        this.history = new TranslationHistory(JdbcClient.create(database));
    }

    /** Stores a draft that was not there; returns false, changing nothing, where it was. */
    boolean open(Draft draft, int position) {
        return open(draft, position, Map.of());
    }

    /** @param since by segment id, when what came over from a former revision was said there; epoch milliseconds */
    boolean open(Draft draft, int position, Map<String, Long> since) {
        int opened = at(draft.key(), """
                        insert into draft (statement_id, revision, locale, position, opened_at)
                        values (:statement, :revision, :locale, :position, :now)
                            on conflict do nothing
                        """)
                .param("position", position)
                .param("now", clock.millis())
                .update();
        if (opened == 1) {
            insert(draft, since);
        }
        return opened == 1;
    }

    private void insert(Draft draft, Map<String, Long> since) {
        DraftKey key = draft.key();
        batches.batchUpdate(
                """
                insert into translation (statement_id, revision, locale, segment_id, state, target, score,
                                         origin, source_hash, former_source, touched, version, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 1, ?)
                """,
                draft.inOrder().stream()
                        .map(StoredTranslation::of)
                        .map(row -> new Object[] {
                            key.revision().statement(),
                            key.revision().number(),
                            key.locale().toLanguageTag(),
                            row.segment(),
                            row.state(),
                            row.target(),
                            row.score(),
                            row.origin(),
                            row.sourceHash(),
                            row.formerSource(),
                            since.getOrDefault(row.segment(), clock.millis())
                        })
                        .toList());
    }

    /** Stores what a person made of a segment; what stood there before goes into its history. */
    void store(DraftKey key, Translation translation) {
        store(key, translation, 1);
    }

    /** Stores what came over from a former revision, where nobody has touched the segment in this one. */
    void carry(DraftKey key, Translation translation) {
        store(key, translation, 0);
    }

    private void store(DraftKey key, Translation translation, int touched) {
        var row = StoredTranslation.of(translation);
        history.keep(key, row.segment());
        int stored = at(key, """
                        update translation
                           set state = :state, target = :target, score = :score, origin = :origin, source_hash = :hash,
                               former_source = :former, touched = :touched, version = version + 1, changed_at = :now
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                        """)
                .param("state", row.state())
                .param("target", row.target())
                .param("score", row.score())
                .param("origin", row.origin())
                .param("hash", row.sourceHash())
                .param("former", row.formerSource())
                .param("touched", touched)
                .param("now", clock.millis())
                .param("segment", row.segment())
                .update();
        if (stored != 1) {
            throw noDraft(key);
        }
    }

    /**
     * Until the transaction ends, nobody else who holds the draft goes on: who reads it, decides and writes, holds it first.
     * Of several revisions the earlier one is held first.
     *
     * @throws NoSuchElementException if there is no such draft
     */
    void hold(DraftKey key) {
        int held = at(key, """
                        update draft
                           set opened_at = opened_at
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                        """).update();
        if (held != 1) {
            throw noDraft(key);
        }
    }

    /** The newest draft of an earlier revision in the same locale. */
    Optional<DraftKey> before(DraftKey key) {
        return neighbour(key, "revision < :revision");
    }

    /** The newest draft of the same statement in the same locale, where that is a later revision's. */
    Optional<DraftKey> newerThan(DraftKey key) {
        return neighbour(key, "revision > :revision");
    }

    private Optional<DraftKey> neighbour(DraftKey key, String where) {
        return at(key, """
                        select max(revision)
                          from draft
                         where statement_id = :statement
                           and locale = :locale
                           and %s
                        """.formatted(where))
                .query((row, n) -> row.getInt(1))
                .optional()
                .filter(revision -> revision > 0)
                .map(revision -> new DraftKey(new RevisionKey(key.revision().statement(), revision), key.locale()));
    }

    /** By segment id, when each was changed last. */
    Map<String, Long> changes(DraftKey key) {
        return bySegment(key, "changed_at");
    }

    /** The segments that somebody has worked on in this revision. */
    Set<String> touched(DraftKey key) {
        var touched = bySegment(key, "touched");
        touched.values().removeIf(count -> count == 0);
        return touched.keySet();
    }

    private Map<String, Long> bySegment(DraftKey key, String column) {
        var values = new HashMap<String, Long>();
        at(key, """
                        select segment_id, %s
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                        """.formatted(column)).query(row -> {
            values.put(row.getString(1), row.getLong(2));
        });
        return values;
    }

    Extract extract(RevisionKey revision) {
        return extracts.of(revision);
    }

    @Override
    public Draft draft(DraftKey key) {
        Extract extract = extracts.of(key.revision());
        Map<String, Segment> segments = extract.byId();
        var translations = new HashMap<String, Translation>();
        at(key, """
                        select segment_id, state, target, score, origin, former_source
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                        """)
                .query((row, n) -> translations.put(row.getString(1), StoredTranslation.translation(segments, row)))
                .list();
        if (translations.isEmpty()) {
            throw noDraft(key);
        }
        return new Draft(key, extract, translations);
    }

    @Override
    public List<DraftKey> of(RevisionKey revision) {
        return database.sql("""
                        select locale
                          from draft
                         where statement_id = :statement
                           and revision = :revision
                         order by position
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query((row, n) -> new DraftKey(revision, Locale.forLanguageTag(row.getString(1))))
                .list();
    }

    @Override
    public Optional<DraftKey> newest(String statement, Locale locale) {
        return database.sql("""
                        select max(revision)
                          from draft
                         where statement_id = :statement
                           and locale = :locale
                        having max(revision) is not null
                        """)
                .param("statement", statement)
                .param("locale", locale.toLanguageTag())
                .query((row, n) -> new DraftKey(new RevisionKey(statement, row.getInt(1)), locale))
                .optional();
    }

    List<Progress> progress() {
        return ProgressReport.of(database);
    }

    List<PastTranslation> history(DraftKey key, String segment) {
        return history.of(key, segment);
    }

    /** What stood and what stands in a draft, by segment, oldest first. */
    Map<String, List<PastTranslation>> history(DraftKey key) {
        return history.of(key);
    }

    /** What stood in the segment before the present version, where that is the one given; empty where it is not. */
    Optional<Translation> before(DraftKey key, Segment segment, int version) {
        return version(key, segment.id()) == version ? history.at(key, segment, version - 1) : Optional.empty();
    }

    Map<Locale, CodedText> said(RevisionKey revision, String segment) {
        var said = new LinkedHashMap<Locale, CodedText>();
        database.sql("""
                        select t.locale, t.target
                          from translation t
                          join draft d on d.statement_id = t.statement_id and d.revision = t.revision and d.locale = t.locale
                         where t.statement_id = :statement
                           and t.revision = :revision
                           and t.segment_id = :segment
                           and t.target <> ''
                         order by d.position
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .param("segment", segment)
                .query(row -> {
                    said.put(Locale.forLanguageTag(row.getString(1)), new CodedText(row.getString(2)));
                });
        return said;
    }

    Map<String, Integer> versions(DraftKey key) {
        var versions = new HashMap<String, Integer>();
        bySegment(key, "version").forEach((segment, version) -> versions.put(segment, Math.toIntExact(version)));
        return versions;
    }

    int version(DraftKey key, String segment) {
        return Math.toIntExact(bySegment(key, "version").getOrDefault(segment, 0L));
    }

    /** Drafts in a language that have segments with this source, and these. */
    Map<DraftKey, Set<String>> sameSource(Locale locale, CodedText source) {
        var found = new LinkedHashMap<DraftKey, Set<String>>();
        database.sql("""
                        select statement_id, revision, segment_id
                          from translation
                         where locale = :locale
                           and source_hash in (:asWritten, :renumbered)
                         order by statement_id, revision
                        """)
                .param("locale", locale.toLanguageTag())
                .param("asWritten", Sha256.of(source.coded()))
                .param("renumbered", Sha256.of(source.renumbered().coded()))
                .query(row -> {
                    var key = new DraftKey(new RevisionKey(row.getString(1), row.getInt(2)), locale);
                    found.computeIfAbsent(key, k -> new HashSet<>()).add(row.getString(3));
                });
        return found;
    }

    private JdbcClient.StatementSpec at(DraftKey key, String sql) {
        return database.sql(sql)
                .param("statement", key.revision().statement())
                .param("revision", key.revision().number())
                .param("locale", key.locale().toLanguageTag());
    }

    private static NoSuchElementException noDraft(DraftKey key) {
        return new NoSuchElementException(
                "there is no draft " + key + "; ./broadside status shows those that there are");
    }
}
