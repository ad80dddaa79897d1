package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.own;
import static press.broadside.publication.Publishing.section;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.assembly.EditionKey;
import press.broadside.assembly.Variant;
import press.broadside.release.Verdict;
import press.broadside.section.Sections;

class PlacesInSectionsTest {
    private static final Verdict FREE = new Verdict.Free();
    private static final Verdict HELD = new Verdict.Held(Optional.empty(), "a decision is due");
    private static final String STATEMENT = "post-office-3f2a1c";
    private static final String PAGE = "https://news.example.org/germany/de/post-office.html";

    @TempDir
    Path folder;

    private Publishing house;

    @BeforeEach
    void two_sections_that_publish_german() {
        house = Publishing.onSqlite(folder, both()).restarted();
    }

    @AfterEach
    void is_closed() {
        house.close();
    }

    @Test
    void every_section_of_a_language_shows_the_entry_with_one_id_and_one_page() {
        Entry entry = house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));

        for (String section : List.of("germany", "austria")) {
            for (String feed : List.of("feed.atom", "feed.rss", "feed.json")) {
                assertThat(house.read(section + "/de/" + feed)).contains(entry.id(), PAGE);
            }
        }
        assertThat(house.read("austria/de/index.html")).contains("href=\"../../germany/de/post-office.html\"");
        assertThat(house.has("austria/de/post-office.html")).isFalse();
        assertThat(house.announced)
                .containsExactly(
                        "entry-published germany/" + STATEMENT + "/de/v1",
                        "entry-published austria/" + STATEMENT + "/de/v1");
    }

    @Test
    void a_sections_own_wording_takes_the_place_of_the_shared_one_there() {
        Entry shared = house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));

        Entry own = house.later(Duration.ofMinutes(1))
                .publish(own(edition(GERMAN, 1, "Das Postamt", "<p>x</p>"), "austria"));

        assertThat(own.id()).isNotEqualTo(shared.id());
        assertThat(own.address()).hasToString("https://news.example.org/austria/de/post-office-2.html");
        assertThat(house.read("austria/de/feed.json")).contains("Das Postamt").doesNotContain(shared.id());
        assertThat(house.read("austria/de/feed.atom"))
                .contains("<at:deleted-entry", "ref=\"" + shared.id() + "\" when=\"2026-05-03T09:01:00Z\"");
        assertThat(house.read("germany/de/feed.json")).contains("Die Post").doesNotContain("Das Postamt");
        assertThat(shown("austria", Variant.of(GERMAN))).isEmpty();
        assertThat(shown("austria", new Variant(GERMAN, Optional.of("austria"))))
                .isPresent();
    }

    @Test
    void a_later_shared_version_does_not_come_back_where_a_section_has_its_own() {
        house.publish(own(edition(GERMAN, 1, "Das Postamt", "<p>x</p>"), "austria"));

        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));

        assertThat(house.read("austria/de/feed.json")).contains("Das Postamt").doesNotContain("Die Post");
        assertThat(house.announced)
                .containsExactly(
                        "entry-published austria/" + STATEMENT + "/de@austria/v1",
                        "entry-published germany/" + STATEMENT + "/de/v1");
    }

    @Test
    void what_is_held_is_nowhere_and_comes_when_it_is_announced_again() {
        var before = house.all();
        var verdict = new AtomicReference<>(HELD);
        house.guardedBy((section, edition) -> verdict.get());

        assertThat(house.isHeld(edition(GERMAN, 1, "Die Post", "<p>x</p>"))).isTrue();
        assertThat(house.all()).isEqualTo(before);
        assertThat(house.announced).isEmpty();

        verdict.set(FREE);
        Entry entry = house.later(Duration.ofHours(2)).publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));

        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-05-03T11:00:00Z"));
        assertThat(house.announced).hasSize(2);
    }

    @Test
    void a_section_that_must_wait_shows_it_later_with_the_same_moments() {
        house.guardedBy((section, edition) -> section.id().equals("germany") ? HELD : FREE);
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        assertThat(house.read("germany/de/feed.json")).doesNotContain("Die Post");
        assertThat(house.read("austria/de/feed.json")).contains("Die Post", PAGE);

        house.guardedBy((section, edition) -> FREE).later(Duration.ofHours(1));
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));

        assertThat(house.read("germany/de/feed.json"))
                .contains("Die Post", "\"date_published\" : \"2026-05-03T09:00:00Z\"");
        assertThat(house.announced).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_correction_that_is_held_leaves_the_former_text_where_it_is() {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        house.guardedBy((section, edition) -> edition.version() > 1 ? HELD : FREE);

        house.publish(edition(GERMAN, 2, "Die Berichtigung", "<p>y</p>"));

        assertThat(shown("germany", Variant.of(GERMAN))).contains(EditionKey.of(STATEMENT, GERMAN, 1));
        assertThat(house.all().values()).noneMatch(file -> file.contains("Die Berichtigung"));
    }

    @Test
    void a_section_that_begins_to_publish_a_language_gets_what_others_show_without_an_announcement() throws Exception {
        Files.createDirectory(folder.resolve("alone"));
        try (var alone = Publishing.onSqlite(
                folder.resolve("alone"), new Sections(List.of(both().all().get(0))))) {
            alone.restarted().publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
            alone.announced.clear();

            alone.among(both()).later(Duration.ofDays(1)).restarted();

            assertThat(alone.read("austria/de/feed.json")).contains("Die Post", PAGE);
            assertThat(alone.announced).isEmpty();
        }
    }

    private Optional<EditionKey> shown(String section, Variant variant) {
        return house.publication().shown(section, STATEMENT, variant);
    }

    private static Sections both() {
        return new Sections(List.of(
                section("germany", Map.of(GERMAN, "Deutschland")), section("austria", Map.of(GERMAN, "Österreich"))));
    }
}
