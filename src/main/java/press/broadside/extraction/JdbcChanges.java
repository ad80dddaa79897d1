package press.broadside.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.extraction.Alignment.Link;
import press.broadside.extraction.Changes.Forerunner;
import press.broadside.extraction.Changes.Proposal;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;

/** Alignments in the database, written with the extract; only how much a revision counts may be raised later. */
final class JdbcChanges {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcChanges(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /** Within the transaction that stores the revision's extract. */
    void save(Change change) {
        RevisionKey key = change.alignment().revision();
        int former = change.alignment().former().number();
        var rows = new ArrayList<Object[]>();
        change.alignment().links().forEach(link -> addRows(link, key, former, rows));
        batches.batchUpdate("""
                insert into alignment (statement, revision, position, relation, segment, former_revision, former_segment)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
        jdbc.sql("""
                        insert into significance (statement, revision, former_revision, level, reasons)
                        values (:statement, :revision, :former, :level, :reasons)
                        """)
                .param("statement", key.statement())
                .param("revision", key.number())
                .param("former", former)
                .param("level", change.significance().name())
                .param("reasons", String.join("\n", change.reasons()))
                .update();
    }

    /** Of one segment and several, a row for each of the several. */
    private static void addRows(Link link, RevisionKey key, int former, List<Object[]> rows) {
        for (int i = 0; i < Math.max(link.before().size(), link.after().size()); i++) {
            rows.add(new @Nullable Object[] {
                key.statement(),
                key.number(),
                rows.size(),
                link.relation().name(),
                link.after().isEmpty()
                        ? null
                        : link.after().get(Math.min(i, link.after().size() - 1)).id(),
                former,
                link.before().isEmpty()
                        ? null
                        : link.before()
                                .get(Math.min(i, link.before().size() - 1))
                                .id()
            });
        }
    }

    Optional<Proposal> proposed(RevisionKey revision) {
        return jdbc.sql("select level, reasons from significance where statement = :statement and revision = :revision")
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query((row, n) -> new Proposal(
                        Significance.valueOf(row.getString("level")),
                        row.getString("reasons").lines().toList()))
                .optional();
    }

    /** @param significance as stored, or raised since */
    record Weighed(RevisionKey revision, Significance significance) {}

    /** Of the later revisions of the same statement the one that counts most, the first of those. */
    Optional<Weighed> weightiestAfter(RevisionKey revision) {
        return jdbc
                .sql("""
                        select revision, level
                          from significance
                         where statement = :statement
                           and revision > :revision
                         order by revision
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .query((row, n) -> new Weighed(
                        new RevisionKey(revision.statement(), row.getInt("revision")),
                        Significance.valueOf(row.getString("level"))))
                .list()
                .stream()
                .reduce((one, other) -> other.significance().compareTo(one.significance()) > 0 ? other : one);
    }

    /** False, changing nothing, where it does not count for {@code before} any more. */
    boolean raise(RevisionKey revision, Significance before, Significance significance, String why) {
        return jdbc.sql("""
                        update significance
                           set level = :level,
                               reasons = :why || reasons
                         where statement = :statement
                           and revision = :revision
                           and level = :before
                        """)
                        .param("before", before.name())
                        .param("level", significance.name())
                        .param("why", why.replaceAll("\\R", " ") + "\n")
                        .param("statement", revision.statement())
                        .param("revision", revision.number())
                        .update()
                == 1;
    }

    List<Forerunner> forerunners(RevisionKey revision, String segment) {
        return jdbc.sql("""
                        select relation, former_revision, former_segment
                          from alignment
                         where statement = :statement
                           and revision = :revision
                           and segment = :segment
                           and former_segment is not null
                         order by position
                        """)
                .param("statement", revision.statement())
                .param("revision", revision.number())
                .param("segment", segment)
                .query((row, n) -> new Forerunner(
                        Relation.valueOf(row.getString("relation")),
                        new RevisionKey(revision.statement(), row.getInt("former_revision")),
                        row.getString("former_segment")))
                .list();
    }
}
