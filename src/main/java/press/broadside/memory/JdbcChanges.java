package press.broadside.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.text.CodedText;

/** Changes by hand in the database. Writing wants a surrounding transaction, begun with {@link #begin}. */
final class JdbcChanges {
    private static final int MOST_NUMBERS = 2_000;
    private static final String VARIANT = """
            select v.id, v.unit, v.locale, v.target, v.origin, v.file_hash, v.author, v.created_at, v.said_by, v.said_at,
                   v.section, v.notes, v.superseded_at
              from translation_unit_variant v
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final MemoryWriter writer;
    private final LogNumbers numbers;

    JdbcChanges(JdbcTemplate jdbc, MemoryWriter writer) {
        this.jdbc = jdbc;
        this.client = JdbcClient.create(jdbc);
        this.writer = writer;
        this.numbers = new LogNumbers(jdbc);
    }

    /** Whoever changes the memory next waits until this transaction has ended. */
    Alteration begin(long now) {
        return new Alteration(numbers.take(MOST_NUMBERS), now);
    }

    List<HeldUnit.Variant> holding(long unit) {
        return client.sql(VARIANT + " where v.unit = :unit and v.superseded_at is null order by v.locale")
                .param("unit", unit)
                .query((row, n) -> variant(row))
                .list();
    }

    Optional<HeldUnit.Variant> holding(long unit, Locale locale) {
        return holding(unit).stream()
                .filter(variant -> variant.locale.equals(locale))
                .findFirst();
    }

    /** @throws EditRefused if there is no such unit */
    String source(long unit) {
        return client.sql("select source from translation_unit where id = :unit")
                .param("unit", unit)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new EditRefused("there is no unit %d".formatted(unit)));
    }

    /** A unit with another source between the same neighbours; one that is there, but holds nothing, is used again. */
    long insertCopy(long unit, CodedText source, Alteration change) {
        Edits.check(source(unit), source);
        NewUnit copy = client.sql("""
                        select context_before, context_after, whole_unit, notes
                          from translation_unit
                         where id = :unit
                        """)
                .param("unit", unit)
                .query((row, n) -> new NewUnit(
                        source,
                        Rows.text(row, "context_before"),
                        Rows.text(row, "context_after"),
                        row.getInt("whole_unit") == 1,
                        Notes.read(row.getString("notes")),
                        Map.of(),
                        ""))
                .single();
        Optional<Long> same = client.sql("select id from translation_unit where identity = :identity")
                .param("identity", copy.identity())
                .query(Long.class)
                .optional();
        if (same.isPresent() && !holding(same.get()).isEmpty()) {
            throw new EditRefused(
                    "unit %d has that source between the same neighbours; merge them: ./broadside memory merge %d %d"
                            .formatted(same.get(), unit, same.get()));
        }
        return same.orElseGet(() -> {
            long id = change.number();
            writer.insertUnits(Map.of(id, copy), change::number);
            return id;
        });
    }

    void store(
            Alteration change,
            Change.Action action,
            long unit,
            Optional<Locale> locale,
            Change.By by,
            Optional<Long> undoes) {
        insert(change.id, change.now, by.who(), action, unit, locale, by.why(), undoes);
        writer.supersede(change.ended);
        writer.insertVariants(change.begun);
        jdbc.batchUpdate(
                "update translation_unit_variant set superseded_at = null where id = ?",
                change.begunAgain.stream()
                        .map(variant -> new Object[] {variant.id})
                        .toList());
        writer.touch(change.units, change::number);
        effects(change.id, change.ended, 0);
        effects(change.id, change.begun, 1);
        effects(change.id, change.begunAgain, 1);
    }

    private void effects(long change, List<HeldUnit.Variant> variants, int began) {
        jdbc.batchUpdate(
                "insert into memory_change_effect (change, variant, began) values (?, ?, ?)",
                variants.stream()
                        .map(variant -> new Object[] {change, variant.id, began})
                        .toList());
    }

    private void insert(
            long id,
            long at,
            String who,
            Change.Action action,
            long unit,
            Optional<Locale> locale,
            String why,
            Optional<Long> undoes) {
        client.sql("""
                        insert into memory_change (id, at, who, action, unit, locale, why, undoes)
                        values (:id, :at, :who, :action, :unit, :locale, :why, :undoes)
                        """)
                .param("id", id)
                .param("at", at)
                .param("who", who)
                .param("action", written(action))
                .param("unit", unit == 0 ? null : unit, Types.BIGINT)
                .param("locale", locale.map(Locale::toLanguageTag).orElse(null), Types.VARCHAR)
                .param("why", why)
                .param("undoes", undoes.orElse(null), Types.BIGINT)
                .update();
    }

    /** The same text is kept out time and again, with each approval in its draft: it is on record once. */
    void keepOut(Locale locale, String who, String why, long now) {
        long known = client.sql("""
                        select count(*)
                          from memory_change
                         where action = 'kept-out'
                           and why = :why
                           and locale = :locale
                        """)
                .param("why", why)
                .param("locale", locale.toLanguageTag())
                .query(Long.class)
                .single();
        if (known == 0) {
            insert(
                    numbers.take(1).next(),
                    now,
                    who,
                    Change.Action.KEPT_OUT,
                    0,
                    Optional.of(locale),
                    why,
                    Optional.empty());
        }
    }

    /** The targets that began, or ended, to hold by a change. */
    List<HeldUnit.Variant> effects(long change, boolean began) {
        return client.sql(VARIANT + """
                          join memory_change_effect e on e.variant = v.id
                         where e.change = :change
                           and e.began = :began
                         order by v.locale, v.id
                        """)
                .param("change", change)
                .param("began", began ? 1 : 0)
                .query((row, n) -> variant(row))
                .list();
    }

    /** @throws EditRefused if it was undone before, changed nothing, or what it concerns was changed since */
    void checkUndoable(long change) {
        client.sql("select id from memory_change where undoes = :change")
                .param("change", change)
                .query(Long.class)
                .optional()
                .ifPresent(by -> {
                    throw new EditRefused(
                            "change %d was undone by change %d; undo that to make it again".formatted(change, by));
                });
        List<HeldUnit.Variant> began = effects(change, true);
        List<HeldUnit.Variant> ended = effects(change, false);
        if (began.isEmpty() && ended.isEmpty()) {
            throw new EditRefused("change %d changed no text, so there is nothing to undo".formatted(change));
        }
        boolean stands = began.stream().allMatch(variant -> variant.supersededAt == 0)
                && ended.stream().allMatch(variant -> variant.supersededAt > 0 && isFree(variant, began));
        if (!stands) {
            throw new EditRefused("what change %d concerns was changed since; ./broadside memory log shows by what"
                    .formatted(change));
        }
    }

    /** Whether nothing holds where a target would begin again, but for what is about to end. */
    private boolean isFree(HeldUnit.Variant target, List<HeldUnit.Variant> ending) {
        return holding(target.unit, target.locale)
                .filter(holding -> ending.stream().noneMatch(variant -> variant.id == holding.id))
                .isEmpty();
    }

    Optional<Change> change(long id) {
        return changes("where id = :most", id).stream().findFirst();
    }

    List<Change> latest(int most) {
        return changes("order by id desc limit :most", most);
    }

    private List<Change> changes(String which, long most) {
        return client.sql("select id, at, who, action, unit, why, undoes from memory_change " + which)
                .param("most", most)
                .query((row, n) -> change(row))
                .list();
    }

    private Change change(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Change(
                id,
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("who"),
                Change.Action.valueOf(
                        row.getString("action").toUpperCase(Locale.ROOT).replace('-', '_')),
                Optional.of(row.getLong("unit")).filter(unit -> unit > 0),
                said(effects(id, false)),
                said(effects(id, true)),
                row.getString("why"),
                Optional.of(row.getLong("undoes")).filter(undoes -> undoes > 0));
    }

    private static String written(Change.Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Change.Said> said(List<HeldUnit.Variant> variants) {
        var said = new ArrayList<Change.Said>();
        variants.forEach(v -> said.add(new Change.Said(v.unit, v.locale, new CodedText(v.target))));
        return List.copyOf(said);
    }

    private static HeldUnit.Variant variant(ResultSet row) throws SQLException {
        return new HeldUnit.Variant(
                row.getLong("id"),
                row.getLong("unit"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("target"),
                Rows.origin(row),
                Rows.said(row),
                Notes.read(row.getString("notes")),
                row.getLong("superseded_at"));
    }
}
