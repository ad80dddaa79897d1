package press.broadside.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.translation.xliff.Exchanging.FIRST;
import static press.broadside.translation.xliff.Exchanging.unit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import press.broadside.TestDatabases;
import press.broadside.intake.RevisionKey;
import press.broadside.memory.Match;
import press.broadside.text.CodedText;
import press.broadside.translation.DraftKey;

/** What comes back from translators, rule by rule, in both versions of XLIFF. */
class TakingReturnsTest {
    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway") // made before each test
    private Exchanging ports;

    @BeforeEach
    void open() {
        ports = Exchanging.ofPorts(TestDatabases.sqlite(folder));
    }

    @ParameterizedTest
    @EnumSource
    void a_translated_segment_is_applied_as_translated_by_whoever_made_it(XliffVersion version) {
        var taken = ports.take(answered(version, "The rate stays.", "Die Rate bleibt."));

        assertThat(ports.standing(FIRST)).containsExactly("open", "open", "open", "translated: Die Rate bleibt.");
        assertThat(taken.translated()).isOne();
        assertThat(taken.untouched()).isEqualTo(3);
        assertThat(taken.documents().get(0).reports()).isEmpty();
        assertThat(ports.draft(FIRST).translations().get("u3.1")).hasFieldOrPropertyWithValue("translator", "omar");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_comes_back_as_it_went_out_changes_nothing(XliffVersion version) {
        ports.translates("lea", "u3.1", "The rate stays.", "Die Rate bleibt.");

        var taken = ports.take(ports.exported(FIRST, version));

        assertThat(ports.standing(FIRST)).containsExactly("open", "open", "open", "translated: Die Rate bleibt.");
        assertThat(taken.untouched()).isEqualTo(4);
        assertThat(taken.outcome()).isEqualTo("taken");
    }

    @ParameterizedTest
    @EnumSource
    void a_seeded_target_with_a_raised_state_is_a_translation(XliffVersion version) {
        String job = ports.exported(FIRST, version);

        var taken = ports.take(raised(version, job, "u3.1", "translated"));

        assertThat(ports.standing(FIRST)).containsExactly("open", "open", "open", "translated: The rate stays.");
        assertThat(taken.reported()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_approved_by_a_file(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");

        var taken = ports.take(raised(version, job, "u3.1", "final"));

        assertThat(ports.standing(FIRST)).endsWith("translated: Die Rate bleibt.");
        assertThat(kinds(taken)).containsExactly("u3.1 state");
    }

    @ParameterizedTest
    @EnumSource
    void the_same_file_twice_is_the_same_as_once(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");
        ports.take(job);
        ports.translates("omar", "u3.1", "The rate stays.", "Der Satz bleibt.");

        var again = ports.take(job);

        assertThat(again.outcome()).isEqualTo("known");
        assertThat(ports.standing(FIRST)).endsWith("translated: Der Satz bleibt.");
    }

    @ParameterizedTest
    @EnumSource
    void a_better_return_by_the_same_translator_replaces_the_first(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");
        ports.take(job);

        ports.take(job.replace("Die Rate bleibt.", "Der Satz bleibt."));

        assertThat(ports.standing(FIRST)).endsWith("translated: Der Satz bleibt.");
    }

    @ParameterizedTest
    @EnumSource
    void what_another_wrote_meanwhile_stays_and_the_return_becomes_a_suggestion(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");
        ports.translates("lea", "u3.1", "The rate stays.", "Der Satz bleibt.");

        var taken = ports.take(job);

        assertThat(ports.standing(FIRST)).endsWith("translated: Der Satz bleibt.");
        assertThat(ports.suggested(FIRST)).containsExactly("u3.1: Die Rate bleibt.");
        assertThat(kinds(taken)).containsExactly("u3.1 changed");
    }

    @ParameterizedTest
    @EnumSource
    void what_went_out_as_translated_may_come_back_corrected_by_another(XliffVersion version) {
        ports.translates("lea", "u3.1", "The rate stays.", "Der Sats bleibt.");

        ports.take(ports.exported(FIRST, version).replace("Der Sats bleibt.", "Der Satz bleibt."));

        assertThat(ports.standing(FIRST)).endsWith("translated: Der Satz bleibt.");
    }

    @ParameterizedTest
    @EnumSource
    void an_approved_target_is_never_overwritten(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");
        ports.translates("lea", "u3.1", "The rate stays.", "Der Satz bleibt.");
        ports.approve(FIRST);

        var taken = ports.take(job);

        assertThat(ports.standing(FIRST)).endsWith("approved: Der Satz bleibt.");
        assertThat(ports.suggested(FIRST)).containsExactly("u3.1: Die Rate bleibt.");
        assertThat(kinds(taken)).containsExactly("u3.1 approved");
    }

    @ParameterizedTest
    @EnumSource
    void a_suggestion_goes_out_with_the_next_file(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");
        ports.translates("lea", "u3.1", "The rate stays.", "Der Satz bleibt.");
        ports.take(job);

        assertThat(ports.exported(FIRST, version)).contains("Die Rate bleibt.");
    }

    @ParameterizedTest
    @EnumSource
    void codes_may_move_but_not_be_lost_doubled_or_invented(XliffVersion version) {
        String job = ports.exported(FIRST, version);
        String source = inTarget(job, "u2.1");
        String lost = job.replace(source, source.replaceAll("<(x|ph) [^>]*/>", "!"));
        String doubled = job.replace(source, source.replaceAll("(<(x|ph) [^>]*/>)", "$1$1"));
        String foreign = job.replace(source, source.replaceAll("<(x|ph) id=\"2\"", "<$1 id=\"77\""));
        String moved = job.replace(source, source.replaceAll("^(<target[^>]*>)(.*?)(<(x|ph) [^>]*/>)", "$1$3$2"));

        assertThat(kinds(ports.take(lost))).containsExactly("u2.1 codes");
        assertThat(kinds(ports.take(doubled))).containsExactly("u2.1 codes");
        assertThat(kinds(ports.take(foreign))).containsExactly("u2.1 codes");
        assertThat(ports.standing(FIRST)).containsOnly("open");

        assertThat(ports.take(moved).translated()).isOne();
        assertThat(ports.standing(FIRST)).contains("translated: {2/}Read {1}the report{/1} of 12 May.");
    }

    @ParameterizedTest
    @EnumSource
    void unknown_and_repeated_segments_are_reported_and_the_others_taken(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");

        assertThat(kinds(ports.take(job.replace("\"u1.1\"", "\"u9.1\"")))).containsExactly("u9.1 unknown");
        assertThat(ports.standing(FIRST)).endsWith("translated: Die Rate bleibt.");
        assertThat(kinds(ports.take(job.replace("\"u1.1\"", "\"u2.1\"")
                        .replace("<unit id=\"u1\"", "<unit id=\"u2\"")
                        .replace("<group id=\"u1\"", "<group id=\"u2\""))))
                .containsExactly("u2.1 repeated", "u2.1 repeated");
    }

    @ParameterizedTest
    @EnumSource
    void a_changed_source_is_reported_and_its_translation_not_applied(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");

        var taken = ports.take(job.replace(">The rate stays.</source>", ">The rate falls.</source>"));

        assertThat(kinds(taken)).containsExactly("u3.1 source");
        assertThat(ports.standing(FIRST)).containsOnly("open");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_for_another_language_document_or_revision_is_reported_as_a_whole(XliffVersion version) {
        String job = answered(version, "The rate stays.", "Die Rate bleibt.");
        String arabic = job.replace("target-language=\"de\"", "target-language=\"ar\"")
                .replace("trgLang=\"de\"", "trgLang=\"ar\"");

        assertThat(kinds(ports.take(arabic))).containsExactly(" language");
        assertThat(kinds(ports.take(job.replace("ports-3f2a1c", "other-000000"))))
                .containsExactly(" document");
        assertThat(kinds(ports.take(job.replace("ports-3f2a1c/r1", "ports-3f2a1c/r7"))))
                .containsExactly(" document");
        assertThat(ports.standing(FIRST)).containsOnly("open");
    }

    @ParameterizedTest
    @EnumSource
    void a_return_from_an_older_revision_is_fresh_where_the_sentence_is_still_there_and_else_a_suggestion(
            XliffVersion version) {
        var second = new DraftKey(new RevisionKey(Exchanging.STATEMENT, 2), Locale.GERMAN);
        String job = answered(version, "The rate stays.", "Die Rate bleibt.")
                .replace(">No port stands alone</target>", ">Kein Hafen steht allein</target>");
        ports.open(
                2,
                unit("u1", "h1", "No port stood alone"),
                unit("u2", "p", "New."),
                unit("u4", "p", "The rate stays."));

        var taken = ports.take(job);

        assertThat(ports.standing(second)).containsExactly("open", "open", "translated: Die Rate bleibt.");
        assertThat(ports.suggested(second)).containsExactly("u1.1: Kein Hafen steht allein");
        assertThat(kinds(taken)).containsExactly("u1.1 stale");
        assertThat(ports.standing(FIRST)).containsOnly("open");
    }

    @ParameterizedTest
    @EnumSource
    void a_paragraph_that_memory_carries_as_a_whole_goes_out_and_comes_back_as_one(XliffVersion version) {
        var whole = new Match(new CodedText("x"), new CodedText("{1}A{/1}{2/}{3}b{/3}"), 90, "news.tmx");
        ports.open(
                2,
                Map.of(Locale.GERMAN, Map.of("u2", List.of(whole))),
                unit("u2", "p", "Read {1}the report{/1} of 12 May.{2/}", "It says {3}what we said{/3}."));
        var second = new DraftKey(new RevisionKey(Exchanging.STATEMENT, 2), Locale.GERMAN);
        String job = ports.exported(second, version);

        var taken = ports.take(job.replace(">A<", ">Alles<"));
        ports.approve(second);

        assertThat(taken.translated()).isOne();
        assertThat(ports.draft(second).approvedUnits()).containsEntry("u2", new CodedText("{1}Alles{/1}{2/}{3}b{/3}"));
    }

    static Stream<String> kinds(TakenFile taken) {
        return taken.documents().stream()
                .flatMap(job -> job.reports().stream())
                .map(report -> report.segment() + " " + report.kind());
    }

    /** The job with one segment translated, its state left alone as OmegaT leaves it. */
    private String answered(XliffVersion version, String source, String target) {
        return ports.exported(FIRST, version).replace(">" + source + "</target>", ">" + target + "</target>");
    }

    private static String raised(XliffVersion version, String job, String segment, String state) {
        return version == XliffVersion.V2_1
                ? job.replace(
                        "id=\"" + segment + "\" state=\"initial\"", "id=\"" + segment + "\" state=\"" + state + "\"")
                : job.replaceFirst("(?s)(id=\"" + segment + "\".*?<target [^>]*state=\")[a-z-]+", "$1" + state);
    }

    private static String inTarget(String job, String segment) {
        int from = job.indexOf("<target", job.indexOf("id=\"" + segment + "\""));
        return job.substring(from, job.indexOf("</target>", from));
    }
}
