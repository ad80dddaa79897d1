package press.broadside.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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

    JdbcDrafts(JdbcTemplate database, Extracts extracts, Clock clock) {
        this.database = JdbcClient.create(database);
        this.batches = database;
        this.extracts = extracts;
        this.clock = clock;
    }

    /** Stores a draft that was not there; returns false, changing nothing, where it was. */
    boolean open(Draft draft, int position) {
        int opened = at(draft.key(), """
                        insert into draft (statement_id, revision, locale, position, opened_at)
                        values (:statement, :revision, :locale, :position, :now)
                            on conflict do nothing
                        """)
                .param("position", position)
                .param("now", clock.millis())
                .update();
        if (opened == 1) {
            insert(draft);
        }
        return opened == 1;
    }

    private void insert(Draft draft) {
        DraftKey key = draft.key();
        batches.batchUpdate(
                """
                insert into translation (statement_id, revision, locale, segment_id,
                                         state, target, score, origin, source_hash, version, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
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
                            clock.millis()
                        })
                        .toList());
    }

    void store(DraftKey key, Translation translation) {
        var row = StoredTranslation.of(translation);
        int stored = at(key, """
                        update translation
                           set state = :state, target = :target, score = :score, origin = :origin,
                               source_hash = :hash, version = version + 1, changed_at = :now
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
                .param("now", clock.millis())
                .param("segment", row.segment())
                .update();
        if (stored != 1) {
            throw noDraft(key);
        }
    }

    /** Stores a translation where still stands what it replaces; returns false, changing nothing, where something else does. */
    boolean replace(DraftKey key, Translation was, Translation translation) {
        var before = StoredTranslation.of(was);
        var row = StoredTranslation.of(translation);
        return at(key, """
                        update translation
                           set state = :state, target = :target, score = :score, origin = :origin,
                               source_hash = :hash, version = version + 1, changed_at = :now
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                           and segment_id = :segment
                           and state = :stateBefore
                           and origin = :originBefore
                           and coalesce(target, '') = :targetBefore
                        """)
                        .param("state", row.state())
                        .param("target", row.target())
                        .param("score", row.score())
                        .param("origin", row.origin())
                        .param("hash", row.sourceHash())
                        .param("now", clock.millis())
                        .param("segment", row.segment())
                        .param("stateBefore", before.state())
                        .param("originBefore", before.origin())
                        .param("targetBefore", before.target())
                        .update()
                == 1;
    }

    @Override
    public Draft draft(DraftKey key) {
        Extract extract = extracts.of(key.revision());
        Map<String, Segment> segments = extract.byId();
        var translations = new HashMap<String, Translation>();
        at(key, """
                        select segment_id, state, target, score, origin
                          from translation
                         where statement_id = :statement
                           and revision = :revision
                           and locale = :locale
                        """)
                .query((row, n) -> translations.put(row.getString(1), translation(segments, row)))
                .list();
        if (translations.isEmpty()) {
            throw noDraft(key);
        }
        return new Draft(key, extract, translations);
    }

    private static Translation translation(Map<String, Segment> segments, ResultSet row) throws SQLException {
        Segment source = segments.get(row.getString(1));
        CodedText target = new CodedText(row.getString(3) == null ? "" : row.getString(3));
        String origin = row.getString(5);
        return switch (row.getString(2)) {
            case "open" -> new Translation.Open(source);
            case "filled" -> new Translation.Filled(source, target, row.getInt(4), origin);
            case "translated" -> new Translation.Translated(source, target, origin);
            case "approved" -> new Translation.Approved(source, target, origin);
            default -> throw new IllegalStateException("unknown state of a translation: " + row.getString(2));
        };
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
        return database.sql("""
                        select d.statement_id, d.revision, d.locale,
                               sum(case when t.state = 'open' then 1 else 0 end),
                               sum(case when t.state = 'filled' then 1 else 0 end),
                               sum(case when t.state = 'translated' then 1 else 0 end),
                               sum(case when t.state = 'approved' then 1 else 0 end)
                          from draft d
                          join translation t on t.statement_id = d.statement_id
                                            and t.revision = d.revision
                                            and t.locale = d.locale
                         group by d.statement_id, d.revision, d.locale, d.position
                         order by d.statement_id, d.revision desc, d.position
                        """)
                .query((row, n) -> new Progress(
                        new DraftKey(
                                new RevisionKey(row.getString(1), row.getInt(2)),
                                Locale.forLanguageTag(row.getString(3))),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7)))
                .list();
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

    /** A translation as its row holds it. */
    private record StoredTranslation(
            String segment, String state, String target, int score, String origin, String sourceHash) {
        static StoredTranslation of(Translation translation) {
            String target = translation.target().map(CodedText::coded).orElse("");
            if (translation instanceof Translation.Open) {
                return row(translation, "open", target, 0, "");
            }
            if (translation instanceof Translation.Filled filled) {
                return row(translation, "filled", target, filled.score(), filled.origin());
            }
            if (translation instanceof Translation.Translated translated) {
                return row(translation, "translated", target, 0, translated.translator());
            }
            if (translation instanceof Translation.Approved approved) {
                return row(translation, "approved", target, 0, approved.origin());
            }
            throw new IllegalStateException("unknown kind of translation: " + translation);
        }

        private static StoredTranslation row(
                Translation translation, String state, String target, int score, String origin) {
            return new StoredTranslation(
                    translation.source().id(),
                    state,
                    target,
                    score,
                    origin,
                    Sha256.of(translation.source().text().coded()));
        }
    }
}
