package press.broadside.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.broadside.TestDatabases;
import press.broadside.extraction.Alignment;
import press.broadside.extraction.Extract;
import press.broadside.extraction.okapi.Documents;
import press.broadside.intake.Document;
import press.broadside.intake.Format;
import press.broadside.intake.RevisionKey;
import press.broadside.language.Segmenter;
import press.broadside.memory.Recall;
import press.broadside.section.Approval;
import press.broadside.section.Section;
import press.broadside.section.Sections;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** Whatever an author does to a text, no approved target is lost, doubled or put in another's place. */
class RandomRevisionsTest {
    private static final Locale GERMAN = Locale.GERMAN;
    private static final Pattern MARK = Pattern.compile("T(\\d+)");
    private static final List<Extract> TEXTS = texts();

    private static final Map<RevisionKey, Extract> STORED = new HashMap<>();
    private static final Desk ON_SQLITE = desk(TestDatabases.sqlite(folder()));
    private static final Desk ON_POSTGRES = desk(TestDatabases.postgres());
    private static int statements;

    @Property(tries = 1_000)
    void no_approved_target_is_lost_doubled_or_misplaced(
            @ForAll @IntRange(min = 0, max = 100) int text,
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 25) int steps) {
        Extract former = TEXTS.get(text % TEXTS.size());
        Extract revision = EditScript.edited(former, 2, seed, steps);
        Draft approved = approved(former);

        var carried = new CarryOver(approved, Alignment.of(former, revision))
                .into(revision, new DraftFromMemory(nothing(revision), GERMAN, Approval.EXACT));

        check(approved, new Draft(new DraftKey(revision.revision(), GERMAN), revision, carried.translations()));
    }

    @Property(tries = 25)
    void nor_is_any_on_its_way_through_the_store(@ForAll @IntRange(min = 0, max = 100) int text, @ForAll long seed) {
        for (Desk desk : List.of(ON_SQLITE, ON_POSTGRES)) {
            Extract sample = TEXTS.get(text % TEXTS.size());
            var key = new RevisionKey("random-" + ++statements, 1);
            Extract former = stored(new Extract(key, sample.units(), Map.of()));
            Extract revision = stored(EditScript.edited(former, 2, seed, 10));
            desk.open(nothing(former));
            var first = new DraftKey(key, GERMAN);
            desk.translate(
                    first,
                    approved(former).inOrder().stream()
                            .map(t -> new TranslatedLine(
                                    t.source().id(),
                                    t.source().text(),
                                    t.target().orElseThrow()))
                            .toList(),
                    "omar");
            desk.approve(first, "mona");

            desk.open(nothing(revision));

            check(desk.draft(first), desk.draft(new DraftKey(revision.revision(), GERMAN)));
        }
    }

    private static void check(Draft former, Draft revision) {
        var used = new HashSet<Integer>();
        for (TextUnit unit : revision.extract().units()) {
            for (Segment segment : unit.segments()) {
                Translation translation = revision.translations().get(segment.id());
                List<Integer> marks = marks(translation);
                assertThat(used.stream().filter(marks::contains))
                        .as("doubled in " + segment)
                        .isEmpty();
                used.addAll(marks);
                if (translation instanceof Translation.Approved && !Draft.isCarried(translation)) {
                    var meant = new CodedText(marks.stream()
                            .map(mark ->
                                    former.extract().segments().get(mark).text().coded())
                            .collect(Collectors.joining(" ")));
                    assertThat(plain(revision.sourceOf(translation)))
                            .as("misplaced")
                            .isEqualTo(plain(meant));
                    assertThat(translation.target().orElseThrow().codeCounts())
                            .isEqualTo(revision.sourceOf(translation).codeCounts());
                }
            }
        }
        Map<String, Long> before = counts(former.extract().segments().stream());
        Map<String, Long> now = counts(revision.extract().segments().stream());
        Map<String, Long> approved = counts(revision.extract().segments().stream()
                .filter(s -> revision.translations().get(s.id()) instanceof Translation.Approved));
        before.forEach((text, count) -> assertThat(approved.getOrDefault(text, 0L))
                .as("lost: " + text)
                .isGreaterThanOrEqualTo(Math.min(count, now.getOrDefault(text, 0L))));
    }

    private static List<Integer> marks(Translation translation) {
        return MARK.matcher(translation.target().map(CodedText::plain).orElse(""))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static Map<String, Long> counts(Stream<Segment> segments) {
        return segments.collect(Collectors.groupingBy(s -> s.text().renumbered().coded(), Collectors.counting()));
    }

    private static String plain(CodedText text) {
        return text.plain().replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Each segment has a target that says which one it is, with its codes. */
    private static Draft approved(Extract extract) {
        var translations = new HashMap<String, Translation>();
        for (Segment segment : extract.segments()) {
            String codes =
                    segment.text().codes().stream().map(code -> code.written()).collect(Collectors.joining(" "));
            var target =
                    new CodedText("T%d %s".formatted(translations.size(), codes).strip());
            translations.put(segment.id(), new Translation.Approved(segment, target, "person:mona"));
        }
        return new Draft(new DraftKey(extract.revision(), GERMAN), extract, translations);
    }

    private static Recall nothing(Extract extract) {
        return new Recall(extract, List.of(GERMAN), Map.of());
    }

    private static Extract stored(Extract extract) {
        STORED.put(extract.revision(), extract);
        return extract;
    }

    private static Desk desk(DataSource source) {
        var sections = new Sections(List.of(new Section(
                "germany",
                Map.of(GERMAN, "Deutschland"),
                List.of(GERMAN),
                ZoneId.of("UTC"),
                Approval.EXACT,
                List.of())));
        return new Desk(
                new JdbcDrafts(new JdbcTemplate(source), STORED::get, Clock.systemUTC()),
                new JdbcSuggestions(JdbcClient.create(source), Clock.systemUTC()),
                new Propagations(JdbcClient.create(source), Clock.systemUTC()),
                sections,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                announcement -> {});
    }

    /** The project's own statements, as they are read. */
    private static List<Extract> texts() {
        var reader = new Documents(Segmenter.withRulesIn(Path.of("translations/segmentation")));
        var texts = new ArrayList<Extract>();
        for (String folder : List.of("samples", "src/test/resources/fixtures/extraction")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    Format.claimedBy(file.toString())
                            .filter(format ->
                                    format.isText() && !file.toString().endsWith(".segments.txt"))
                            .map(format -> Document.of(format, read(file)))
                            .ifPresent(document -> texts.add(new Extract(
                                    new RevisionKey("text-" + texts.size(), 1), reader.read(document), Map.of())));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(texts);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceFirst("(?s)\\A---\n.*?\n---\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("random-revisions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
