package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.publication.Publishing.ARABIC;
import static press.broadside.publication.Publishing.BRITISH;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.TURKISH;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.illustrated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublishingEditionsTest {
    @TempDir
    static Path folder;

    static Stream<Publishing> databases() {
        return Stream.of(Publishing.onSqlite(folder), Publishing.onPostgres(folder));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_edition_gets_an_entry_a_page_and_a_place_in_three_feeds(Publishing house) {
        house.publication().open();

        Entry entry = house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));

        assertThat(entry.address()).hasToString("https://news.example.org/germany/de/post-office.html");
        assertThat(entry.publishedAt()).isEqualTo(Instant.parse("2026-05-03T09:00:00Z"));
        assertThat(house.read("germany/de/post-office.html")).contains("<h1>Die Post</h1>", "<p>Sie bleibt.</p>");
        for (String feed : new String[] {"feed.atom", "feed.rss", "feed.json"}) {
            assertThat(house.read("germany/de/" + feed)).contains(entry.id(), "Die Post", entry.address() + "");
        }
        assertThat(house.read("germany/de/index.html")).contains("href=\"post-office.html\"");
        assertThat(house.announced).containsExactly("entry-published germany/post-office-3f2a1c/de/v1");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_correction_keeps_id_address_and_publishing_moment_and_moves_the_update(Publishing house) {
        Entry first = house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));

        Entry second = house.later(Duration.ofHours(1)).publish(edition(GERMAN, 2, "Die Post!", "<p>Sie bleibt.</p>"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.address()).isEqualTo(first.address());
        assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(second.updatedAt()).isEqualTo(Instant.parse("2026-05-03T10:00:00Z"));
        assertThat(house.read("germany/de/feed.atom")).contains("Die Post!").doesNotContain("<title>Die Post</title>");
        assertThat(house.announced).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_version_that_readers_cannot_tell_apart_moves_no_date(Publishing house) {
        Entry first = house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));

        Entry second = house.later(Duration.ofHours(1)).publish(edition(GERMAN, 2, "Die Post", "<p>Sie bleibt.</p>"));

        assertThat(second.updatedAt()).isEqualTo(first.updatedAt());
        assertThat(second.edition().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_older_version_that_comes_late_changes_nothing(Publishing house) {
        house.publish(edition(GERMAN, 2, "Neu", "<p>Neu.</p>"));
        var before = house.all();

        Entry entry = house.later(Duration.ofHours(1)).publish(edition(GERMAN, 1, "Alt", "<p>Alt.</p>"));

        assertThat(entry.edition().version()).isEqualTo(2);
        assertThat(house.all()).isEqualTo(before);
        assertThat(house.announced).containsExactly("entry-published germany/post-office-3f2a1c/de/v2");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_same_announcement_twice_changes_and_announces_nothing_more(Publishing house) {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));
        var before = house.all();

        house.later(Duration.ofHours(1)).publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));

        assertThat(house.all()).isEqualTo(before);
        assertThat(house.announced).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_crash_after_the_rename_is_made_good_by_repeating(Publishing house) {
        house.announcing(a -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(() -> house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>")))
                .hasMessage("killed");
        assertThat(house.read("germany/de/feed.atom")).contains("Die Post");

        house.announcingAgain()
                .later(Duration.ofHours(1))
                .publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));

        assertThat(house.announced).containsExactly("entry-published germany/post-office-3f2a1c/de/v1");
        assertThat(house.read("germany/de/feed.atom")).containsOnlyOnce("<entry>");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void files_lost_or_left_half_are_whole_again_after_a_start(Publishing house) throws IOException {
        house.restarted().publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));
        var before = house.all();
        Files.delete(house.folder.resolve("germany/de/feed.atom"));
        Files.writeString(house.folder.resolve("germany/de/.feed.rss-1a2b3c4d.tmp"), "<rss");

        house.later(Duration.ofDays(1)).restarted();

        assertThat(house.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rebuilding_gives_the_same_bytes(Publishing house) throws IOException {
        house.restarted().publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));
        house.publish(edition(ARABIC, 1, "البريد", "<p>باق.</p>"));
        house.later(Duration.ofMinutes(5)).publish(edition(ARABIC, 2, "البريد باق", "<p>باق.</p>"));
        var before = house.all();
        for (String path : before.keySet()) {
            Files.delete(house.folder.resolve(path));
        }

        house.later(Duration.ofDays(9)).publication().republish();

        assertThat(house.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void two_statements_with_one_slug_get_two_addresses(Publishing house) {
        Entry first = house.publish(edition("one-111111", GERMAN, 1, "Eins", "<p>1</p>", false));
        Entry second = house.publish(edition("two-222222", GERMAN, 1, "Zwei", "<p>2</p>", false));
        Entry british = house.publish(edition("two-222222", BRITISH, 1, "Two", "<p>2</p>", false));

        assertThat(first.slug()).isEqualTo("post-office");
        assertThat(second.slug()).isEqualTo("post-office-2");
        assertThat(british.slug()).isEqualTo("post-office");
        assertThat(british.id()).isNotEqualTo(second.id());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void editions_that_arrive_together_are_all_there_each_announced_once(Publishing house) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var published = IntStream.range(0, 24)
                    .mapToObj(i -> edition("s-" + i, i % 2 == 0 ? GERMAN : TURKISH, 1, "T " + i, "<p>x</p>", false))
                    .map(edition -> threads.submit(() -> house.publish(edition)))
                    .toList();
            for (Future<Entry> one : published) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(house.read("germany/de/feed.atom").split("<entry>")).hasSize(13);
        assertThat(house.read("turkey/tr/feed.json").split("\"id\"")).hasSize(13);
        assertThat(house.announced).hasSize(24).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_language_that_no_section_publishes_is_named(Publishing house) {
        assertThatThrownBy(() -> house.publish(edition(Locale.forLanguageTag("is"), 1, "Póstur", "<p>x</p>")))
                .hasMessageContaining("no section publishes is")
                .hasMessageContaining("sections.yaml");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pictures_are_there_before_what_names_them_and_not_before_their_edition(Publishing house) {
        house.publication().open();
        String name = "a".repeat(64) + ".jpg";
        assertThat(house.all()).doesNotContainKey("images/" + name);

        house.publish(illustrated(1, "https://earlier.example.org/images/" + name, name));

        assertThat(house.read("images/" + name)).isEqualTo("\1\2\3");
        String address = "https://news.example.org/images/" + name;
        assertThat(house.read("germany/de/post-office.html"))
                .contains("<meta property=\"og:image\" content=\"" + address + "\">", "<img src=\"" + address + "\"")
                .contains("og:image:width\" content=\"800\"");
        assertThat(house.read("germany/de/feed.atom"))
                .contains("img src=\"" + address)
                .contains("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"" + address + "\" length=\"3\" />");
        assertThat(house.read("germany/de/feed.rss"))
                .contains("<enclosure url=\"" + address + "\" length=\"3\" type=\"image/jpeg\" />");
        assertThat(house.read("germany/de/feed.json")).contains("\"image\" : \"" + address + "\"");
        assertThat(house.all().values()).noneMatch(file -> file.contains("earlier.example.org"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void pictures_come_back_with_the_public_folder(Publishing house) throws IOException {
        String name = "b".repeat(64) + ".png";
        house.restarted().publish(illustrated(1, "https://news.example.org/images/" + name, name));
        var before = house.all();
        for (String path : before.keySet()) {
            Files.delete(house.folder.resolve(path));
        }

        house.restarted();

        assertThat(house.all()).isEqualTo(before);
    }
}
