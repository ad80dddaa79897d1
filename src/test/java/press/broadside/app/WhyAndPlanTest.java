package press.broadside.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;
import press.broadside.intake.RevisionKey;
import press.broadside.intake.Statements;
import press.broadside.text.CodedText;
import press.broadside.translation.Desk;
import press.broadside.translation.DraftKey;
import press.broadside.translation.TranslatedLine;
import press.broadside.translation.Translation;
import press.broadside.translation.working.Verdict;

/** Asked before a statement goes out, and after it went. */
class WhyAndPlanTest {
    @TempDir
    private Path folder;

    private String told = "";

    @BeforeEach
    void a_memory_that_knows_two_sentences() throws IOException {
        Files.createDirectories(folder.resolve("memory"));
        Files.writeString(folder.resolve("memory/older.tmx"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4"><header creationtool="test" creationtoolversion="1" segtype="sentence"
                  o-tmf="none" adminlang="en" srclang="en" datatype="plaintext"/><body>
                <tu><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>weavers<ept i="1">&lt;/b&gt;</ept> have won.</seg></tuv>
                  <tuv xml:lang="de"><seg>Die <bpt i="1">&lt;b&gt;</bpt>Weberinnen<ept i="1">&lt;/b&gt;</ept> haben gewonnen.</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>The looms stand still tonight.</seg></tuv>
                  <tuv xml:lang="de"><seg>Die Webstühle stehen heute Nacht still.</seg></tuv></tu>
                </body></tmx>
                """);
        Files.writeString(folder.resolve("sections.yaml"), """
                sections:
                  - {id: germany, name: {de: "Deutsche Sektion"}, locales: [de], zone: Europe/Berlin, approve: exact, channels: [{id: archive, type: file, path: outbox/germany}]}
                  - {id: britain, name: {en-GB: "Britain"}, locales: [en-GB], zone: Europe/London, approve: none, channels: []}
                """);
        Files.writeString(
                folder.resolve("own.yaml"), """
                broadside:
                  sections: %s
                  console: ERROR
                  memory: {folder: %s}
                """.formatted(folder.resolve("sections.yaml"), folder.resolve("memory")));
        Files.writeString(folder.resolve("looms.md"), """
                ---
                id: looms
                kind: appeal
                topics: [textile]
                ---
                # The looms stand still

                The **weavers** have won.

                Who weaves for whom?
                """);
    }

    @Test
    void a_published_page_is_followed_back_to_people_and_memory_and_on_to_its_destination() throws Exception {
        String unit;
        try (var running = settings().carry()) {
            publish(running);
            unit = running.getBean(press.broadside.memory.Housekeeping.class)
                            .find("weavers", List.of(Locale.GERMAN), 1)
                            .get(0)
                            .id()
                    + "";
        }
        String page = page();

        assertThat(run("why", page)).as(told).isZero();

        assertThat(told.lines().map(String::strip).toList())
                .anyMatch(line -> line.matches("revision +the-looms-stand-still-\\w+/r1, accepted 20.*Z"))
                .anyMatch(line -> line.matches("edition +the-looms-stand-still-\\w+/de/v1, assembled 20.*Z"))
                .anyMatch(line -> line.contains("approved by policy, from memory: 100 older.tmx, unit " + unit)
                        && line.contains("Weberinnen"))
                .anyMatch(line -> line.matches(
                        ".*by omar 20.*Z, reviewed by rosa 20.*Z, approved by mona +\\[de] Who weaves for whom\\?"))
                .anyMatch(line -> line.matches("1 from memory, approved by policy, \\d translated by a person"))
                .anyMatch(line -> line.matches("germany +the-looms-\\S+/de/v1 +text +20.*"))
                .anyMatch(
                        line -> line.matches("germany/archive/the-looms-\\S+/de/v1 +new +sent +20.*outbox/germany.*"));
        String byAddress = told;
        String id = told.lines()
                .filter(line -> line.startsWith("entry "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("^entry +", "");
        assertThat(run("why", id)).as(told).isZero();
        assertThat(told).isEqualTo(byAddress);
        assertThat(run("why", "--json", "http://localhost:8080/" + page + "#top"))
                .isZero();
        assertThat(told)
                .contains("\"way\":\"MEMORY\"")
                .contains("\"unit\":" + unit)
                .contains("\"approver\":\"mona\"")
                .contains("\"state\":\"sent\"");
        assertThat(run("why", "germany/de/nothing.html")).isEqualTo(1);
        assertThat(told).contains("give the address of a page as feeds have it");
    }

    @Test
    void a_file_is_planned_without_a_trace() throws Exception {
        assertThat(run("plan", folder.resolve("looms.md").toString())).as(told).isZero();

        assertThat(told.lines().map(String::strip).toList())
                .anyMatch(line -> line.matches("title +The looms stand still"))
                .anyMatch(line -> line.matches("kind +appeal"))
                .anyMatch(line -> line.matches("revision of +-, it is a new statement"))
                .anyMatch(
                        line -> line.matches(
                                "germany +de +archive \\(file\\) +waits for people: \\d to translate, 1 to confirm, 1 approved by policy exact"))
                .anyMatch(line -> line.matches(
                        "britain +en-GB +none: feeds and pages only +at once: English needs no translation"));
        assertThat(run("plan", "--json", folder.resolve("looms.md").toString())).isZero();
        assertThat(told).contains("\"100\":{\"segments\":1,\"words\":4}").contains("\"atOnce\":true");
        assertThat(run("status")).isZero();
        assertThat(told).contains("No statement yet");
    }

    @Test
    void a_revision_of_what_is_held_or_withdrawn_says_what_it_waits_for() throws Exception {
        assertThat(run(
                        "submit",
                        "--embargo",
                        "2099-01-01T00:00:00Z",
                        folder.resolve("looms.md").toString()))
                .as(told)
                .isZero();

        assertThat(run("plan", folder.resolve("looms.md").toString())).isZero();
        assertThat(told)
                .contains("revision of  the-looms-stand-still-")
                .contains("held: embargo until 2099-01-01T00:00:00Z");

        Files.writeString(folder.resolve("poster.pdf"), "%PDF-1.7\n");
        assertThat(run("plan", folder.resolve("poster.pdf").toString())).isEqualTo(1);
        assertThat(told).contains("poster.pdf would be refused: ");
    }

    private void publish(ApplicationContext running) {
        var shot = new OneShot(running, folder.resolve("results"));
        try {
            shot.take(folder.resolve("looms.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(shot.carry()).isFalse();
        RevisionKey revision = running.getBean(Statements.class).newest().get(0);
        var draft = new DraftKey(revision, Locale.GERMAN);
        var desk = running.getBean(Desk.class);
        desk.translate(
                draft,
                desk.draft(draft).inOrder().stream()
                        .filter(translation -> !(translation instanceof Translation.Approved))
                        .map(translation -> new TranslatedLine(
                                translation.source().id(),
                                translation.source().text(),
                                new CodedText(
                                        "[de] " + translation.source().text().coded())))
                        .toList(),
                "omar");
        var reviews = running.getBean(press.broadside.translation.working.Verdicts.class);
        desk.versions(draft)
                .forEach((segment, version) ->
                        reviews.judge(draft, segment, version, Verdict.Kind.REVIEWED, "", "rosa"));
        desk.approve(draft, "mona");
        assertThat(shot.carry()).isFalse();
    }

    private String page() throws IOException {
        Path root = folder.resolve("data/public");
        try (Stream<Path> all = Files.list(root.resolve("germany/de"))) {
            return all.map(path -> root.relativize(path).toString())
                    .filter(path -> path.matches(".*/the-looms.*\\.html"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Settings settings() {
        return new Settings()
                .with("broadside.data", folder.resolve("data"))
                .with("spring.config.additional-location", "file:" + folder.resolve("own.yaml"));
    }

    private int run(String command, String... arguments) {
        var all = new ArrayList<>(List.of(
                command,
                "--data",
                folder.resolve("data").toString(),
                "--config",
                folder.resolve("own.yaml").toString()));
        all.addAll(List.of(arguments));
        PrintStream out = System.out;
        PrintStream err = System.err;
        var heard = new ByteArrayOutputStream();
        var ear = new PrintStream(heard, true, UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            return Broadside.execute(all.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
            told = heard.toString(UTF_8);
        }
    }
}
