package press.broadside.publication;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.assembly.CorrectionNote;
import press.broadside.assembly.Edition;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.ListedEditions;
import press.broadside.assembly.Variant;
import press.broadside.handoff.Announcement;
import press.broadside.handoff.Announcer;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.Images;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.StoredImage;
import press.broadside.intake.image.ImageType;
import press.broadside.language.LanguageProfiles;
import press.broadside.release.Gate;
import press.broadside.release.Verdict;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;

/** A publication over a real database and a real folder, with editions from a list and a clock that the test moves. */
final class Publishing implements AutoCloseable {
    private static final int WINDOW = 50;

    static final Locale GERMAN = Locale.GERMAN;
    static final Locale ARABIC = Locale.forLanguageTag("ar");
    static final Locale TURKISH = Locale.forLanguageTag("tr");
    static final Locale BRITISH = Locale.UK;

    final List<String> announced = Collections.synchronizedList(new ArrayList<>());
    final Path folder;
    private final DataSource database;
    private final int window;
    private final ListedEditions editions = new ListedEditions();
    private Sections sections;
    private Instant now = Instant.parse("2026-05-03T09:00:00.750Z");
    private Announcer announcer = a -> announced.add(a.kind() + " " + a.subject());
    private Optional<URI> hub = Optional.empty();
    private Gate gate = (section, edition) -> new Verdict.Free();
    private Publication publication;

    private Publishing(DataSource database, Path folder, Sections sections, int window) {
        this.database = database;
        this.folder = folder;
        this.sections = sections;
        this.window = window;
        this.publication = made();
    }

    static Publishing onSqlite(Path folder) {
        return new Publishing(TestDatabases.sqlite(folder), unused(folder), sections(), WINDOW);
    }

    static Publishing onPostgres(Path folder) {
        return new Publishing(TestDatabases.postgres(), unused(folder), sections(), WINDOW);
    }

    static Publishing onSqlite(Path folder, Sections sections) {
        return onSqlite(folder, sections, WINDOW);
    }

    /** @param window how many entries a feed holds */
    static Publishing onSqlite(Path folder, Sections sections, int window) {
        return new Publishing(TestDatabases.sqlite(folder), unused(folder), sections, window);
    }

