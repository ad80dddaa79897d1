package press.broadside.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;
import press.broadside.assembly.TestTrials;
import press.broadside.extraction.okapi.Documents;
import press.broadside.hostile.HostileCase.Expected;
import press.broadside.intake.Outcome;
import press.broadside.intake.Submission;
import press.broadside.intake.TestIntake;
import press.broadside.intake.Trial;
import press.broadside.language.Segmenter;

/** Each hostile document alone, through intake and the reading that extraction will do. */
class HostileDocumentsTest {
    @TempDir
    private static Path folder;

    private static TestIntake intake;

    @BeforeAll
    static void open() {
        var documents = new Documents(Segmenter.withRulesIn(Path.of("translations/segmentation")));
        Trial page = TestTrials.body();
        intake = new TestIntake(TestDatabases.sqlite(folder)).trying((document, fields) -> {
            documents.read(document);
            return page.objection(document, fields);
        });
    }

    @AfterAll
    static void close() {
        intake.close();
    }

    static Stream<HostileCase> corpus() {
        return HostileCorpus.cases();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void becomes_what_is_expected(HostileCase hostile) {
        Submission alone = Submission.of(hostile.file(), hostile.content(), "a test");
        Submission submission = hostile.meta().map(alone::withMeta).orElse(alone);

        Outcome outcome = intake.intake.accept(submission);

        if (hostile.expected() instanceof Expected.Refused refused) {
            assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            assertThat(((Outcome.Refused) outcome).reason())
                    .contains(refused.reason())
                    .doesNotContain("\n")
                    .hasSizeLessThan(300);
        } else if (hostile.expected() instanceof Expected.Accepted accepted) {
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
            var remarks = assertThat(((Outcome.Accepted) outcome).remarks()).containsAll(accepted.remarks());
            if (accepted.all()) {
                remarks.hasSameSizeAs(accepted.remarks());
            }
        }
    }
}
