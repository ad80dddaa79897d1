package press.broadside.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import press.broadside.text.Sha256;

/** The audit trail in the database: each entry carries the hash of the one before it. */
public final class AuditTrail implements Trail {
    private static final int LONGEST = 2_000;

    /** One thing that was done. */
    public record Entry(
            long number,
            Instant at,
            String login,
            String action,
            String subject,
            String detail,
            String previous,
            String hash) {
        /** What the hash must be. Lengths stand before the texts, so that no two entries read alike. */
        String computed() {
            return Sha256.of(Stream.of(
                            Long.toString(number),
                            Long.toString(at.toEpochMilli()),
                            login,
                            action,
                            subject,
                            detail,
                            previous)
                    .map(text -> text.length() + ":" + text)
                    .reduce("", String::concat));
        }
    }

    /**
     * The trail's end, to be kept outside the database.
     *
     * @param number of the last entry; 0 before the first
     */
    public record Head(long number, String hash) {
        static final Head NONE = new Head(0, "0".repeat(64));

        @Override
        public String toString() {
            return number + ":" + hash;
        }

        /** @throws IllegalArgumentException if it is not written as {@code ./broadside audit head} writes it */
        public static Head parse(String written) {
            if (!written.strip().matches("\\d{1,18}:[0-9a-f]{64}")) {
                throw new IllegalArgumentException("a head is a number, a colon and 64 hexadecimal digits, as"
                        + " ./broadside audit head prints it");
            }
            String[] parts = written.strip().split(":", 2);
            return new Head(Long.parseLong(parts[0]), parts[1]);
        }
    }

    /**
     * What a check of the whole trail found.
     *
     * @param checked entries that are as they were written, from the first on
     * @param broken  the first one that is not, in a sentence; empty: the trail is whole
     */
    public record Verdict(long checked, Optional<String> broken) {}

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final Clock clock;

    public AuditTrail(JdbcClient database, TransactionOperations transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(String login, String action, String subject, String detail) {
        transactions.executeWithoutResult(t -> append(shortened(login), action, shortened(subject), shortened(detail)));
    }

    private void append(String login, String action, String subject, String detail) {
        Head last = database.sql("update audit_head set number = number + 1 where id = 1 returning number, hash")
                .query((row, n) -> new Head(row.getLong("number") - 1, row.getString("hash")))
                .single();
        var open = new Entry(
                last.number() + 1,
                Instant.ofEpochMilli(clock.millis()),
                login,
                action,
                subject,
                detail,
                last.hash(),
                "");
        String hash = open.computed();
        database.sql("""
                        insert into audit (number, at, login, action, subject, detail, previous, hash)
                        values (:number, :at, :login, :action, :subject, :detail, :previous, :hash)
                        """)
                .param("number", open.number())
                .param("at", open.at().toEpochMilli())
                .param("login", login)
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail)
                .param("previous", open.previous())
                .param("hash", hash)
                .update();
        database.sql("update audit_head set hash = :hash where id = 1")
                .param("hash", hash)
                .update();
    }

    /** Where the trail ends, by its own word. */
    public Head head() {
        return database.sql("select number, hash from audit_head where id = 1")
                .query((row, n) -> new Head(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElse(Head.NONE);
    }

    /**
     * Reads the whole trail and looks for the first entry that is not as it was written.
     *
     * @param kept heads that were printed before, and kept elsewhere: without one, a trail cut off at its end and given
     *             a new head looks whole
     */
    public Verdict verify(List<Head> kept) {
        Head before = head();
        var walk = new ChainWalk(Stream.concat(kept.stream(), Stream.of(before)).toList());
        List<Entry> some = after(0);
        while (!some.isEmpty() && some.stream().allMatch(walk::goesOnWith)) {
            some = after(some.get(some.size() - 1).number());
        }
        return walk.endedAt(before, head());
    }

    private List<Entry> after(long number) {
        return database.sql("select * from audit where number > :number order by number limit 1000")
                .param("number", number)
                .query(AuditTrail::entry)
                .list();
    }

    /** The newest entries before a number, the newest first. */
    public List<Entry> before(long number, int most) {
        return database.sql("select * from audit where number < :number order by number desc limit :most")
                .param("number", number)
                .param("most", most)
                .query(AuditTrail::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getLong("number"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("login"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }

    /** One line, and no more than is read: whoever fills a field with a book fills the trail with its first page. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