    private static Path unused(Path folder) {
        try {
            return Files.createTempDirectory(folder, "public");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sections sections() {
        return new Sections(List.of(
                section("germany", Map.of(GERMAN, "Deutschland")),
                section("britain", Map.of(BRITISH, "Britain")),
                section("egypt", Map.of(ARABIC, "مصر")),
                section("turkey", Map.of(TURKISH, "Türkiye"))));
    }

    static Section section(String id, Map<Locale, String> names) {
        return new Section(id, names, List.copyOf(names.keySet()), ZoneId.of("UTC"), Approval.NONE, List.of());
    }

    /** As a new process over the same database and folder. */
    Publishing restarted() {
        publication = made();
        publication.open();
        return this;
    }

    Publishing announcing(Announcer other) {
        announcer = other;
        publication = made();
        return this;
    }

    Publishing announcingAgain() {
        return announcing(a -> announced.add(a.kind() + " " + a.subject()));
    }

    /** As after a change of the sections' file; takes effect with the next start. */
    Publishing among(Sections others) {
        sections = others;
        return this;
    }

    /** Takes effect with the next start. */
    Publishing telling(URI address) {
        hub = Optional.of(address);
        return this;
    }

    Publishing guardedBy(Gate other) {
        gate = other;
        return this;
    }

    Publication publication() {
        return publication;
    }

    Publishing later(Duration by) {
        now = now.plus(by);
        return this;
    }

    Entry publish(Edition edition) {
        return tryToPublish(edition).orElseThrow();
    }

    /** Stored, and not yet carried. */
    void put(Edition edition) {
        editions.put(edition);
    }

    Optional<Entry> tryToPublish(Edition edition) {
        editions.put(edition);
        return publication.publish(edition.key().toString());
    }

    /** What the gate lets nobody see yet. */
    boolean isHeld(Edition edition) {
        editions.put(edition);
        return publication.publish(edition.key().toString()).isEmpty();
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every public file's bytes, as text, by path. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString();
                all.put(path, read(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static Edition edition(Locale locale, int version, String title, String body) {
        return edition("post-office-3f2a1c", locale, version, title, body, false);
    }

    static Edition edition(String statement, Locale locale, int version, String title, String body, boolean rehearsal) {
        return new Edition(
                EditionKey.of(statement, locale, version),
                new RevisionKey(statement, 1),
                "post-office",
                Kind.STATEMENT,
                title,
                List.of("Ada Lin", "Ömer Işık"),
                List.of("Board"),
                Optional.of(LocalDate.of(2026, 5, 2)),
                List.of("Post"),
                "Summary & more.",
                body,
                Document.of(Format.HTML, "<html></html>"),
                List.of(),
                rehearsal ? Edition.Sort.REHEARSAL : Edition.Sort.TEXT,
                Instant.EPOCH);
    }

    /** The same for one section's own readers. */
    static Edition own(Edition shared, String section) {
        var variant = new Variant(shared.key().locale(), Optional.of(section));
        return as(
                shared,
                new EditionKey(shared.key().statement(), variant, shared.key().version()),
                shared.sort());
    }

    static Edition notice(Locale locale, int version) {
        Edition text = edition(locale, version, "Zurückgezogen", "<p>Dieser Text wurde zurückgezogen.</p>");
        return as(text, text.key(), Edition.Sort.NOTICE);
    }

    /** In the place of a text that is being corrected. */
    static Edition held(Locale locale, int version) {
        Edition text = edition(locale, version, "Wird berichtigt", "<p>Dieser Text wird berichtigt.</p>");
        return as(text, text.key(), Edition.Sort.HELD);
    }

    static Edition noting(Edition plain, List<CorrectionNote> notes) {
        return new Edition(
                plain.key(),
                plain.revision(),
                plain.slug(),
                plain.kind(),
                plain.title(),
                plain.persons(),
                plain.bodies(),
                plain.date(),
                plain.topics(),
                plain.summary(),
                plain.body(),
                plain.document(),
                plain.images(),
                notes,
                plain.sort(),
                plain.assembledAt());
    }

    static Edition on(Edition plain, List<String> topics) {
        return new Edition(
                plain.key(),
                plain.revision(),
                plain.slug(),
                plain.kind(),
                plain.title(),
                plain.persons(),
                plain.bodies(),
                plain.date(),
                topics,
                plain.summary(),
                plain.body(),
                plain.document(),
                plain.images(),
                plain.sort(),
                plain.assembledAt());
    }

    private static Edition as(Edition plain, EditionKey key, Edition.Sort sort) {
        return new Edition(
                key,
                plain.revision(),
                plain.slug(),
                plain.kind(),
                plain.title(),
                plain.persons(),
                plain.bodies(),
                plain.date(),
                plain.topics(),
                plain.summary(),
                plain.body(),
                plain.document(),
                plain.images(),
                sort,
                plain.assembledAt());
    }

    static Edition illustrated(int version, String address, String name) {
        Edition plain = edition(GERMAN, version, "Die Post", "<p><img src=\"" + address + "\" alt=\"Die Post\"></p>");
        return new Edition(
                plain.key(),
                plain.revision(),
                plain.slug(),
                plain.kind(),
                plain.title(),
                plain.persons(),
                plain.bodies(),
                plain.date(),
                plain.topics(),
                plain.summary(),
                plain.body(),
                plain.document(),
                List.of(name),
                plain.sort(),
                plain.assembledAt());
    }

    private Publication made() {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        return PublicationConfiguration.wired(
                new PublicationSettings(URI.create("https://news.example.org/"), folder, window, 90, hub),
                editions,
                new ListedImages(),
                sections,
                LanguageProfiles.in(Path.of("translations", "languages")),
                JdbcClient.create(database),
                this::announce,
                transactions,
                (section, edition) -> gate.verdict(section, edition),
                new MovedClock());
    }

    /** As the real one, it takes nothing outside of a transaction. */
    private void announce(Announcement announcement) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(announcement + " outside of a transaction");
        }
        announcer.announce(announcement);
    }

    @Override
    public void close() {
        ((HikariDataSource) database).close();
    }

    /** Each picture is 3 bytes, 800 by 600. */
    private static final class ListedImages implements Images {
        @Override
        public Map<String, StoredImage> shown(Revision revision, Locale locale) {
            throw new AssertionError("publication shows what the edition says");
        }

        @Override
        public StoredImage image(String name) {
            return new StoredImage(name, ImageType.JPEG, 800, 600, 3);
        }

        @Override
        public byte[] bytes(String name) {
            return new byte[] {1, 2, 3};
        }
    }

    private final class MovedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
