package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import press.broadside.TestDatabases;
import press.broadside.assembly.Edition;
import press.broadside.assembly.Variant;
import press.broadside.dispatch.Act;
import press.broadside.dispatch.Parcel;
import press.broadside.extraction.Changes.Correction;
import press.broadside.intake.Significance;
import press.broadside.release.By;
import press.broadside.release.Embargo;
import press.broadside.release.ReleaseRefused;
import press.broadside.release.ReleaseSet;
import press.broadside.section.Meanwhile;
import press.broadside.section.Section;

/**
 * Random lives of statements, with announcements carried late, twice and in any order. After each step the feeds are compared
 * with what a reader may see, and destinations that fail or are cut off with what they were handed; {@code -Dbroadside.histories=N} makes each of the tries N lives long.
 */
class HistoriesTest {
    private static final List<Locale> LOCALES = List.of(Pressroom.GERMAN, Pressroom.BRITISH, Pressroom.JAPANESE);
    private static final List<Significance> LEVELS = List.of(Significance.values());
    private static final int STEPS = 30;
    private static final By SOMEBODY = new By("Ada", "because");
    private static Pressroom room;
    private static Path folder;
    private static int statements;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("histories");
        room = new Pressroom(TestDatabases.sqlite(folder), folder.resolve("public"));
    }

    @AfterContainer
    static void close() throws IOException {
        room.close();
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 60)
    void readers_never_see_what_they_must_not(@ForAll long seed) {
        var random = new Random(seed);
        for (int i = 0; i < Integer.getInteger("broadside.histories", 1); i++) {
            room.waiting.clear();
            new History(random, "s-" + ++statements).run();
        }
    }

    /** One statement's life, and what is known of it beside the program's own books. */
    private static final class History {
        private final Random random;
        private final String statement;
        private final Map<Locale, Embargo> embargoes = new HashMap<>();
        private Optional<Embargo> everywhere = Optional.empty();
        private Optional<ReleaseSet> set = Optional.empty();
        private boolean opened;
        private boolean withdrawn;
        private final Map<String, Pressroom.Seen> last = new HashMap<>();
        private final Map<String, Instant> published = new HashMap<>();
        private final List<String> done = new ArrayList<>();

        History(Random random, String statement) {
            this.random = random;
            this.statement = statement;
        }

        void run() {
            room.receivers.check = this::handed;
            for (int i = 0; i < STEPS; i++) {
                room.receivers.mood = mood();
                step();
                look();
            }
            room.receivers.mood = Receivers.Mood.TAKES;
            for (int i = 0; i < 5; i++) {
                room.carryAll(this::look).pass(Duration.ofDays(1));
            }
            settled();
        }

        private Receivers.Mood mood() {
            return switch (random.nextInt(6)) {
                case 0 -> Receivers.Mood.REFUSES;
                case 1 -> Receivers.Mood.TAKES_AND_FAILS;
                default -> Receivers.Mood.TAKES;
            };
        }

        private void step() {
            switch (random.nextInt(18)) {
                case 17 -> correct();
                case 16 -> correct();
                case 15 -> replay();
                case 14 -> {
                    room.restart();
                    done.add("restart");
                }
                case 0, 1, 2 ->
                    done.add("approved "
                            + room.approve(statement, LOCALES.get(random.nextInt(LOCALES.size())))
                                    .key());
                case 3 -> tolerant("embargo", this::embargo);
                case 4 -> tolerant("lift", this::lift);
                case 5 -> tolerant("withdraw", this::withdraw);
                case 6 -> tolerant("republish", this::republish);
                case 7 -> tolerant("together", this::together);
                case 8 -> tolerant("decide", this::decide);
                case 9 -> room.pass(Duration.ofMinutes(1 + random.nextInt(60 * 30)));
                default -> carry();
            }
        }

        private void correct() {
            Significance significance = LEVELS.get(random.nextInt(LEVELS.size()));
            room.correct(statement, significance);
            done.add("corrected by r" + room.revision(statement) + ", " + significance);
        }

        private void replay() {
            Section section = Pressroom.SECTIONS.all().get(random.nextInt(4));
            room.replay(section, room.now().minus(Duration.ofHours(random.nextInt(48))));
            done.add("replay to " + section.id());
        }

        /** A destination is handed what its section shows at that moment, whole, and of what is withdrawn notices only. */
        private void handed(Parcel parcel) {
            if (!parcel.delivery().edition().statement().equals(statement)) {
                return;
            }
            Edition edition = room.editions.edition(parcel.delivery().edition());
            assertThat(new String(parcel.content(), StandardCharsets.UTF_8))
                    .as("%s; %s", parcel.delivery(), done)
                    .isEqualTo(edition.document().text());
            if (parcel.act() == Act.WITHDRAWAL) {
                assertThat(edition.sort()).isEqualTo(Edition.Sort.NOTICE);
                return;
            }
            assertThat(withdrawn)
                    .as("%s of what is withdrawn; %s", parcel.delivery(), done)
                    .isFalse();
            assertThat(room.seen(
                            parcel.delivery().section(),
                            parcel.delivery().edition().locale(),
                            statement))
                    .as("%s is what is shown; %s", parcel.delivery(), done)
                    .map(Pressroom.Seen::title)
                    .contains(edition.title());
        }

        /** What is refused changes nothing, neither there nor here. */
        private void tolerant(String name, Runnable decision) {
            try {
                decision.run();
                done.add(name + " " + room.now());
            } catch (ReleaseRefused refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }

        private void embargo() {
            var moment = room.now().plus(Duration.ofMinutes(random.nextInt(60 * 40)));
            Embargo embargo = random.nextBoolean()
                    ? Embargo.until(moment)
                    : new Embargo(Optional.empty(), Optional.of(LocalDateTime.ofInstant(moment, ZoneOffset.UTC)));
            if (random.nextBoolean()) {
                Locale locale = LOCALES.get(random.nextInt(LOCALES.size()));
                room.releases.embargo(statement, List.of(locale), embargo, SOMEBODY);
                embargoes.put(locale, embargo);
            } else {
                room.releases.embargo(statement, List.of(), embargo, SOMEBODY);
                everywhere = Optional.of(embargo);
            }
        }

        private void lift() {
            room.releases.lift(statement, List.of(), SOMEBODY);
            embargoes.clear();
            everywhere = Optional.empty();
        }

        private void withdraw() {
            room.releases.withdraw(statement, SOMEBODY);
            withdrawn = true;
        }

        private void republish() {
            room.releases.republish(statement, SOMEBODY);
            withdrawn = false;
        }

        private void together() {
            Optional<Instant> latest = random.nextBoolean()
                    ? Optional.of(room.now().plus(Duration.ofHours(random.nextInt(48))))
                    : Optional.empty();
            var made = new ReleaseSet(statement, LOCALES, 1 + random.nextInt(3), latest, Optional.empty());
            room.releases.together(made, SOMEBODY);
            set = Optional.of(made);
            opened = false;
            noteOpening();
        }

        private void decide() {
            room.releases.decide(statement, SOMEBODY);
            opened = true;
        }

        /** Sometimes twice, sometimes not for good. */
        private void carry() {
            room.due(random.nextInt(1_000)).ifPresent(next -> {
                noteOpening();
                done.add(next.announcement().kind() + " " + next.announcement().subject() + " " + room.receivers.mood);
                room.carry(next.announcement());
                if (random.nextInt(4) > 0) {
                    room.waiting.remove(next);
                }
            });
        }

        private void noteOpening() {
            set.ifPresent(held -> opened |= isReady(held)
                    || held.latest()
                            .filter(latest -> !room.now().isBefore(latest))
                            .isPresent());
        }

        private boolean isReady(ReleaseSet held) {
            return held.locales().stream()
                            .filter(locale -> room.editions
                                    .newest(statement, Variant.of(locale), Edition.Sort.TEXT)
                                    .isPresent())
                            .count()
                    >= held.quorum();
        }

        private boolean isFree(Section section, Locale locale) {
            Optional<Embargo> embargo =
                    Optional.ofNullable(embargoes.get(locale)).or(() -> everywhere);
            return !withdrawn
                    && embargo.filter(held -> room.now().isBefore(held.endsIn(section.zone())))
                            .isEmpty()
                    && (set.isEmpty() || opened);
        }

        private void look() {
            noteOpening();
            for (Section section : Pressroom.SECTIONS.all()) {
                Locale locale = section.locales().get(0);
                Optional<Pressroom.Seen> seen = room.seen(section.id(), locale, statement);
                Optional<Pressroom.Seen> before = Optional.ofNullable(last.get(section.id()));
                seen.ifPresent(now -> {
                    if (!before.equals(seen)) {
                        changed(section, locale, before, now);
                    }
                    last.put(section.id(), now);
                });
                if (seen.isEmpty() && before.isPresent()) {
                    assertThat(withdrawn).as("what leaves a feed was withdrawn").isTrue();
                    assertThat(room.feed(section.id(), locale)).contains("deleted-entry");
                    last.remove(section.id());
                }
            }
        }

        private void changed(Section section, Locale locale, Optional<Pressroom.Seen> before, Pressroom.Seen now) {
            assertThat(now.published()).isEqualTo(published.computeIfAbsent(section.id(), id -> now.published()));
            assertThat(now.updated()).isAfterOrEqualTo(now.published());
            before.ifPresent(was -> {
                assertThat(now.title().equals(was.title()) && now.rest().equals(was.rest()) && !now.isNotice())
                        .as("updated moves with the text: %s after %s; %s", now, was, done)
                        .isFalse();
                assertThat(now.updated()).isAfter(was.updated());
                assertThat(now.version() == 0 || now.version() >= was.version())
                        .as("%s after %s; %s", now, was, done)
                        .isTrue();
            });
            if (now.isBehind()) {
                assertThat(room.revision(statement))
                        .as("revisions when %s", now)
                        .isGreaterThan(1);
                assertThat(locale).as("of a section that keeps its text").isNotEqualTo(Pressroom.BRITISH);
            }
            if (now.isNotice()) {
                assertThat(withdrawn).as("a notice in %s", section.id()).isTrue();
            } else {
                assertThat(isFree(section, locale))
                        .as("%s in %s at %s", now, section.id(), room.now())
                        .isTrue();
            }
        }

        /** Long after, everything that may be shown is shown, and nothing else. */
        private void settled() {
            for (Section section : Pressroom.SECTIONS.all()) {
                Locale locale = section.locales().get(0);
                Optional<Pressroom.Seen> shown = room.seen(section.id(), locale, statement);
                Optional<Edition> newest = room.editions.newest(statement, locale);
                delivered(section, shown);
                if (withdrawn) {
                    assertThat(shown).isEmpty();
                } else if (isFree(section, locale)) {
                    newestIsShown(section, shown, newest);
                }
            }
        }

        /** With what is said of corrections that it does not have. What nobody has seen is not said to be held back. */
        private void newestIsShown(Section section, Optional<Pressroom.Seen> shown, Optional<Edition> newest) {
            if (newest.isEmpty() || (newest.get().sort() == Edition.Sort.HELD && shown.isEmpty())) {
                assertThat(shown).isEmpty();
                return;
            }
            assertThat(shown.map(Pressroom.Seen::title))
                    .as("what %s shows of %s; %s", section.id(), statement, done)
                    .contains(newest.get().title());
            Optional<Correction> missing = room.missing(newest.get().revision());
            Meanwhile policy = Pressroom.SECTIONS.meanwhile(section.locales().get(0));
            assertThat(shown.get().isBehind())
                    .as("%s says that %s is missing; %s", shown, missing, done)
                    .isEqualTo(missing.isPresent() && policy != Meanwhile.KEEP);
            assertThat(shown.get().isHeld())
                    .as("%s is held back as %s is missing; %s", shown, missing, done)
                    .isEqualTo(policy == Meanwhile.HOLD
                            && missing.filter(one -> one.significance() == Significance.MAJOR)
                                    .isPresent());
        }

        /**
         * Who was handed a text has what the section shows in the end, or knows that it is withdrawn; a notice stands in the
         * feeds also after the decision to publish again, until that text may be shown.
         */
        private void delivered(Section section, Optional<Pressroom.Seen> shown) {
            Optional<Integer> has = room.receivers.newest(section.id(), statement);
            if (withdrawn || shown.filter(Pressroom.Seen::isNotice).isPresent()) {
                assertThat(has.isEmpty() || room.receivers.isWithdrawn(section.id(), statement))
                        .as(
                                "%s knows of the withdrawal of %s: %s; %s",
                                section.id(), statement, room.ledger(section, statement), done)
                        .isTrue();
            } else if (shown.isPresent() && !(shown.get().isHeld() && has.isEmpty())) {
                assertThat(has)
                        .as("what %s has of %s: %s; %s", section.id(), statement, room.ledger(section, statement), done)
                        .isPresent();
                assertThat(room.receivers.isWithdrawn(section.id(), statement))
                        .as(
                                "%s still takes %s for withdrawn: %s; %s",
                                section.id(), statement, room.ledger(section, statement), done)
                        .isFalse();
            }
        }
    }
}
