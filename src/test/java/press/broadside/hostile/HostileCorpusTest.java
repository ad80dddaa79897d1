package press.broadside.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.hostile.HostileCase.Expected;

/** The whole corpus through the packaged program with 512 MB of heap, and benign statements beside it. */
@Tag("packaged")
class HostileCorpusTest {
    private static final int WAVE = 8;
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Code, frames and foreign drawing; a page of ours has none. */
    private static final String UNSAFE = "script, iframe, object, embed, form, svg, math, style, base, [onclick],"
            + " [onerror], [onload], [style], [href^=javascript], [href^=data], [src^=data]";

    @TempDir
    private Path folder;

    @Test
    void ends_as_expected_and_keeps_nothing_benign_waiting() throws Exception {
        HostileServer server = HostileServer.start(folder, Map.of());
        try {
            List<HostileCase> corpus =
                    HostileCorpus.cases().filter(HostileCorpusTest::isWritable).toList();
            for (int from = 0; from < corpus.size(); from += WAVE) {
                wave(server, corpus.subList(from, Math.min(corpus.size(), from + WAVE)), from / WAVE);
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
            assertThat(server.log()).doesNotContain("OutOfMemoryError", "StackOverflowError", "event=unreadable");
            isClean(server.output());
        } finally {
            server.process().destroy();
        }
        assertThat(server.process().waitFor()).isIn(0, 143);
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

    private static void wave(HostileServer server, List<HostileCase> hostile, int number) throws Exception {
        for (HostileCase one : hostile) {
            server.drop(one);
        }
        String slug = "benign-" + number;
        server.drop(HostileCase.exact(slug + ".txt", slug + "\n\nWe mean well " + number + " times.\n"));
        await(slug + " beside " + hostile)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> server.isPublished(slug));
        await("all of " + hostile)
                .atMost(LIMIT)
                .until(() -> server.notes().keySet().containsAll(shown(hostile)));
    }

    private static List<String> shown(List<HostileCase> hostile) {
        return hostile.stream().map(HostileServer::shown).toList();
    }

    private static void isAsExpected(List<HostileCase> corpus, Map<String, JsonNode> notes) {
        var softly = new SoftAssertions();
        for (HostileCase one : corpus) {
            JsonNode note = notes.getOrDefault(
                    HostileServer.shown(one), com.fasterxml.jackson.databind.node.MissingNode.getInstance());
            if (one.expected() instanceof Expected.Refused refused) {
                softly.assertThat(note.path("reason").asText()).as(one.file()).contains(refused.reason());
            } else if (one.expected() instanceof Expected.Accepted accepted) {
                var remarks = new ArrayList<String>();
                note.path("remarks").forEach(remark -> remarks.add(remark.asText()));
                softly.assertThat(note.path("outcome").asText()).as(one.file()).isEqualTo("accepted");
                softly.assertThat(remarks).as(one.file()).containsAll(accepted.remarks());
                if (accepted.all()) {
                    softly.assertThat(remarks).as(one.file()).hasSameSizeAs(accepted.remarks());
                }
            }
        }
        softly.assertAll();
    }

    /** A file's bytes as characters; of a package those of its parts. */
    private static String unpacked(byte[] file) throws IOException {
        var content = new StringBuilder(new String(file, StandardCharsets.ISO_8859_1));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                content.append(new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }

    private static void isClean(List<Path> output) throws Exception {
        var unclean = new HashMap<Path, String>();
        for (Path file : output) {
            String content = unpacked(Files.readAllBytes(file));
            if (content.contains(HostileCase.PLANTED)) {
                unclean.put(file, HostileCase.PLANTED);
            }
            if (file.toString().endsWith(".html")) {
                Jsoup.parse(content).select(UNSAFE).forEach(element -> unclean.put(file, element.outerHtml()));
            }
        }
        assertThat(unclean).isEmpty();
    }
}
