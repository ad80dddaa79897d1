package press.broadside.translation;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.extraction.Extract;
import press.broadside.intake.RevisionKey;
import press.broadside.memory.Match;
import press.broadside.memory.Recall;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** A desk over a database, for extracts given by hand; exact matches are approved. */
public final class TestDesk {
    private final Map<RevisionKey, Extract> extracts = new LinkedHashMap<>();
    private final JdbcDrafts drafts;
    private final Desk desk;

    public TestDesk(DataSource source, Locale... locales) {
        var section = new Section(
                "test", Map.of(locales[0], "Test"), List.of(locales), ZoneId.of("UTC"), Approval.EXACT, List.of());
        this.drafts = new JdbcDrafts(new JdbcTemplate(source), this::extract, Clock.systemUTC());
        this.desk = new Desk(
                drafts,
                new JdbcSuggestions(JdbcClient.create(source), Clock.systemUTC()),
                new Propagations(JdbcClient.create(source), Clock.systemUTC()),
                new Sections(List.of(section)),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                announcement -> {});
    }

    /** Opens drafts of a revision from what is remembered. */
    public void open(Extract extract, Map<Locale, Map<String, List<Match>>> matches) {
        extracts.put(extract.revision(), extract);
        desk.open(new Recall(extract, List.copyOf(matches.keySet()), matches));
    }

    private Extract extract(RevisionKey revision) {
        if (!extracts.containsKey(revision)) {
            throw new NoSuchElementException("there is no extract of " + revision);
        }
        return extracts.get(revision);
    }

    public Desk desk() {
        return desk;
    }

    public Drafts drafts() {
        return drafts;
    }
}
