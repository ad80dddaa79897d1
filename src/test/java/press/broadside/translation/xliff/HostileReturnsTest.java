package press.broadside.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.translation.xliff.Exchanging.FIRST;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.TestDatabases;

/** Files that mean harm: refused in a sentence or reported segment by segment, soon, and nothing else is touched. */
class HostileReturnsTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> everything_hostile_comes_out_as_expected() {
        Exchanging honest = Exchanging.ofPorts(TestDatabases.sqlite(folder));
        var corpus = HostileXliff.corpus(
                honest.exported(FIRST, XliffVersion.V1_2),
                honest.exported(FIRST, XliffVersion.V2_1),
                "The rate stays.");
        return corpus.stream()
                .map(hostile -> DynamicTest.dynamicTest(
                        hostile.name(),
                        () -> comesOutAsExpected(
                                hostile,
                                hostile.applied() == 0 ? honest : Exchanging.ofPorts(TestDatabases.sqlite(folder)))));
    }

    /** One desk sees all those by which nothing may change. */
    private static void comesOutAsExpected(HostileXliff hostile, Exchanging ports) {
        byte[] content = hostile.content().get();

        Instant begin = Instant.now();
        TakenFile taken = ports.take(content);

        assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
        assertThat(taken.outcome()).as(String.valueOf(taken.reason())).isEqualTo(hostile.outcome());
        if (hostile.outcome().equals("refused")) {
            assertThat(taken.reason()).contains(hostile.hint());
        } else {
            List<String> kinds = TakingReturnsTest.kinds(taken)
                    .map(kind -> kind.replaceAll(".* ", ""))
                    .toList();
            assertThat(kinds).isEqualTo(hostile.hint().isEmpty() ? List.of() : List.of(hostile.hint()));
        }
        assertThat(ports.standing(FIRST).stream().filter(state -> !state.equals("open")))
                .hasSize(hostile.applied());
    }

    @Test
    void text_that_looks_like_mark_up_stays_text() {
        Exchanging ports = Exchanging.ofPorts(TestDatabases.sqlite(folder));
        String job = ports.exported(FIRST, XliffVersion.V1_2);

        ports.take(job.replace(">The rate stays.</target>", ">&lt;script&gt;{1}&lt;/script&gt;</target>"));

        assertThat(ports.standing(FIRST)).endsWith("translated: <script>\\{1}</script>");
    }
}
