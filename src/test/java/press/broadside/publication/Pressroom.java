package press.broadside.publication;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Editions;
import press.broadside.assembly.StoredEditions;
import press.broadside.assembly.Variant;
import press.broadside.dispatch.ByRoutes;
import press.broadside.dispatch.Dispatch;
import press.broadside.extraction.Changes.Correction;
import press.broadside.handoff.Announcement;
import press.broadside.handoff.Announcer;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Images;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;
import press.broadside.intake.StoredImage;
import press.broadside.language.EditionPhrases;
import press.broadside.language.LanguageProfiles;
import press.broadside.release.Releases;
import press.broadside.release.Releasing;
import press.broadside.section.Approval;
import press.broadside.section.Channel;
import press.broadside.section.Meanwhile;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/**
 * Release and publication as they are, on a real database and a real folder. The clock stands until the test moves it, and what
 * was announced waits until the test has it carried.
 */
final class Pressroom implements AutoCloseable {
    static final Locale GERMAN = Locale.GERMAN;
    static final Locale JAPANESE = Locale.JAPANESE;
    static final Locale BRITISH = Locale.UK;
    static final Sections SECTIONS = new Sections(List.of(
            section("germany", GERMAN, "Europe/Berlin", Meanwhile.NOTICE),
            section("austria", GERMAN, "Europe/Vienna", Meanwhile.HOLD),
            section("britain", BRITISH, "Europe/London", Meanwhile.KEEP),
            section("japan", JAPANESE, "Asia/Tokyo", Meanwhile.NOTICE)));

    /** What waits to be carried, and from when on. */
    record Waiting(Announcement announcement, Instant due) {}

    final List<Waiting> waiting = new ArrayList<>();
    private final Map<String, List<Correction>> corrections = new HashMap<>();
    final List<String> carried = new ArrayList<>();
    final Editions editions;
    final Releases releases;
    final Publication publication;
    final Receivers receivers = new Receivers();
    private final Announcer announcer;
    private final Clock clock = new Standing();
    private Dispatch dispatch;
    private final DataSource database;
    private final Path folder;
    private Instant now = Instant.parse("2026-03-27T09:00:00Z");

    Pressroom(DataSource database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.announcer = new Announcer() {
            @Override
            public void announce(Announcement announcement) {
                announceAt(announcement, now);
            }

            @Override
            public void announceAt(Announcement announcement, Instant moment) {
                waiting.add(new Waiting(announcement, moment));
            }
        };
        this.editions = StoredEditions.on(database, SECTIONS, this::missing, announcer, clock);
        this.releases = Releasing.over(
                database,
                editions,
                SECTIONS,
                (section, statement, variant) -> shown(section, statement, variant.locale()),
                announcer,
                clock);
        this.publication = PublicationConfiguration.wired(
                new PublicationSettings(URI.create("https://news.example.org"), folder, 50, 90, Optional.empty()),
                editions,
                new NoImages(),
                SECTIONS,
                LanguageProfiles.in(Path.of("translations", "languages")),
                JdbcClient.create(database),
                announcer,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                releases,
                clock);
        publication.open();
        this.dispatch = dispatch();
    }

    private Dispatch dispatch() {
        return ByRoutes.over(
                database,
                folder,
                SECTIONS,
                editions,
                (section, statement, variant) -> publication.shown(section, statement, variant),
                releases,
                announcer,
                clock,
                receivers::hand);
    }

    /** Dispatch begins anew: what it had in hand or in mind is gone, what is written down stays. */
    void restart() {
        dispatch = dispatch();
    }

    private static Section section(String id, Locale locale, String zone, Meanwhile meanwhile) {
        return new Section(
                id,
                Map.of(locale, "Section " + id),
                List.of(locale),
                ZoneId.of(zone),
                Approval.NONE,
                meanwhile,
                Map.of(),
                List.of(channel(id)));
    }

    private static Channel channel(String section) {
        return new Channel("own", "route", Map.of("route", section), "sections.yaml:1");
    }

    private Optional<EditionKey> shown(String section, String statement, Locale locale) {
        return publication.shown(section, statement, Variant.of(locale));
    }

    Instant now() {
        return now;
    }

    Pressroom pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** A later revision of a statement: what is out of earlier ones is marked or held back, as its sections want it. */
    void correct(String statement, Significance significance) {
        corrections
                .computeIfAbsent(statement, id -> new ArrayList<>())
                .add(new Correction(new RevisionKey(statement, revision(statement) + 1), significance, now));
        for (Locale locale : List.of(GERMAN, BRITISH, JAPANESE)) {
            Variant variant = Variant.of(locale);
            boolean withdrawn =
                    editions.newest(statement, variant).filter(Edition::notice).isPresent();
            editions.newest(statement, variant, Edition.Sort.TEXT)
                    .filter(edition -> !withdrawn)
                    .ifPresent(edition -> StoredEditions.keep(editions, edition));
        }
    }

    int revision(String statement) {
        return 1 + corrections.getOrDefault(statement, List.of()).size();
    }

