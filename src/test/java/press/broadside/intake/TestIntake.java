package press.broadside.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.handoff.Announcement;
import press.broadside.intake.image.ImageLimits;

/** An intake over a real database, its announcements kept in a list. */
public final class TestIntake implements AutoCloseable {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    final List<Announcement> announced = new ArrayList<>();
    private final DataSource database;
    final JdbcStatements statements;
    final JdbcImages images;
    public final Intake intake;

    public TestIntake(DataSource database) {
        this(database, IntakeLimits.DEFAULTS);
    }

    TestIntake(DataSource database, IntakeLimits limits) {
        this(database, limits, List.of());
    }

    private TestIntake(DataSource database, IntakeLimits limits, List<Trial> trials) {
        this.database = database;
        statements = new JdbcStatements(JdbcClient.create(database));
        images = new JdbcImages(JdbcClient.create(database));
        intake = new Intake(
                limits,
                statements,
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                announced::add,
                NOON,
                Parsing.withDefaults(),
                trials);
    }

    /** The same with a trial of what later stages do. */
    public TestIntake trying(Trial trial) {
        return new TestIntake(database, IntakeLimits.DEFAULTS, List.of(trial));
    }

    ImageDesk imageDesk() {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        return new ImageDesk(statements, images, transactions, announced::add, ImageLimits.DEFAULTS, NOON);
    }

    Outcome accept(String name, String text) {
        return accept(name, text.getBytes(UTF_8));
    }

    Outcome accept(String name, byte[] content) {
        return intake.accept(Submission.of(name, content, "a test"));
    }

    Outcome accept(String name, String text, String meta) {
        return intake.accept(Submission.of(name, text.getBytes(UTF_8), "a test").withMeta(meta.getBytes(UTF_8)));
    }

    Outcome.Accepted accepted(String name, String text) {
        return accepted(accept(name, text));
    }

    Outcome.Accepted accepted(String name, String text, String meta) {
        return accepted(accept(name, text, meta));
    }

    Outcome.Accepted accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("expected to be accepted: " + outcome);
    }

    String reason(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("expected to be refused: " + outcome);
    }

    /** The pool goes on opening connections in the background, in a folder that the test is about to delete. */
    @Override
    public void close() {
        ((com.zaxxer.hikari.HikariDataSource) database).close();
    }
}
