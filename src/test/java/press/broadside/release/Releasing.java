package press.broadside.release;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.assembly.Editions;
import press.broadside.handoff.Announcer;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.StatementNames;
import press.broadside.language.LanguageProfiles;
import press.broadside.section.Sections;

/** Releases over a real database; every statement whose name begins with {@code s-} is there. */
public final class Releasing {
    private Releasing() {}

    public static Releases over(
            DataSource database, Editions editions, Sections sections, Shown shown, Announcer announcer, Clock clock) {
        return ReleaseConfiguration.wired(
                JdbcClient.create(database),
                editions,
                new AnyStatement(),
                sections,
                shown,
                LanguageProfiles.in(Path.of("translations", "languages")),
                announcer,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                new ReleaseSettings(Duration.ofHours(24), Duration.ofHours(1)),
                clock,
                clock);
    }

    private static final class AnyStatement implements StatementNames {
        @Override
        public Optional<String> named(String name) {
            return Optional.of(name);
        }

        @Override
        public List<RevisionKey> revisions(String statement) {
            return statement.startsWith("s-") ? List.of(new RevisionKey(statement, 1)) : List.of();
        }
    }
}
