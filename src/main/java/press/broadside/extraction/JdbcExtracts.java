package press.broadside.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Extracts in the database, written once and never changed. */
final class JdbcExtracts implements Extracts {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcExtracts(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    @Override
    public Extract of(RevisionKey revision) {
        return find(revision)
                .orElseThrow(
                        () -> new NoSuchElementException(revision + " was not taken apart yet; extraction is next"));
    }

    Optional<Extract> find(RevisionKey revision) {
        boolean known = jdbc.sql("""
                        select 1
                          from extract
                         where statement = :statement
                           and revision  = :revision
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query(Integer.class)
                .optional()
                .isPresent();
        return known ? Optional.of(new Extract(revision, units(revision), fields(revision))) : Optional.empty();
    }

    /**
     * Within a transaction of the caller's.
     *
     * @return false if the revision's extract is there already; nothing was changed
     */
    boolean save(Extract extract, String rules) {
        RevisionKey key = extract.revision();
        int added = jdbc.sql("""
                        insert into extract (statement, revision, rules)
                        values (:statement, :revision, :rules)
                            on conflict do nothing
                        """)
                .param("statement", key.statement())
                .param("revision", key.number())
                .param("rules", rules)
                .update();
        if (added == 1) {
            saveUnits(extract);
            saveFields(extract);
        }
        return added == 1;
    }

    /** Within the same transaction: what the revision changes. */
    void save(Change change) {
        new JdbcChanges(batches).save(change);
    }

    private void saveUnits(Extract extract) {
        RevisionKey key = extract.revision();
        var units = new ArrayList<Object[]>();
        var segments = new ArrayList<Object[]>();
        for (TextUnit unit : extract.units()) {
            int position = units.size();
            units.add(new Object[] {key.statement(), key.number(), position, unit.id(), unit.role()});
            for (Segment segment : unit.segments()) {
                segments.add(new Object[] {
                    key.statement(),
                    key.number(),
                    segments.size(),
                    position,
                    segment.id(),
                    segment.text().coded(),
                    segment.gap()
                });
            }
        }
        batches.batchUpdate("""
                insert into text_unit (statement, revision, position, id, role)
                values (?, ?, ?, ?, ?)
                """, units);
        batches.batchUpdate("""
                insert into segment (statement, revision, position, unit, id, source, gap)
                values (?, ?, ?, ?, ?, ?, ?)
                """, segments);
    }

    private void saveFields(Extract extract) {
        RevisionKey key = extract.revision();
        batches.batchUpdate(
                """
                insert into extract_field (statement, revision, field, unit)
                values (?, ?, ?, ?)
                """,
                extract.fieldUnits().entrySet().stream()
                        .map(field -> new Object[] {key.statement(), key.number(), field.getKey(), field.getValue()})
                        .toList());
    }

    private List<TextUnit> units(RevisionKey revision) {
        Map<Integer, List<Segment>> segments = segments(revision);
        return jdbc.sql("""
                        select position, id, role
                          from text_unit
                         where statement = :statement
                           and revision  = :revision
                         order by position
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query((row, n) ->
                        new TextUnit(row.getString("id"), row.getString("role"), segments.get(row.getInt("position"))))
                .list();
    }

    private Map<Integer, List<Segment>> segments(RevisionKey revision) {
        var byUnit = new HashMap<Integer, List<Segment>>();
        jdbc.sql("""
                        select unit, id, source, gap
                          from segment
                         where statement = :statement
                           and revision  = :revision
                         order by position
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query(row -> {
                    byUnit.computeIfAbsent(row.getInt("unit"), unit -> new ArrayList<>())
                            .add(new Segment(
                                    row.getString("id"), new CodedText(row.getString("source")), row.getString("gap")));
                });
        return byUnit;
    }

    private Map<String, String> fields(RevisionKey revision) {
        var fields = new HashMap<String, String>();
        jdbc.sql("""
                        select field, unit
                          from extract_field
                         where statement = :statement
                           and revision  = :revision
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query(row -> {
                    fields.put(row.getString("field"), row.getString("unit"));
                });
        return fields;
    }
}
