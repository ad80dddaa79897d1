package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.publication.Pressroom.BRITISH;
import static press.broadside.publication.Pressroom.GERMAN;
import static press.broadside.publication.Pressroom.JAPANESE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import press.broadside.TestDatabases;
import press.broadside.release.By;
import press.broadside.release.Decision;
import press.broadside.release.Effect;
import press.broadside.release.Embargo;
import press.broadside.release.ReleaseRefused;
import press.broadside.release.ReleaseSet;

/** Decisions on a statement's release, as its readers come to see them. */
class DecidingTest {
    private static final String STATEMENT = "s-plan";
    private static final By ADA = new By("Ada", "the board said so");

    @TempDir
    static Path folder;

    static Stream<Pressroom> databases() {
        return Stream.of(
                new Pressroom(TestDatabases.sqlite(folder), folder.resolve("sqlite")),
                new Pressroom(TestDatabases.postgres(), folder.resolve("postgres")));
    }

    private static boolean isSeen(Pressroom room, String section) {
        var locale = Pressroom.SECTIONS.named(section).orElseThrow().locales().get(0);
        return room.seen(section, locale, STATEMENT).isPresent();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_embargo_ends_in_each_section_by_its_own_clock_and_without_a_hand(Pressroom room) throws Exception {
        try (room) {
            var nine = new Embargo(Optional.empty(), Optional.of(LocalDateTime.parse("2026-03-28T09:00")));
            room.releases.embargo(STATEMENT, List.of(), nine, ADA);
            room.approve(STATEMENT, GERMAN);
            room.approve(STATEMENT, JAPANESE);
            room.approve(STATEMENT, BRITISH);
            room.carryAll(() -> {});
            assertThat(Stream.of("germany", "austria", "japan", "britain")).noneMatch(section -> isSeen(room, section));

            room.pass(Duration.between(room.now(), Instant.parse("2026-03-28T00:00:00Z")))
                    .carryAll(() -> {});
            assertThat(isSeen(room, "japan")).isTrue();
            assertThat(isSeen(room, "germany")).isFalse();

            room.pass(Duration.ofHours(8)).carryAll(() -> {});
            assertThat(isSeen(room, "germany")).isTrue();
            assertThat(isSeen(room, "austria")).isTrue();
            assertThat(isSeen(room, "britain")).isFalse();

            room.pass(Duration.ofHours(1)).carryAll(() -> {});
            assertThat(isSeen(room, "britain")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_embargo_on_some_languages_holds_no_other_and_can_be_lifted(Pressroom room) throws Exception {
        try (room) {
            room.releases.embargo(
                    STATEMENT, List.of(GERMAN), Embargo.until(room.now().plusSeconds(3600)), ADA);
            room.approve(STATEMENT, GERMAN);
            room.approve(STATEMENT, BRITISH);
            room.carryAll(() -> {});
            assertThat(isSeen(room, "britain")).isTrue();
            assertThat(isSeen(room, "germany")).isFalse();

            room.releases.lift(STATEMENT, List.of(GERMAN), ADA);
            room.carryAll(() -> {});
            assertThat(isSeen(room, "germany")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void languages_that_wait_for_each_other_are_shown_together_when_enough_are_ready(Pressroom room) throws Exception {
        try (room) {
            var two = new ReleaseSet(
                    STATEMENT, List.of(GERMAN, BRITISH, JAPANESE), 2, Optional.empty(), Optional.empty());
            room.releases.together(two, ADA);
            room.approve(STATEMENT, GERMAN);
            room.carryAll(() -> {});
            assertThat(isSeen(room, "germany")).isFalse();

            room.approve(STATEMENT, JAPANESE);
            room.carryAll(() -> {});
            assertThat(isSeen(room, "germany")).isTrue();
            assertThat(isSeen(room, "japan")).isTrue();

            room.approve(STATEMENT, BRITISH);
            room.carryAll(() -> {});
            assertThat(isSeen(room, "britain"))
                    .as("late, and shown as it comes")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void those_that_are_ready_are_shown_at_the_latest_moment_or_by_a_decision(Pressroom room) throws Exception {
        try (room) {
            Instant latest = room.now().plusSeconds(3600);
            room.releases.together(
                    new ReleaseSet(STATEMENT, List.of(GERMAN, BRITISH), 2, Optional.of(latest), Optional.empty()), ADA);
            room.approve(STATEMENT, GERMAN);
            room.carryAll(() -> {});
            assertThat(isSeen(room, "germany")).isFalse();
            room.pass(Duration.ofHours(1)).carryAll(() -> {});
            assertThat(isSeen(room, "germany")).isTrue();

            room.releases.together(
                    new ReleaseSet("s-other", List.of(GERMAN, BRITISH), 2, Optional.empty(), Optional.empty()), ADA);
            room.approve("s-other", GERMAN);
            room.carryAll(() -> {});
            room.releases.decide("s-other", ADA);
            room.carryAll(() -> {});
            assertThat(room.seen("germany", GERMAN, "s-other")).isPresent();
            assertThatThrownBy(() -> room.releases.decide("s-other", ADA))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessageContaining("no release set of s-other waits");
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_rehearsal_says_what_would_happen_where_and_changes_nothing(Pressroom room) throws Exception {
        try (room) {
            room.approve(STATEMENT, GERMAN);
            room.carryAll(() -> {});

            List<Effect> effects = room.releases.rehearsed(() -> room.releases.withdraw(STATEMENT, ADA));

            assertThat(effects)
                    .containsExactly(
                            new Effect("germany", GERMAN, "a notice takes the text's place"),
                            new Effect("austria", GERMAN, "a notice takes the text's place"));
            assertThat(room.editions.newest(STATEMENT, GERMAN))
                    .hasValueSatisfying(text -> assertThat(text.notice()).isFalse());
            assertThat(room.releases.decisions(STATEMENT)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void who_decided_what_and_why_stands_in_the_log(Pressroom room) throws Exception {
        try (room) {
            room.approve(STATEMENT, GERMAN);
            room.releases.embargo(STATEMENT, List.of(), Embargo.until(room.now().plusSeconds(60)), ADA);
            room.releases.withdraw(STATEMENT, ADA);
            room.releases.republish(STATEMENT, new By("Ben", ""));

            assertThat(room.releases.decisions(STATEMENT))
                    .extracting(Decision::act, decision -> decision.by().who())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("embargo", "Ada"),
                            org.assertj.core.groups.Tuple.tuple("withdraw", "Ada"),
                            org.assertj.core.groups.Tuple.tuple("republish", "Ben"));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_makes_no_sense_is_refused_with_what_to_do(Pressroom room) throws Exception {
        try (room) {
            assertThatThrownBy(() -> room.releases.withdraw("unknown", ADA))
                    .isInstanceOf(ReleaseRefused.class)
                    .hasMessage("there is no statement unknown; ./broadside status lists them");
            assertThatThrownBy(() -> room.releases.embargo(
                            STATEMENT, List.of(), Embargo.until(room.now().minusSeconds(1)), ADA))
                    .hasMessageContaining("that moment has passed");
            assertThatThrownBy(() -> room.releases.lift(STATEMENT, List.of(), ADA))
                    .hasMessageContaining("there is no embargo");
            assertThatThrownBy(() -> room.releases.republish(STATEMENT, ADA)).hasMessageContaining("is not withdrawn");
            room.approve(STATEMENT, GERMAN);
            room.releases.withdraw(STATEMENT, ADA);
            assertThatThrownBy(() -> room.releases.withdraw(STATEMENT, ADA)).hasMessageContaining("is withdrawn since");
        }
    }
}
