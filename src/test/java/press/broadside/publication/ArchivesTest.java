package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.on;

import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.assembly.Edition;
import press.broadside.release.Verdict;

class ArchivesTest {
    private static final Pattern PREVIOUS = Pattern.compile("rel=\"prev-archive\"[^>]*href=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private Publishing house;

    @BeforeEach
    void a_house() {
        house = Publishing.onSqlite(folder).restarted();
    }

    @AfterEach
    void is_closed() {
        house.close();
    }

    @Test
    void from_the_feed_the_chain_reaches_every_entry_however_many_there_were() throws Exception {
        for (int i = 0; i < 130; i++) {
            publish(i);
            if (i % 25 == 24 || i == 49) {
                assertThat(chain()).as("after %d", i + 1).hasSize(i + 1);
            }
        }

        assertThat(chain()).hasSize(130);
    }

    @Test
    void an_archive_says_what_it_is_and_leads_to_the_feed() {
        publishAll(75);

        assertThat(house.read("germany/de/archive-2.atom"))
                .contains(
                        "<fh:archive",
                        "rel=\"current\" type=\"application/atom+xml\" href=\"https://news.example.org/germany/de/feed.atom\"",
                        "rel=\"self\" type=\"application/atom+xml\" href=\"https://news.example.org/germany/de/archive-2.atom\"",
                        "href=\"https://news.example.org/germany/de/archive-1.atom\"");
        assertThat(house.read("germany/de/archive-1.atom")).doesNotContain("prev-archive");
        assertThat(house.read("germany/de/feed.atom"))
                .contains("rel=\"prev-archive\"")
                .doesNotContain("fh:archive");
    }

    @Test
    void a_closed_archive_stays_as_it_is_but_for_corrections_and_withdrawals() {
        publishAll(60);
        String closed = house.read("germany/de/archive-1.atom");

        publishAll(60, 90);
        assertThat(house.read("germany/de/archive-1.atom")).isEqualTo(closed);

        house.publish(edition("s-3", GERMAN, 2, "Berichtigt", "<p>y</p>", false));
        assertThat(house.read("germany/de/archive-1.atom")).contains("Berichtigt");
        assertThat(house.read("germany/de/archive/1/index.html")).contains("Berichtigt");
    }

    @Test
    void a_correction_of_an_archived_entry_is_in_the_feed_too() throws Exception {
        publishAll(90);

        house.later(Duration.ofMinutes(1)).publish(edition("s-3", GERMAN, 2, "Berichtigt", "<p>y</p>", false));

        for (String feed : List.of("feed.atom", "feed.rss", "feed.json")) {
            assertThat(house.read("germany/de/" + feed)).contains("Berichtigt");
        }
        assertThat(chain()).hasSize(90);
    }

    @Test
    void a_withdrawn_entry_leaves_its_archive_with_a_tombstone() throws Exception {
        publishAll(90);
        house.guardedBy((section, edition) -> new Verdict.Withdrawn(Instant.EPOCH));

        house.later(Duration.ofMinutes(1)).publication().bury("s-3");

        assertThat(house.read("germany/de/archive-1.atom"))
                .contains("deleted-entry")
                .doesNotContain(">T3<");
        assertThat(house.read("germany/de/archive/1/index.html")).doesNotContain(">T3<");
        assertThat(house.read("germany/de/feed.atom")).contains("deleted-entry");
        assertThat(chain()).hasSize(89);
    }

    @Test
    void lists_are_leafed_through_from_the_newest_to_the_first() {
        publishAll(110);

        assertThat(house.read("germany/de/index.html")).contains("href=\"archive/3/index.html\"");
        assertThat(house.read("germany/de/archive/3/index.html"))
                .contains("href=\"../../archive/2/index.html\"", "href=\"../../index.html\"");
        assertThat(house.read("germany/de/archive/2/index.html")).contains("href=\"../../archive/3/index.html\"");
        assertThat(house.read("germany/de/archive/1/index.html")).contains("href=\"../../post-office.html\"", ">T0<");
    }

    @Test
    void topics_and_kinds_have_feeds_and_pages_of_their_own() {
        house.publish(on(edition("s-1", GERMAN, 1, "Häfen zu", "<p>x</p>", false), List.of("Häfen & Schiffe")));
        house.publish(on(edition("s-2", GERMAN, 1, "Post", "<p>x</p>", false), List.of("Post")));

        assertThat(house.read("germany/de/topic/hafen-schiffe/feed.json"))
                .contains("Häfen zu")
                .doesNotContain("\"Post\"");
        assertThat(house.read("germany/de/topic/hafen-schiffe/feed.atom"))
                .contains("Deutschland · Häfen &amp; Schiffe", "germany/de/topic/hafen-schiffe/feed.atom");
        assertThat(house.read("germany/de/topic/hafen-schiffe/index.html")).contains("href=\"../../post-office.html\"");
        assertThat(house.read("germany/de/kind/statement/feed.rss")).contains("Häfen zu", "<title>Post</title>");
        assertThat(house.read("germany/de/index.html")).contains("topic/hafen-schiffe/index.html");
        assertThat(house.read("germany/de/post-office.html")).contains("href=\"topic/hafen-schiffe/index.html\"");
    }

    @Test
    void topics_in_any_script_get_addresses_of_their_own() {
        house.publish(on(
                edition("s-1", GERMAN, 1, "T", "<p>x</p>", false),
                List.of("الموانئ", "порты", "港口", "Ilık Işık", "…", "???")));

        assertThat(house.all().keySet().stream().filter(path -> path.matches(".*/topic/[a-z0-9-]+/feed.atom")))
                .hasSize(6)
                .contains("germany/de/topic/porty/feed.atom", "germany/de/topic/ilik-isik/feed.atom");
    }

    @Test
    void a_topic_that_a_correction_takes_away_is_left() {
        Edition first = on(edition("s-1", GERMAN, 1, "Häfen zu", "<p>x</p>", false), List.of("Häfen"));
        house.publish(first);

        house.publish(on(edition("s-1", GERMAN, 2, "Häfen zu", "<p>x</p>", false), List.of("Post")));

        assertThat(house.read("germany/de/topic/hafen/feed.json")).doesNotContain("Häfen zu");
        assertThat(house.read("germany/de/topic/post/feed.json")).contains("Häfen zu");
    }

    private void publishAll(int many) {
        publishAll(0, many);
    }

    private void publishAll(int first, int end) {
        IntStream.range(first, end).forEach(this::publish);
    }

    private void publish(int i) {
        house.later(Duration.ofSeconds(1)).publish(edition("s-" + i, GERMAN, 1, "T" + i, "<p>x</p>", false));
    }

    /** Ids of all entries that a reader finds who follows the archives. */
    private Set<String> chain() throws Exception {
        var ids = new LinkedHashSet<String>();
        var documents = new ArrayList<String>();
        Optional<String> next = Optional.of("germany/de/feed.atom");
        while (next.isPresent()) {
            String document = house.read(next.get());
            documents.add(next.get());
            new SyndFeedInput()
                    .build(new StringReader(document))
                    .getEntries()
                    .forEach(entry -> ids.add(entry.getUri()));
            next = PREVIOUS.matcher(document)
                    .results()
                    .map(found -> found.group(1).replace("https://news.example.org/", ""))
                    .findFirst();
        }
        assertThat(documents).doesNotHaveDuplicates();
        return ids;
    }
}
