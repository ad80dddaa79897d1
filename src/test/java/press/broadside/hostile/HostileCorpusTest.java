package press.broadside.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.hostile.HostileCase.Expected;

/** The whole corpus through the packaged program with 512 MB of heap, and benign statements beside it. */
@Tag("packaged")
class HostileCorpusTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** As many documents as come at once, or as many bytes. */
    private static final int MOST_AT_ONCE = 8;

    private static final int MOST_BYTES_AT_ONCE = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void ends_as_expected_and_keeps_nothing_benign_waiting() throws Exception {
        HostileServer server = HostileServer.start(folder, Map.of());
        try {
            List<HostileCase> corpus =
                    HostileCorpus.cases().filter(HostileCorpusTest::isWritable).toList();
            Duration longestWait = Duration.ZERO;
            for (List<HostileCase> wave : waves(corpus)) {
                Duration wait = waitBeside(server, wave);
                longestWait = wait.compareTo(longestWait) > 0 ? wait : longestWait;
            }
            await("everything carried")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> server.count("select count(*) from scheduled_tasks") == 0);

            isAsExpected(corpus, server.notes());
            assertThat(server.count("select count(*) from parked_work")).isZero();
            assertThat(server.get("/actuator/health"))
                    .contains("\"abandoned\":0")
                    .startsWith("{")
                    .contains("\"status\":\"UP\"");
            assertThat(server.log())
                    .contains("event=exit")
                    .doesNotContain("OutOfMemoryError", "StackOverflowError", "event=unreadable", "event=fail");
            HostileLog log = HostileLog.of(server.log());
            assertThat(log.steps())
                    .hasSizeGreaterThan(corpus.size())
                    .allSatisfy(
                            step -> assertThat(step.time()).as(step.toString()).isLessThan(LIMIT));
            CleanOutput.isClean(server.output());
            System.out.printf(
                    "%d hostile documents; slowest in intake: %s, in extraction: %s; longest wait of a benign one: %s; memory: %s%n",
                    corpus.size(), log.slowest("intake"), log.slowest("extraction"), longestWait, server.memory());
        } finally {
            server.process().destroy();
            server.process().waitFor();
        }
        assertThat(server.process().exitValue()).isIn(0, 143);
    }

    @Test
    void a_parser_that_never_ends_costs_its_document_and_a_restart() throws Exception {
        HostileServer server = HostileServer.start(
                folder,
                Map.of(
                        "broadside.parsing.time-limit", "500ms",
                        "broadside.parsing.max-abandoned", "0",
                        "broadside.intake.max-block", "5000000",
                        "broadside.intake.max-marks", "5000000",
                        "broadside.intake.max-elements", "5000000"));

        server.drop(HostileCase.exact("endless.md", "Hello " + "<!A ".repeat(240_000)));

        assertThat(server.process().waitFor()).isEqualTo(75);
        assertThat(server.notes().get("endless.md").get("reason").asText())
                .contains("longer to read than the 0.5 s that broadside.parsing.time-limit allows");
        assertThat(server.data().resolve("inbox")).isEmptyDirectory();
    }

    /** Names that the file system of this machine can write. */
    private static boolean isWritable(HostileCase hostile) {
        return Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(hostile.file());
    }

    private static List<List<HostileCase>> waves(List<HostileCase> corpus) {
        var waves = new ArrayList<List<HostileCase>>();
        int bytes = MOST_BYTES_AT_ONCE;
        for (HostileCase one : corpus) {
            bytes += one.content().length;
            if (bytes > MOST_BYTES_AT_ONCE || waves.get(waves.size() - 1).size() == MOST_AT_ONCE) {
                waves.add(new ArrayList<>());
                bytes = one.content().length;
            }
            waves.get(waves.size() - 1).add(one);
        }
        return waves;
    }

    /** How long it takes until a statement is published that was submitted right behind others. */
    private static Duration waitBeside(HostileServer server, List<HostileCase> hostile) throws Exception {
        for (HostileCase one : hostile) {
            server.drop(one);
        }
        String slug =
                "benign-beside-" + Integer.toHexString(hostile.get(0).file().hashCode());
        server.drop(HostileCase.exact(slug + ".txt", slug + "\n\nWe mean well.\n"));
        long from = System.nanoTime();
        await(slug + " beside " + hostile)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> server.isPublished(slug));
        Duration wait = Duration.ofNanos(System.nanoTime() - from);
        await("all of " + hostile)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> hostile.stream().allMatch(server::isNoted));
        return wait;
    }

    private static void isAsExpected(List<HostileCase> corpus, Map<String, JsonNode> notes) {
        var softly = new SoftAssertions();
        for (HostileCase one : corpus) {
            JsonNode note = notes.getOrDefault(HostileServer.shown(one), MissingNode.getInstance());
            if (one.expected() instanceof Expected.Refused refused) {
                softly.assertThat(note.path("reason").asText()).as(one.file()).contains(refused.reason());
            } else if (one.expected() instanceof Expected.Accepted accepted) {
                var remarks = new ArrayList<String>();
                note.path("remarks").forEach(remark -> remarks.add(remark.asText()));
                softly.assertThat(note.path("outcome").asText())
                        .as("%s: %s", one.file(), note)
                        .isEqualTo("accepted");
                softly.assertThat(remarks).as(one.file()).containsAll(accepted.remarks());
                if (accepted.all()) {
                    softly.assertThat(remarks).as(one.file()).hasSameSizeAs(accepted.remarks());
                }
            }
        }
        softly.assertAll();
    }
}
