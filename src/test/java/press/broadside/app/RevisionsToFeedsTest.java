package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import press.broadside.TestDatabases;
import press.broadside.extraction.Changes;
import press.broadside.extraction.Relation;
import press.broadside.intake.Intake;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Significance;
import press.broadside.intake.StatementNames;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.Progress;
import press.broadside.translation.TranslatedLine;

/** A correction on its whole way through the real routes, from the author's file to the readers of the first text. */
class RevisionsToFeedsTest {
    private static final String FIRST = """
            ---
            id: ports
            ---
            # Six ports are shut

            Crews in six ports refuse to unload the ships.

            The board has said that all is well in the harbour.

            We stand together in every port.

            Nobody will be alone.
            """;

    /** One edited, one moved, one deleted, one new. */
    private static final String SECOND = """
            ---
            id: ports
            ---
            # Six ports are shut

            Nobody will be alone.

            Crews in seven ports refuse to unload the ships.

            A fund has been opened for their families.

            We stand together in every port.
            """;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_correction_takes_the_place_of_what_it_corrects_when_it_is_ready(String database) throws Exception {
        try (var running = settings(database).carry()) {
            var shot = new OneShot(running, data.resolve("results"));
            take(shot, "first.md", FIRST);
            for (String language : List.of("de", "ar")) {
                approve(running, language);
            }
            assertThat(shot.carry()).isFalse();
            SyndEntry german = entry("germany/de");
            SyndEntry arabic = entry("arabia/ar");
            assertThat(published("germany/de"))
                    .contains("[de] The board has said")
                    .contains("[de] Nobody");

            take(shot, "second.md", SECOND);

            assertThat(lines(running, "de")).as("to do").hasSize(2);
            assertThat(published("britain/en-GB")).contains("seven ports").doesNotContain("The board has said");
            assertThat(published("germany/de"))
                    .contains("[de] The board has said")
                    .contains("In dieser Übersetzung fehlt die Berichtigung noch.");
            assertThat(published("britain/en-GB")).doesNotContain("does not have the correction");
            assertThat(entry("germany/de").getUri()).isEqualTo(german.getUri());

            approve(running, "de");
            assertThat(shot.carry()).isFalse();

            SyndEntry corrected = entry("germany/de");
            assertThat(corrected.getUri()).isEqualTo(german.getUri());
            assertThat(corrected.getPublishedDate()).isEqualTo(german.getPublishedDate());
            assertThat(corrected.getUpdatedDate()).isAfter(german.getUpdatedDate());
            assertThat(published("germany/de"))
                    .contains("[de] Crews in seven ports")
                    .contains("[de] A fund")
                    .doesNotContain("The board has said")
                    .doesNotContain("fehlt die Berichtigung");
            assertThat(published("arabia/ar")).contains("لا تتضمن هذه الترجمة التصحيح بعد");
            assertThat(entry("arabia/ar").getUri()).isEqualTo(arabic.getUri());
            approve(running, "ar");
            assertThat(shot.carry()).isFalse();
            assertThat(published("")).doesNotContain("The board has said").contains("[ar] A fund");
            assertThat(changes(running))
                    .containsExactlyInAnyOrder(
                            Relation.UNCHANGED,
                            Relation.MOVED,
                            Relation.EDITED,
                            Relation.NEW,
                            Relation.UNCHANGED,
                            Relation.DELETED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void what_a_correction_says_is_translated_and_a_language_may_find_it_weightier(String database) throws Exception {
        Settings settings = settings(database);
        Path sections = data.resolve("sections.yaml");
        Files.writeString(
                sections, Files.readString(sections).replace("approve: none", "approve: none, corrections: hold"));
        try (var running = settings.carry()) {
            var shot = new OneShot(running, data.resolve("results"));
            take(shot, "first.md", FIRST);
            approve(running, "de");
            assertThat(shot.carry()).isFalse();
            take(
                    shot,
                    "second.md",
                    FIRST.replace(
                                    "id: ports",
                                    "id: ports\ncorrection: The board spoke, not the crews.\nsignificance: medium")
                            .replace("The board has said", "The board says"));
            assertThat(published("germany/de"))
                    .contains("[de] The board has said")
                    .contains("fehlt die Berichtigung");
            assertThat(published("britain/en-GB")).contains("The board spoke, not the crews.", "CorrectionComment");

            RevisionKey second = newest(running);
            assertThat(running.getBean(Changes.class).raise(second, Significance.MAJOR, "raised in de by mona: no"))
                    .isTrue();
            assertThat(shot.carry()).isFalse();
            assertThat(published("germany/de"))
                    .doesNotContain("The board has said")
                    .contains("Dieser Text wird berichtigt");
            assertThat(running.getBean(Changes.class)
                            .proposed(second)
                            .orElseThrow()
                            .reasons())
                    .first()
                    .isEqualTo("raised in de by mona: no");

            approve(running, "de");
            assertThat(shot.carry()).isFalse();
            assertThat(published("germany/de"))
                    .contains("[de] The board says", "[de] The board spoke, not the crews.", "Berichtigt am")
                    .doesNotContain("Dieser Text wird berichtigt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void late_work_on_the_first_text_goes_on_to_the_second_and_never_over_it(String database) throws Exception {
        try (var running = settings(database).carry()) {
            var shot = new OneShot(running, data.resolve("results"));
            take(shot, "first.md", FIRST);
            take(shot, "second.md", SECOND);
            var desk = running.getBean(Desk.class);
            RevisionKey second = newest(running);
            var former = new DraftKey(new RevisionKey(second.statement(), 1), Locale.GERMAN);

            translate(desk, former);
            desk.approve(former, "mona");
            assertThat(shot.carry()).isFalse();

            assertThat(desk.draft(new DraftKey(second, Locale.GERMAN)).approved())
                    .isEqualTo(3);
            assertThat(published("germany/de")).doesNotContain("[de]");
            assertThat(running.getBean(Changes.class)
                            .proposed(second)
                            .orElseThrow()
                            .significance())
                    .isEqualTo(Significance.MAJOR);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_change_of_segmentation_rules_keeps_what_is_approved_and_what_readers_have(String database) throws Exception {
        Settings settings = settings(database);
        try (var running = settings.carry()) {
            var shot = new OneShot(running, data.resolve("results"));
            take(shot, "first.md", FIRST.replace("refuse to unload the ships", "refuse; the ships wait"));
            approve(running, "de");
            assertThat(shot.carry()).isFalse();
        }
        String before = published("germany/de");
        try (var running = settings.with("broadside.segmentation", otherRules()).carry()) {
            RevisionKey first = newest(running);
            var change = running.getBean(Changes.class).bySegmentingAgain(first);

            RevisionKey again = running.getBean(Intake.class).repeat(first).orElseThrow();
            assertThat(new OneShot(running, data.resolve("results")).carry()).isFalse();

            assertThat(change.alignment().count(Relation.SPLIT)).isEqualTo(1);
            assertThat(change.significance()).isEqualTo(Significance.MINOR);
            var german = running.getBean(Desk.class).draft(new DraftKey(again, Locale.GERMAN));
            assertThat(german.isComplete()).isTrue();
            assertThat(published("germany/de")).isEqualTo(before);
        }
    }

    /** A semicolon ends a sentence there. */
    private Path otherRules() throws IOException {
        Path rules = Files.createDirectories(data.resolve("rules"));
        for (String file : List.of("root.yaml", "en.yaml")) {
            String ours = Files.readString(Path.of("translations/segmentation", file));
            Files.writeString(rules.resolve(file), "full: [\";\"]\n" + ours);
        }
        return rules;
    }

    private static List<Relation> changes(ApplicationContext running) {
        RevisionKey second = newest(running);
        return running
                .getBean(Changes.class)
                .between(new RevisionKey(second.statement(), 1), second)
                .alignment()
                .links()
                .stream()
                .map(link -> link.relation())
                .toList();
    }

    private Settings settings(String database) throws IOException {
        Path sections = Files.writeString(data.resolve("sections.yaml"), """
                sections:
                  - {id: germany, name: {de: "Deutsche Sektion"}, locales: [de], zone: Europe/Berlin, approve: none, channels: []}
                  - {id: arabia, name: {ar: "القسم"}, locales: [ar], zone: Africa/Cairo, approve: none, channels: []}
                  - {id: britain, name: {en-GB: "Britain"}, locales: [en-GB], zone: Europe/London, approve: none, channels: []}
                """);
        var settings = new Settings()
                .with("broadside.data", data)
                .with("broadside.sections", sections)
                .with("broadside.console", "ERROR");
        return database.equals("postgresql")
                ? settings.with("broadside.database", TestDatabases.postgresUrl())
                : settings;
    }

    private void take(OneShot shot, String name, String text) throws IOException {
        shot.take(Files.writeString(data.resolve(name), text));
        assertThat(shot.carry()).as("something failed").isFalse();
    }

    private static RevisionKey newest(ApplicationContext running) {
        var names = running.getBean(StatementNames.class);
        List<RevisionKey> all = names.revisions(names.named("ports").orElseThrow());
        return all.get(all.size() - 1);
    }

    /** What waits in the newest draft. */
    private static List<TranslatedLine> lines(ApplicationContext running, String language) {
        var desk = running.getBean(Desk.class);
        var draft = new DraftKey(newest(running), Locale.forLanguageTag(language));
        Progress progress = desk.progress().stream()
                .filter(p -> p.draft().equals(draft))
                .findFirst()
                .orElseThrow();
        var lines = new ArrayList<TranslatedLine>();
        desk.draft(draft).inOrder().stream()
                .filter(t -> !(t instanceof press.broadside.translation.Translation.Approved))
                .map(t -> new TranslatedLine(
                        t.source().id(),
                        t.source().text(),
                        new CodedText("[" + language + "] " + t.source().text().coded())))
                .forEach(lines::add);
        assertThat(progress.open()).isEqualTo(lines.size());
        return lines;
    }

    private static void approve(ApplicationContext running, String language) {
        var desk = running.getBean(Desk.class);
        var draft = new DraftKey(newest(running), Locale.forLanguageTag(language));
        desk.translate(draft, lines(running, language), "omar");
        desk.approve(draft, "mona");
    }

    private static void translate(Desk desk, DraftKey draft) {
        desk.translate(
                draft,
                desk.lines(draft).stream()
                        .map(line -> new TranslatedLine(
                                line.segment(),
                                line.source(),
                                new CodedText("[de] " + line.source().coded())))
                        .toList(),
                "omar");
    }

    private SyndEntry entry(String shelf) throws Exception {
        try (var reader =
                Files.newBufferedReader(data.resolve("public").resolve(shelf).resolve("feed.atom"))) {
            List<SyndEntry> entries = new SyndFeedInput().build(reader).getEntries();
            assertThat(entries).hasSize(1);
            return entries.get(0);
        }
    }

    /** All that readers may see there. */
    private String published(String shelf) throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(data.resolve("public").resolve(shelf))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> !f.toString().endsWith(".css"))
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
