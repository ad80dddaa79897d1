package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.BRITISH;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.assembly.Variant;
import press.broadside.release.Verdict;

class BurialTest {
    private static final String STATEMENT = "post-office-3f2a1c";
    private static final String PAGE = "germany/de/post-office.html";

    @TempDir
    Path folder;

    private final AtomicBoolean withdrawn = new AtomicBoolean();
    private Publishing house;

    @BeforeEach
    void a_published_statement() {
        house = Publishing.onSqlite(folder)
                .guardedBy((section, edition) ->
                        withdrawn.get() ? new Verdict.Withdrawn(Instant.EPOCH) : new Verdict.Free())
                .restarted();
        house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));
        withdrawn.set(true);
    }

    @AfterEach
    void is_closed() {
        house.close();
    }

    @Test
    void a_notice_takes_the_place_of_the_text_under_the_same_id() {
        Entry entry = house.later(Duration.ofHours(1)).publish(notice(GERMAN, 2));

        assertThat(entry.updatedAt()).isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
        assertThat(house.read("germany/de/feed.json"))
                .contains(entry.id(), "Zurückgezogen")
                .doesNotContain("bleibt");
        assertThat(house.read(PAGE)).contains("Zurückgezogen").doesNotContain("bleibt");
    }

    @Test
    void a_notice_where_there_was_no_text_is_nothing() {
        assertThat(house.isHeld(notice(BRITISH, 1))).isTrue();
        assertThat(house.has("britain/en-GB/post-office.html")).isFalse();
    }

    @Test
    void a_withdrawn_text_that_comes_late_changes_nothing() {
        house.publish(notice(GERMAN, 2));

        house.publish(edition(GERMAN, 3, "Doch", "<p>Doch.</p>"));

        assertThat(house.all().values()).noneMatch(file -> file.contains("Doch"));
    }

    @Test
    void a_buried_statement_leaves_a_tombstone_and_a_page_that_is_gone() {
        Entry entry = house.later(Duration.ofHours(1)).publish(notice(GERMAN, 2));

        house.later(Duration.ofDays(1)).publication().bury(STATEMENT);

        assertThat(house.read("germany/de/feed.atom"))
                .contains("ref=\"" + entry.id() + "\" when=\"2026-05-04T10:00:00Z\"", "<updated>2026-05-04T10:00:00Z")
                .doesNotContain("<entry>");
        assertThat(house.read("germany/de/feed.rss")).doesNotContain("<item>");
        assertThat(house.read("germany/de/feed.json")).doesNotContain(entry.id());
        assertThat(house.read("germany/de/index.html")).doesNotContain("post-office");
        assertThat(house.has(PAGE)).isFalse();
        assertThat(house.read(PAGE + ".gone")).contains("Dieser Text wurde zurückgezogen", "noindex", "lang=\"de\"");
        assertThat(house.publication().shown("germany", STATEMENT, Variant.of(GERMAN)))
                .isEmpty();
    }

    @Test
    void nothing_of_the_text_stays_even_where_its_notice_has_not_come() {
        house.publication().bury(STATEMENT);

        assertThat(house.read(PAGE + ".gone"))
                .contains("Dieser Text wurde zurückgezogen")
                .doesNotContain("bleibt", "Die Post");
        assertThat(house.all().values()).noneMatch(file -> file.contains("bleibt"));
    }

    @Test
    void a_notice_that_comes_after_the_burial_is_announced_to_the_channels_and_stands_nowhere() {
        house.publication().bury(STATEMENT);

        house.publish(notice(GERMAN, 2));

        assertThat(house.announced).contains("entry-published germany/" + STATEMENT + "/de/v2");
        assertThat(house.publication().shown("germany", STATEMENT, Variant.of(GERMAN)))
                .isEmpty();
        assertThat(house.read("germany/de/feed.json")).doesNotContain("Zurückgezogen");
    }

    @Test
    void burying_twice_or_rebuilding_changes_nothing() {
        house.publication().bury(STATEMENT);
        var before = house.all();

        house.later(Duration.ofDays(1)).publication().bury(STATEMENT);
        house.publication().republish();
        house.restarted();

        assertThat(house.all()).isEqualTo(before);
    }

    @Test
    void what_is_published_again_lives_under_its_id_and_address_later_than_its_tombstone() {
        Entry first = house.publish(notice(GERMAN, 2));
        house.later(Duration.ofHours(1)).publication().bury(STATEMENT);

        withdrawn.set(false);
        Entry again = house.publish(edition(GERMAN, 3, "Die Post", "<p>Sie bleibt.</p>"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.address()).isEqualTo(first.address());
        assertThat(again.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(again.updatedAt()).isEqualTo(Instant.parse("2026-05-03T10:00:01Z"));
        assertThat(house.read("germany/de/feed.atom")).contains("<entry>").doesNotContain("deleted-entry");
        assertThat(house.has(PAGE)).isTrue();
        assertThat(house.has(PAGE + ".gone")).isFalse();
    }

    @Test
    void a_burial_that_comes_late_ends_nothing_that_was_published_again() {
        house.publish(notice(GERMAN, 2));
        withdrawn.set(false);
        house.publish(edition(GERMAN, 3, "Die Post", "<p>Sie bleibt.</p>"));
        var before = house.all();

        house.later(Duration.ofHours(1)).publication().bury(STATEMENT);

        assertThat(house.all()).isEqualTo(before);
    }

    @Test
    void a_notice_that_comes_after_the_burial_is_what_the_gone_page_says() {
        house.publication().bury(STATEMENT);

        house.later(Duration.ofHours(1)).publish(notice(GERMAN, 2));

        assertThat(house.has(PAGE)).isFalse();
        assertThat(house.read(PAGE + ".gone")).contains("<h1>Zurückgezogen</h1>");
        assertThat(house.read("germany/de/feed.json")).doesNotContain("Zurückgezogen");
    }
}
