package press.broadside.assembly;

import static java.util.Map.entry;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.extraction.Changes.Correction;
import press.broadside.extraction.DocumentMerger;
import press.broadside.extraction.Extract;
import press.broadside.intake.Document;
import press.broadside.intake.Fields;
import press.broadside.intake.Format;
import press.broadside.intake.Images;
import press.broadside.intake.Kind;
import press.broadside.intake.Revision;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;
import press.broadside.intake.Statements;
import press.broadside.intake.StoredImage;
import press.broadside.intake.image.ImageType;
import press.broadside.language.LanguageProfiles;
import press.broadside.section.Approval;
import press.broadside.section.Meanwhile;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;
import press.broadside.translation.Draft;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Drafts;
import press.broadside.translation.Translation;

/** An assembly over a real database, with drafts and revisions from lists. */
final class Assembling implements AutoCloseable {
    static final Locale GERMAN = Locale.GERMAN;

    final List<String> announced = new ArrayList<>();
    final Editions editions;
    /** What corrects a revision, by that revision. */
    final Map<RevisionKey, Correction> corrected = new HashMap<>();

    private Optional<String> said = Optional.empty();
    private final EditionStore store;
    private final Corrections corrections;
    private final Map<RevisionKey, Revision> revisions = new HashMap<>();
    private final Map<DraftKey, Draft> drafts = new HashMap<>();
    private final Map<String, StoredImage> pictures = new HashMap<>();
    private final TransactionTemplate transactions;
    private final DataSource database;

    private Assembling(DataSource database, Meanwhile... meanwhile) {
        this.database = database;
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var clock = Clock.fixed(Instant.parse("2026-05-03T09:00:00Z"), ZoneOffset.UTC);
        corrections = new Corrections(
                revision -> Optional.ofNullable(corrected.get(revision)),
                new Sections(Stream.of(meanwhile).map(Assembling::section).toList()),
                LanguageProfiles.in(Path.of("translations", "languages")));
        store = new EditionStore(
                new JdbcEditions(JdbcClient.create(database)),
                corrections,
                a -> announced.add(a.kind() + " " + a.subject()),
                transactions,
                clock);
        editions = store;
    }

    /** The same in sections that want this of corrections. */
    Assembling where(Meanwhile... meanwhile) {
        return new Assembling(database, meanwhile);
    }

    private static Section section(Meanwhile meanwhile) {
        return new Section(
                meanwhile.name().toLowerCase(Locale.ROOT),
                Map.of(GERMAN, "Sektion"),
                List.of(GERMAN),
                ZoneId.of("Europe/Berlin"),
                Approval.NONE,
                meanwhile,
                Map.of(),
                List.of());
    }

    /** From now on a later revision corrects this one. */
    Assembling corrects(int revision, Significance significance) {
        corrected.put(
                new RevisionKey("post-office-3f2a1c", revision),
                new Correction(new RevisionKey("post-office-3f2a1c", revision + 1), significance, Instant.EPOCH));
        return this;
    }

    /** What the revisions that come say of what they correct. */
    Assembling saying(String correction) {
        said = Optional.of(correction);
        return this;
    }

    static Assembling onSqlite(Path folder) {
        return new Assembling(TestDatabases.sqlite(folder));
    }

    static Assembling onPostgres() {
        return new Assembling(TestDatabases.postgres());
    }

    Assembly assembly() {
        return assembly(false);
    }

    Assembly assembly(boolean rehearsing) {
        return new Assembly(
                new ListedDrafts(),
                new ListedStatements(),
                merger(),
                new ListedImages(),
                URI.create("https://news.example.org"),
                store,
                corrections,
                rehearsing);
    }

    /** The name in the document of a picture of 800 by 600, and its hash; the newest one counts. */
    Assembling picture(String name, char hash) {
        String stored = String.valueOf(hash).repeat(64) + ".jpg";
        pictures.put(name, new StoredImage(stored, ImageType.JPEG, 800, 600, 1));
        return this;
    }

    /** Stands in for Okapi: each source text in the document gives way to its target. */
    private DocumentMerger merger() {
        return (document, target, targets) -> {
            if (!document.format().isText()) {
                return document;
            }
            String merged = document.text();
            for (TextUnit unit : drafts.values().iterator().next().extract().units()) {
                CodedText text = targets.get(unit.id());
                merged = text == null ? merged : merged.replace(unit.text().plain(), text.plain());
            }
            return document.withText(merged);
        };
    }

    /** Sources and targets by unit id; a blank target is not approved. */
    Assembling draft(int revision, Format format, String document, Map<String, String> texts) {
        return draft(revision, Document.of(format, document), texts);
    }

    Assembling draft(int revision, Document document, Map<String, String> texts) {
        var units = new ArrayList<TextUnit>();
        var translations = new LinkedHashMap<String, Translation>();
        int number = 0;
        for (var pair : new TreeMap<>(texts).entrySet()) {
            String id = pair.getKey().equals("Closing the post office")
                    ? "u1"
                    : said.equals(Optional.of(pair.getKey())) ? "field.correction" : "u" + (++number + 1);
            var segment = new Segment(id + ".1", new CodedText(pair.getKey()), "");
            units.add(new TextUnit(id, "p", List.of(segment)));
            translations.put(
                    segment.id(),
                    pair.getValue().isBlank()
                            ? new Translation.Open(segment)
                            : new Translation.Approved(segment, new CodedText(pair.getValue()), "person:ada"));
        }
        var key = new RevisionKey("post-office-3f2a1c", revision);
        revisions.put(
                key, new Revision(key, "post-office", "p.html", fields(), document, Map.of(), "00", Instant.EPOCH));
        var draftKey = new DraftKey(key, GERMAN);
        drafts.clear();
        drafts.put(
                draftKey,
                new Draft(
                        draftKey,
                        new Extract(
                                key,
                                units,
                                Map.ofEntries(entry("title", "u1"), entry("correction", "field.correction"))),
                        translations));
        return this;
    }

    private Fields fields() {
        return new Fields(
                "Closing the post office",
                List.of("Ada Lin"),
                List.of(),
                Optional.of(LocalDate.of(2026, 5, 2)),
                Kind.STATEMENT,
                List.of(),
                Optional.empty(),
                said,
                Optional.empty());
    }

    @Override
    public void close() {
        ((HikariDataSource) database).close();
    }

    private final class ListedDrafts implements Drafts {
        @Override
        public Draft draft(DraftKey key) {
            return drafts.get(key);
        }

        @Override
        public List<DraftKey> of(RevisionKey revision) {
            return List.copyOf(drafts.keySet());
        }

        @Override
        public Optional<DraftKey> newest(String statement, Locale locale) {
            return drafts.keySet().stream()
                    .filter(key -> key.revision().statement().equals(statement))
                    .filter(key -> key.locale().equals(locale))
                    .max(Comparator.comparing(key -> key.revision().number()));
        }
    }

    private final class ListedStatements implements Statements {
        @Override
        public Revision revision(RevisionKey key) {
            return revisions.get(key);
        }

        @Override
        public List<RevisionKey> newest() {
            return List.copyOf(revisions.keySet());
        }
    }

    private final class ListedImages implements Images {
        @Override
        public Map<String, StoredImage> shown(Revision revision, Locale locale) {
            return pictures;
        }

        @Override
        public StoredImage image(String name) {
            throw new AssertionError("assembly asks for all that is shown at once");
        }

        @Override
        public byte[] bytes(String name) {
            throw new AssertionError("assembly needs no bytes of " + name);
        }
    }
}
