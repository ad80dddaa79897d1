package press.broadside.dispatch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.ListedEditions;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Kind;
import press.broadside.intake.RevisionKey;
import press.broadside.release.Verdict;
import press.broadside.section.Approval;
import press.broadside.section.Channel;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** A dispatch over a real ledger; what the section shows, and the time, is the test's to say. */
final class Dispatching implements AutoCloseable {
    static final DispatchSettings QUICK = new DispatchSettings(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            3,
            Duration.ofDays(7),
            List.of("127.0.0.1", "localhost"));

    final List<String> announced = Collections.synchronizedList(new ArrayList<>());
    final Dispatch dispatch;
    final Ledger ledger;
    private final Destinations destinations;
    private final ListedEditions editions = new ListedEditions();
    /** Statements of which it was decided that they are withdrawn. */
    final Set<String> withdrawn = new HashSet<>();

    private final Map<String, EditionKey> shown = new HashMap<>();
    private Instant now = Instant.parse("2026-05-03T09:00:00Z");

    Dispatching(DataSource database, Path data, List<Channel> channels, Handing routes) {
        var sections = new Sections(List.of(new Section(
                "germany",
                Map.of(Locale.GERMAN, "Deutsche Sektion"),
                List.of(Locale.GERMAN),
                ZoneId.of("Europe/Berlin"),
                Approval.CONTEXT,
                channels)));
        Clock clock = new Standing();
        this.destinations = new Destinations(sections, data, QUICK, routes, clock);
        this.ledger = new Ledger(JdbcClient.create(database), clock, "here");
        this.dispatch = new Dispatch(
                sections,
                destinations,
                editions,
                (section, statement, variant) -> Optional.ofNullable(shown.get(statement + "/" + variant)),
                (section, edition) -> withdrawn.contains(edition.statement())
                        ? new Verdict.Withdrawn(Instant.EPOCH)
                        : new Verdict.Free(),
                ledger,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                announcement -> announced.add(announcement.kind() + " " + announcement.subject()),
                QUICK,
                clock,
                4);
    }

    static Channel channel(String id, String type, Map<String, String> settings) {
        return new Channel(id, type, settings, "sections.yaml:9");
    }

    static Channel folder(String id) {
        return channel(id, "file", Map.of("path", "outbox/" + id));
    }

    /** The section shows this version from now on. */
    EditionKey show(String statement, int version, String text, Edition.Sort sort) {
        Edition edition = edition(statement, version, text, sort);
        editions.put(edition);
        shown.put(statement + "/de", edition.key());
        return edition.key();
    }

    void showNothing(String statement) {
        shown.remove(statement + "/de");
    }

    /** Shows and plans. */
    Dispatching publish(String statement, int version, String text) {
        dispatch.plan("germany/" + show(statement, version, text, Edition.Sort.TEXT));
        return this;
    }

    Dispatching withdraw(String statement, int version) {
        dispatch.plan("germany/" + show(statement, version, "Zurückgezogen", Edition.Sort.NOTICE));
        return this;
    }

    List<Receipt> deliver(String channel) {
        return dispatch.deliver("germany/" + channel);
    }

    Dispatching pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    List<String> states() {
        return all().stream()
                .map(delivery ->
                        delivery.key().edition() + " " + delivery.state().written())
                .sorted()
                .toList();
    }

    List<Delivery> all() {
        return dispatch.deliveries(Optional.empty(), Optional.empty(), 100);
    }

    private static Edition edition(String statement, int version, String text, Edition.Sort sort) {
        return new Edition(
                EditionKey.of(statement, Locale.GERMAN, version),
                new RevisionKey(statement, 1),
                statement,
                Kind.STATEMENT,
                text,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                text,
                "<p>" + text + "</p>",
                Document.of(sort == Edition.Sort.NOTICE ? Format.HTML : Format.MARKDOWN, text),
                List.of(),
                sort,
                Instant.EPOCH);
    }

    @Override
    public void close() throws java.io.IOException {
        destinations.close();
    }

    private final class Standing extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
