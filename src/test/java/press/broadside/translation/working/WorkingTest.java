package press.broadside.translation.working;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.broadside.TestDatabases;
import press.broadside.intake.RevisionKey;
import press.broadside.text.CodedText;
import press.broadside.translation.DraftKey;

/** What people are at, on both databases. */
class WorkingTest {
    private static final DraftKey DRAFT = new DraftKey(new RevisionKey("lanterns-1a2b3c", 1), Locale.GERMAN);
    private static final String SEGMENT = "u1.1";

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T08:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    private JdbcClient on(String database) {
        DataSource source = database.equals("sqlite") ? TestDatabases.sqlite(folder) : TestDatabases.postgres();
        var client = JdbcClient.create(source);
        client.sql("insert into draft (statement_id, revision, locale, position, opened_at) values (?, 1, 'de', 0, 0)")
                .param(DRAFT.revision().statement())
                .update();
        client.sql("""
                        insert into translation (statement_id, revision, locale, segment_id, state, target, score, origin, source_hash,
                                                 touched, version, changed_at)
                        values (?, 1, 'de', 'u1.1', 'open', null, 0, '', '', 0, 1, 0)
                        """).param(DRAFT.revision().statement()).update();
        return client;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void what_somebody_types_is_theirs_and_a_window_that_has_not_seen_the_last_save_overwrites_nothing(
            String database) {
        var texts = new TypedTexts(on(database), clock);

        assertThat(texts.save(DRAFT, SEGMENT, "tilda", new CodedText("Later"), 1, 0))
                .isInstanceOf(TypedTexts.Saved.Kept.class);
        assertThat(texts.save(DRAFT, SEGMENT, "tom", new CodedText("Licht"), 1, 0))
                .isInstanceOf(TypedTexts.Saved.Kept.class);
        assertThat(texts.save(DRAFT, SEGMENT, "tilda", new CodedText("Laternen"), 1, 1))
                .isInstanceOf(TypedTexts.Saved.Kept.class);
        assertThat(texts.save(DRAFT, SEGMENT, "tilda", new CodedText("Lampen"), 1, 1))
                .isInstanceOfSatisfying(
                        TypedTexts.Saved.Overtaken.class,
                        overtaken ->
                                assertThat(overtaken.other().target().coded()).isEqualTo("Laternen"));

        assertThat(texts.of(DRAFT))
                .extracting(TypedText::author, text -> text.target().coded(), TypedText::saves)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("tilda", "Laternen", 2),
                        org.assertj.core.groups.Tuple.tuple("tom", "Licht", 1));
        texts.end(DRAFT, SEGMENT, "tilda");
        assertThat(texts.of(DRAFT, SEGMENT, "tilda")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void the_last_verdict_on_a_version_stands_and_a_rejection_has_a_reason(String database) {
        var verdicts = new Verdicts(on(database), clock);

        verdicts.judge(DRAFT, SEGMENT, 1, Verdict.Kind.REJECTED, "too free", "rosa");
        verdicts.judge(DRAFT, SEGMENT, 1, Verdict.Kind.REVIEWED, "", "rosa");

        assertThat(verdicts.of(DRAFT)).extracting(Verdict::kind).containsExactly(Verdict.Kind.REVIEWED);
        assertThatThrownBy(() -> verdicts.judge(DRAFT, SEGMENT, 1, Verdict.Kind.REJECTED, " ", "rosa"))
                .hasMessageContaining("say why");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_note_on_the_source_is_seen_in_every_language_and_settled_once(String database) {
        var remarks = new Remarks(on(database), clock);
        var french = new DraftKey(DRAFT.revision(), Locale.FRENCH);

        Remark own = remarks.write(DRAFT, SEGMENT, false, "Which street?", "tilda");
        Remark forAll = remarks.write(DRAFT, SEGMENT, true, "The main one?", "tilda");

        assertThat(remarks.of(DRAFT)).extracting(Remark::id).containsExactlyInAnyOrder(own.id(), forAll.id());
        assertThat(remarks.of(french)).extracting(Remark::id).containsExactly(forAll.id());
        assertThat(remarks.settle(french, own.id(), "rosa")).isFalse();
        assertThat(remarks.settle(french, forAll.id(), "rosa")).isTrue();
        assertThat(remarks.settle(DRAFT, forAll.id(), "rosa")).isFalse();
        assertThat(remarks.of(french).get(0).settled()).contains("rosa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_claim_by_typing_ends_after_two_minutes_and_who_is_not_seen_is_gone_after_half_a_one(String database) {
        var presences = new Presences(on(database), clock);

        presences.seen(DRAFT, "tilda", SEGMENT, true);
        presences.seen(DRAFT, "tilda", SEGMENT, false);
        assertThat(presences.of(DRAFT)).containsExactly(new Presence("tilda", SEGMENT, true));

        for (int i = 0; i < 9; i++) {
            later(Duration.ofSeconds(15));
            presences.seen(DRAFT, "tilda", SEGMENT, false);
        }
        assertThat(presences.of(DRAFT)).containsExactly(new Presence("tilda", SEGMENT, false));

        later(Duration.ofSeconds(31));
        assertThat(presences.of(DRAFT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatever_happens_to_a_segment_changes_its_mark(String database) {
        JdbcClient client = on(database);
        var pulse = new Pulse(client);
        String untouched = pulse.of(DRAFT).get(SEGMENT);

        new TypedTexts(client, clock).save(DRAFT, SEGMENT, "tilda", new CodedText("Later"), 1, 0);
        String typed = pulse.of(DRAFT).get(SEGMENT);
        new Remarks(client, clock).write(DRAFT, SEGMENT, true, "Which street?", "tom");
        String noted = pulse.of(DRAFT).get(SEGMENT);
        new Verdicts(client, clock).judge(DRAFT, SEGMENT, 1, Verdict.Kind.REVIEWED, "", "rosa");
        String judged = pulse.of(DRAFT).get(SEGMENT);

        assertThat(java.util.Set.of(untouched, typed, noted, judged)).hasSize(4);
        assertThat(pulse.of(DRAFT)).containsOnlyKeys(SEGMENT);
    }

    private void later(Duration time) {
        now.updateAndGet(moment -> moment.plus(time));
    }
}
