package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.ARABIC;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.held;
import static press.broadside.publication.Publishing.noting;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.assembly.CorrectionNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections as readers, their feeds and machines see them. */
class CorrectedTest {
    private static final String PAGE = "germany/de/post-office.html";
    private static final Instant WHEN = Instant.parse("2026-05-03T08:00:00.123Z");
    private static final CorrectionNote MADE =
            new CorrectionNote(2, WHEN, "Berichtigt am 3. Mai 2026", "Es sind <sieben>.");
    private static final CorrectionNote MISSING = new CorrectionNote(3, WHEN, "Die Berichtigung fehlt noch.", "");

    @TempDir
    Path folder;

    private Publishing house;

    @BeforeEach
    void a_house_that_shows_a_text() {
        house = Publishing.onSqlite(folder).restarted();
        house.publish(edition(GERMAN, 1, "Die Post", "<p>Sechs bleiben.</p>"));
    }

    @AfterEach
    void is_closed() {
        house.close();
    }

    @Test
    void the_page_and_every_feed_say_what_was_corrected_and_when() {
        house.later(Duration.ofHours(1))
                .publish(noting(edition(GERMAN, 2, "Die Post", "<p>Sieben bleiben.</p>"), List.of(MADE)));

        String note = "<p class=\"correction\"><strong>Berichtigt am 3. Mai 2026</strong>"
                + "<br>Es sind &lt;sieben&gt;.</p>";
        assertThat(house.read(PAGE)).contains("<div class=\"text\">" + note);
        assertThat(json(house.read("germany/de/feed.json"))
                        .at("/items/0/content_html")
                        .asString())
                .startsWith(note);
        for (String feed : List.of("feed.atom", "feed.rss")) {
            assertThat(house.read("germany/de/" + feed)).as(feed).contains("Berichtigt am 3. Mai 2026");
        }
        JsonNode correction = json(Jsoup.parse(house.read(PAGE))
                        .select("script[type=application/ld+json]")
                        .first()
                        .data())
                .get("correction");
        assertThat(correction).hasSize(1);
        assertThat(correction.at("/0/@type").asString()).isEqualTo("CorrectionComment");
        assertThat(correction.at("/0/text").asString()).isEqualTo("Es sind <sieben>.");
        assertThat(correction.at("/0/datePublished").asString()).isEqualTo("2026-05-03T08:00:00Z");
    }

    @Test
    void that_a_correction_is_missing_moves_the_entry_and_is_no_correction_to_machines() {
        Entry before = house.publish(edition(GERMAN, 1, "Die Post", "<p>Sechs bleiben.</p>"));

        Entry marked = house.later(Duration.ofHours(1))
                .publish(noting(edition(GERMAN, 2, "Die Post", "<p>Sechs bleiben.</p>"), List.of(MISSING)));

        assertThat(marked.id()).isEqualTo(before.id());
        assertThat(marked.updatedAt()).isAfter(before.updatedAt());
        assertThat(house.read(PAGE)).contains("Die Berichtigung fehlt noch.").doesNotContain("CorrectionComment");
        assertThat(house.read("germany/de/feed.atom")).contains("Die Berichtigung fehlt noch.");
    }

    @Test
    void in_languages_from_right_to_left_the_note_says_so_itself() {
        house.publish(noting(edition(ARABIC, 1, "البريد", "<p>يبقى.</p>"), List.of(MADE)));

        assertThat(house.read("egypt/ar/feed.json")).contains("<p class=\\\"correction\\\" dir=\\\"rtl\\\">");
    }

    @Test
    void a_text_that_is_held_back_gives_way_under_its_id_and_is_named_nowhere() {
        Entry before = house.publish(edition(GERMAN, 1, "Die Post", "<p>Sechs bleiben.</p>"));

        Entry held = house.later(Duration.ofHours(1)).publish(held(GERMAN, 2));

        assertThat(held.id()).isEqualTo(before.id());
        assertThat(house.all().values()).noneMatch(file -> file.contains("Sechs bleiben"));
        assertThat(house.read(PAGE)).contains("Dieser Text wird berichtigt.", "noindex");
        assertThat(house.read("germany/de/feed.atom")).contains("Wird berichtigt");
        assertThat(house.read("germany/de/topic/post/index.html")).contains("Wird berichtigt");
        assertThat(house.read("germany/de/sitemap-1.xml")).doesNotContain("post-office");

        house.later(Duration.ofHours(1)).publish(edition(GERMAN, 3, "Die Post", "<p>Sieben bleiben.</p>"));

        assertThat(house.read(PAGE)).contains("Sieben bleiben.").doesNotContain("noindex");
        assertThat(house.read("germany/de/sitemap-1.xml")).contains("post-office");
    }

    @Test
    void a_text_that_comes_later_than_what_holds_it_back_is_not_shown() {
        house.put(edition(ARABIC, 1, "البريد", "<p>يبقى.</p>"));
        assertThat(house.tryToPublish(held(ARABIC, 2))).isEmpty();

        assertThat(house.tryToPublish(edition(ARABIC, 1, "البريد", "<p>يبقى.</p>")))
                .isEmpty();
    }

    @Test
    void what_nobody_has_seen_is_not_said_to_be_held_back() {
        assertThat(house.tryToPublish(held(ARABIC, 1))).isEmpty();

        assertThat(house.all().keySet()).noneMatch(path -> path.startsWith("egypt/ar/post-office"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
