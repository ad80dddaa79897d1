package press.broadside.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import press.broadside.text.CodedText;

/** Whole translation units out of the database, one after the other, however many there are. */
final class JdbcUnits {
    private static final String COLUMNS_AND_TABLES = """
            select u.id, u.source, u.context_before, u.context_after, u.whole_unit, u.notes as unit_notes,
                   v.locale, v.target, v.origin, v.file_hash, v.author, v.created_at, v.said_by, v.said_at, v.section,
                   v.notes
              from translation_unit u
              join translation_unit_variant v
                on v.unit = u.id and v.superseded_at is null
            """;
    private static final String IN_ORDER =
            " order by u.source, coalesce(u.context_before, ''), coalesce(u.context_after, ''), u.id";

    private final JdbcTemplate jdbc;

    JdbcUnits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By source and neighbours, in the order of their bytes; units without a target that is wanted are left out. */
    void each(Selection selection, Consumer<TranslationUnit> step) {
        var arguments = new ArrayList<Object>(selection.tags());
        arguments.addAll(selection.origins());
        String where =
                " where true" + among("v.locale", selection.languages()) + among("v.origin", selection.origins());
        var gathering = new Gathering(step);
        Rows.each(jdbc, COLUMNS_AND_TABLES + where + IN_ORDER, arguments, gathering::take);
        gathering.end();
    }

    private static String among(String column, Collection<?> values) {
        return values.isEmpty() ? "" : " and %s in (%s)".formatted(column, Slices.marks(values));
    }

    /** In the order of the ids given; those that are not there, or have no target, are left out. */
    List<TranslationUnit> byIds(List<Long> ids) {
        var units = new ArrayList<TranslationUnit>();
        var gathering = new Gathering(units::add);
        for (List<Long> some : Slices.of(ids)) {
            String where = " where u.id in (%s) order by u.id".formatted(Slices.marks(some));
            Rows.each(jdbc, COLUMNS_AND_TABLES + where, List.copyOf(some), gathering::take);
        }
        gathering.end();
        units.sort(Comparator.comparingInt(unit -> ids.indexOf(unit.id())));
        return List.copyOf(units);
    }

    Map<String, Long> saying(Map<String, Housekeeping.SourceAndTarget> pairs, Locale locale) {
        var keys = new HashMap<String, List<String>>();
        pairs.forEach((key, pair) ->
                keys.computeIfAbsent(print(pair), print -> new ArrayList<>()).add(key));
        var targets = pairs.values().stream()
                .map(pair -> CodeNumbers.byPlace(pair.source(), pair.target()).coded())
                .distinct()
                .toList();
        var found = new HashMap<String, Long>();
        var gathering = new Gathering(unit -> Optional.ofNullable(unit.targets().get(locale))
                .map(target -> unit.source().coded() + "\n" + target.text().coded())
                .map(print -> keys.getOrDefault(print, List.of()))
                .orElse(List.of())
                .forEach(key -> found.putIfAbsent(key, unit.id())));
        for (List<String> some : Slices.of(targets)) {
            var arguments = new ArrayList<Object>(List.of(locale.toLanguageTag()));
            arguments.addAll(some);
            String where = " where v.locale = ? and v.target in (%s) order by u.id".formatted(Slices.marks(some));
            Rows.each(jdbc, COLUMNS_AND_TABLES + where, arguments, gathering::take);
        }
        gathering.end();
        return found;
    }

    private static String print(Housekeeping.SourceAndTarget pair) {
        return pair.source().renumbered().coded() + "\n"
                + CodeNumbers.byPlace(pair.source(), pair.target()).coded();
    }

    /** Puts the rows of one unit together. */
    private static final class Gathering {
        private final Consumer<TranslationUnit> step;
        private Optional<TranslationUnit> unit = Optional.empty();

        Gathering(Consumer<TranslationUnit> step) {
            this.step = step;
        }

        void take(ResultSet row) throws SQLException {
            long id = row.getLong("id");
            if (unit.filter(begun -> begun.id() == id).isEmpty()) {
                end();
                unit = Optional.of(unit(row));
            }
            var target = new TranslationUnit.Target(
                    new CodedText(row.getString("target")),
                    row.getString("origin"),
                    Rows.said(row),
                    Notes.read(row.getString("notes")));
            unit.orElseThrow().targets().put(Locale.forLanguageTag(row.getString("locale")), target);
        }

        void end() {
            unit.ifPresent(step);
            unit = Optional.empty();
        }

        private static TranslationUnit unit(ResultSet row) throws SQLException {
            return new TranslationUnit(
                    row.getLong("id"),
                    new CodedText(row.getString("source")).renumbered(),
                    Rows.text(row, "context_before"),
                    Rows.text(row, "context_after"),
                    row.getInt("whole_unit") == 1,
                    Notes.read(row.getString("unit_notes")),
                    new TreeMap<>(Comparator.comparing(Locale::toLanguageTag)));
        }
    }
}
