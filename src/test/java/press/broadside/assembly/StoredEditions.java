package press.broadside.assembly;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.extraction.Changes.Correction;
import press.broadside.handoff.Announcer;
import press.broadside.intake.RevisionKey;
import press.broadside.language.LanguageProfiles;
import press.broadside.section.Sections;

/** The editions of a database, for tests of the stages after assembly. */
public final class StoredEditions {
    private StoredEditions() {}

    /** Editions of texts that nobody corrects. */
    public static Editions on(DataSource database, Announcer announcer, Clock clock) {
        return on(database, new Sections(List.of()), revision -> Optional.empty(), announcer, clock);
    }

    /** Stores what is news, as assembly does. */
    public static Edition keep(Editions editions, Edition made) {
        return ((EditionStore) editions).keep(made);
    }

    /** @param since what a later revision corrects in one, if it is told to readers */
    public static Editions on(
            DataSource database,
            Sections sections,
            Function<RevisionKey, Optional<Correction>> since,
            Announcer announcer,
            Clock clock) {
        return new EditionStore(
                new JdbcEditions(JdbcClient.create(database)),
                new Corrections(since, sections, LanguageProfiles.in(Path.of("translations", "languages"))),
                announcer,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
    }
}
