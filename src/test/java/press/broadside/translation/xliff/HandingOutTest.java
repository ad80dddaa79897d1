package press.broadside.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.translation.xliff.Exchanging.FIRST;
import static press.broadside.translation.xliff.Exchanging.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;
import press.broadside.intake.RevisionKey;
import press.broadside.terminology.Status;
import press.broadside.terminology.Term;
import press.broadside.text.CodedText;
import press.broadside.translation.DraftKey;

/** What translators find in a job. */
class HandingOutTest {
    private static final DraftKey SECOND = new DraftKey(new RevisionKey(Exchanging.STATEMENT, 2), Locale.GERMAN);

    @TempDir
    private static Path folder;

    static Stream<DataSource> databases() {
        return Stream.of(TestDatabases.sqlite(folder), TestDatabases.postgres());
    }

    @ParameterizedTest
    @EnumSource
    void an_edited_sentence_goes_out_with_its_former_source_and_translation(XliffVersion version) {
        Exchanging ports = ports();
        ports.translates("lea", "u3.1", "The rate stays.", "Der Satz bleibt.");
        ports.approve(FIRST);
        ports.open(2, unit("u1", "h1", "No port stands alone"), unit("u3", "p", "The rate stays now."));

        String job = ports.exported(SECOND, version);

        assertThat(job)
                .contains("The source was changed. It said before: The rate stays.", ">Der Satz bleibt.</target>")
                .contains(version == XliffVersion.V2_1 ? "bs:revised" : "leveraged-inherited");
        assertThat(ports.take(job).untouched()).isEqualTo(2);
        assertThat(ports.take(job.replace(">Der Satz bleibt.</target>", ">Nun bleibt der Satz.</target>"))
                        .translated())
                .isPositive();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_suggestion_is_kept_once_on_either_database(DataSource source) {
        Exchanging ports = Exchanging.ofPorts(source);
        String job = ports.exported(FIRST, XliffVersion.V1_2).replace(">The rate stays.</target>", ">Eins.</target>");
        ports.translates("lea", "u3.1", "The rate stays.", "Zwei.");
        ports.approve(FIRST);

        ports.take(job);
        ports.take(job + "\n");

        assertThat(ports.suggested(FIRST)).containsExactly("u3.1: Eins.");
        assertThat(ports.take(job).outcome()).isEqualTo("known");
    }

    @Test
    void a_match_that_would_lose_a_code_is_offered_and_not_put_into_the_target() {
        Exchanging ports = ports();
        ports.remembers("u2.1", 99, "Read the report of 12 May.", "Lies den Bericht vom 12. Mai.");

        String job = ports.exported(FIRST, XliffVersion.V1_2);

        assertThat(job)
                .contains("match-quality=\"99%\"", "Lies den Bericht vom 12. Mai.")
                .contains(">Read <g id=\"1\"");
    }

    @Test
    void an_omegat_project_holds_the_job_in_english_and_what_is_known_of_it_in_its_memory() throws IOException {
        Exchanging ports = ports();
        ports.translates("lea", "u1.1", "No port stands alone", "Kein Hafen steht allein");
        ports.translates("lea", "u3.1", "The rate stays.", "Der Satz bleibt.");
        ports.remembers("u2.1", 85, "Read {1}a report{/1}.", "Lies {1}einen Bericht{/1}.");
        ports.remembers("u2.1", 71, "Read it.", "Lies es.");

        Map<String, String> project = unzipped(ports.omegat(FIRST));

        assertThat(project.keySet())
                .contains("omegat.project", "README.txt", "glossary/glossary.txt", "tm/auto/")
                .contains("source/ports-3f2a1c.de.xlf", "tm/ports-3f2a1c.de.tmx");
        assertThat(project.get("source/ports-3f2a1c.de.xlf"))
                .contains(">The rate stays.</target>")
                .doesNotContain("Der Satz bleibt.");
        assertThat(project.get("tm/ports-3f2a1c.de.tmx"))
                .contains("<seg>Der Satz bleibt.</seg>", "<seg>Lies es.</seg>")
                .contains(
                        "<seg>Read &lt;g0&gt;a report&lt;/g0&gt;.</seg>",
                        "<seg>Lies &lt;g0&gt;einen Bericht&lt;/g0&gt;.</seg>");
    }

    @Test
    void terms_go_out_as_notes_and_as_a_glossary() throws IOException {
        Exchanging ports = ports();
        ports.names(
                "u3.1",
                "rate",
                new Term(Locale.GERMAN, "Leitzins", Status.PREFERRED, Optional.empty()),
                new Term(Locale.GERMAN, "Zinssatz", Status.ADMITTED, Optional.empty()),
                new Term(Locale.GERMAN, "Rate", Status.FORBIDDEN, Optional.empty()));

        assertThat(ports.exported(FIRST, XliffVersion.V1_2))
                .contains("<note from=\"Broadside terms\">rate: Leitzins; also Zinssatz; never Rate</note>");
        assertThat(ports.exported(FIRST, XliffVersion.V2_1))
                .contains("<gls:term source=\"Broadside\">rate</gls:term><gls:translation>Leitzins</gls:translation>"
                        + "<gls:translation>Zinssatz</gls:translation>"
                        + "<gls:definition>What a rate is.</gls:definition>")
                .contains("<note category=\"term\">rate: Leitzins; also Zinssatz; never Rate</note>");
        assertThat(unzipped(ports.omegat(FIRST)).get("glossary/glossary.txt").lines())
                .containsExactly(
                        "# source term\ttarget term\tcomment",
                        "rate\tLeitzins\trate: Leitzins; also Zinssatz; never Rate (What a rate is.)",
                        "rate\tZinssatz\trate: Leitzins; also Zinssatz; never Rate (What a rate is.)");
    }

    @ParameterizedTest
    @EnumSource
    void a_job_with_terms_comes_back_as_one_without(XliffVersion version) {
        Exchanging ports = ports();
        ports.names("u3.1", "rate", new Term(Locale.GERMAN, "Leitzins", Status.PREFERRED, Optional.empty()));

        TakenFile taken = ports.take(
                ports.exported(FIRST, version).replace(">The rate stays.</target>", ">Der Leitzins bleibt.</target>"));

        assertThat(taken.translated()).isOne();
        assertThat(taken.reported()).isZero();
    }

    /** Read off OmegaT 3.6: its console shows the segments of such files with these tags. */
    @Test
    void codes_are_written_as_omegat_shows_them() {
        assertThat(shown("{1}{2}Read{/2}{/1} {3}the {4}re{/4}port{/3} of 12{5/} May.{6/} {7}"))
                .isEqualTo("<g0><g1>Read</g1></g0> <g2>the <g3>re</g3>port</g2> of 12<x4/> May.");
        assertThat(shown("{1}All of it.{/1}")).isEqualTo("All of it.");
        assertThat(shown("Bold {3}starts here. {5/} now")).isEqualTo("Bold <b0/>starts here. <x1/> now");
    }

    private static String shown(String coded) {
        return OmegatText.of(new CodedText(coded), new CodedText(coded)).get(0);
    }

    private static Exchanging ports() {
        return Exchanging.ofPorts(TestDatabases.sqlite(folder));
    }

    private static Map<String, String> unzipped(byte[] packed) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