    /** The first of the weightiest later revisions that readers are told of. */
    Optional<Correction> missing(RevisionKey revision) {
        return corrections.getOrDefault(revision.statement(), List.of()).stream()
                .filter(later -> later.revision().number() > revision.number())
                .filter(later -> later.significance() != Significance.MINOR)
                .reduce((one, other) -> other.significance().compareTo(one.significance()) > 0 ? other : one);
    }

    void replay(Section section, Instant since) {
        dispatch.replay(section.id(), Optional.empty(), since);
    }

    /** The next version of a text, of the newest revision; its title and body say which. */
    Edition approve(String statement, Locale locale) {
        int next = editions.newest(statement, locale)
                        .map(edition -> edition.key().version())
                        .orElse(0)
                + 1;
        String says = "%s says v%d".formatted(statement, next);
        return editions.follow(new Edition(
                EditionKey.of(statement, locale, next),
                new RevisionKey(statement, revision(statement)),
                statement,
                Kind.STATEMENT,
                says,
                List.of("Ada Lin"),
                List.of(),
                Optional.empty(),
                List.of(),
                says,
                "<p>" + says + "</p>",
                Document.of(Format.HTML, "<p>" + says + "</p>"),
                List.of(),
                Edition.Sort.TEXT,
                now));
    }

    /** Carries what is due, and what that announces, to the last. */
    Pressroom carryAll(Runnable afterEach) {
        for (Optional<Waiting> next = due(0); next.isPresent(); next = due(0)) {
            waiting.remove(next.get());
            carry(next.get().announcement());
            afterEach.run();
        }
        return this;
    }

    /** The n-th of those that are due, counted round. */
    Optional<Waiting> due(int n) {
        List<Waiting> due = waiting.stream().filter(w -> !w.due().isAfter(now)).toList();
        return due.isEmpty() ? Optional.empty() : Optional.of(due.get(n % due.size()));
    }

    /** As the routes do. */
    void carry(Announcement announcement) {
        carried.add(announcement.kind() + " " + announcement.subject());
        switch (announcement.kind()) {
            case "edition-assembled" -> {
                releases.arrived(announcement.subject());
                publication.publish(announcement.subject());
            }
            case "release-due" -> releases.due(announcement.subject());
            case "statement-buried" -> {
                if (releases.isBuried(announcement.subject())) {
                    publication.bury(announcement.subject());
                }
            }
            case "entry-published" -> dispatch.plan(announcement.subject());
            case "channel-due" -> dispatch.deliver(announcement.subject());
            case "siblings-changed" -> publication.relate(announcement.subject());
            default -> {
                // for the hub
            }
        }
    }

    /** A section's deliveries of a statement, for the reader of a failure. */
    List<String> ledger(Section section, String statement) {
        return dispatch.deliveries(statement, section.locales().get(0)).stream()
                .filter(delivery -> delivery.key().section().equals(section.id()))
                .map(Object::toString)
                .toList();
    }

    String feed(String section, Locale locale) {
        return read(section + "/" + locale.toLanguageTag() + "/feed.atom");
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement's entry in a feed as a reader sees it; empty where there is none. */
    Optional<Seen> seen(String section, Locale locale, String statement) {
        String id = EntryId.of(statement, Variant.of(locale));
        Matcher entry = Pattern.compile(
                        "<entry>\\s*<id>" + id + "</id>\\s*<title>([^<]*)</title>\\s*<published>([^<]*)</published>"
                                + "\\s*<updated>([^<]*)</updated>(.*?)</entry>",
                        Pattern.DOTALL)
                .matcher(feed(section, locale));
        Optional<Seen> first = entry.find()
                ? Optional.of(new Seen(
                        entry.group(1), Instant.parse(entry.group(2)), Instant.parse(entry.group(3)), entry.group(4)))
                : Optional.empty();
        if (entry.find()) {
            throw new AssertionError(id + " stands twice in the feed of " + section);
        }
        return first;
    }

    /** @param rest of the entry: its text, and what is said of corrections */
    record Seen(String title, Instant published, Instant updated, String rest) {
        /** Whether it says that a correction is missing, or that the text is being corrected. */
        boolean isBehind() {
            return isHeld() || rest.contains("correction");
        }

        boolean isHeld() {
            return Stream.of(GERMAN, BRITISH, JAPANESE)
                    .anyMatch(locale -> title.equals(EditionPhrases.of(locale).get("being-corrected")));
        }

        boolean isNotice() {
            return version() == 0 && !isHeld();
        }

        /** 0 for what stands in for a text. */
        int version() {
            Matcher says = Pattern.compile("says v(\\d+)").matcher(title);
            return says.find() ? Integer.parseInt(says.group(1)) : 0;
        }
    }

    @Override
    public void close() {
        ((HikariDataSource) database).close();
    }

    private static final class NoImages implements Images {
        @Override
        public Map<String, StoredImage> shown(Revision revision, Locale locale) {
            return Map.of();
        }

        @Override
        public StoredImage image(String name) {
            throw new AssertionError("no edition has pictures here");
        }

        @Override
        public byte[] bytes(String name) {
            throw new AssertionError("no edition has pictures here");
        }
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
