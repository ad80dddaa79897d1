package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Readers of three makers get the same of every language's feeds, in both formats, and it is what JSON Feed says. */
class ReadersAgreeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Debian's, which has feedparser; whatever other Python is first on the path may not. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String SCRIPT = """
            import feedparser, json, sys
            feed = feedparser.parse(sys.argv[1])
            assert not feed.bozo, feed.bozo_exception
            json.dump({'language': feed.feed.language,
                       'entries': [[e.id, e.title, e.link, '%04d-%02d-%02dT%02d:%02d:%02dZ' % e.published_parsed[:6]] for e in feed.entries]},
                      sys.stdout)
            """;

    /** What a reader shows of an entry. */
    private record Shown(String id, String title, String link, Instant published) {}

    private static final Comparator<Shown> ALL_BUT_THE_LINK =
            Comparator.comparing(Shown::id).thenComparing(Shown::title).thenComparing(Shown::published);
    private static final Comparator<Shown> ALL_OF_IT = ALL_BUT_THE_LINK.thenComparing(Shown::link);

    @TempDir
    private static Path folder;

    private static Publishing house;

    @BeforeAll
    static void publish() {
        house = ManyTongues.published(folder);
    }

    static Stream<Tongue> tongues() {
        return Tongue.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("tongues")
    void every_reader_gets_every_entry_once_with_its_title_link_and_moment(Tongue tongue) throws Exception {
        String shelf = ManyTongues.SECTION + "/" + tongue.locale().toLanguageTag() + "/";
        List<Shown> json = json(house.read(shelf + "feed.json"));
        assertThat(json).hasSizeGreaterThanOrEqualTo(ManyTongues.WINDOW).doesNotHaveDuplicates();

        for (String file : List.of("feed.atom", "feed.rss")) {
            String feed = house.read(shelf + file);
            assertThat(rome(feed)).as("ROME, " + shelf + file).isEqualTo(json);
            // of an Atom entry this one shows the last link, be it a picture's; all others go by rel, as RFC 4287 has
            // it
            boolean goesByRel = file.endsWith("rss");
            assertThat(rssreader(feed))
                    .as("rssreader, " + shelf + file)
                    .usingElementComparator(goesByRel ? ALL_OF_IT : ALL_BUT_THE_LINK)
                    .isEqualTo(json);
            assertThat(feedparser(feed, tongue))
                    .as("feedparser, " + shelf + file)
                    .isEqualTo(json);
        }
    }

    private static List<Shown> json(String feed) {
        var shown = new ArrayList<Shown>();
        for (JsonNode item : JSON.readTree(feed).get("items")) {
            shown.add(new Shown(
                    item.get("id").asString(),
                    item.get("title").asString(),
                    item.get("url").asString(),
                    Instant.parse(item.get("date_published").asString())));
        }
        return shown;
    }

    private static List<Shown> rome(String feed) throws Exception {
        SyndFeed read = new SyndFeedInput().build(new StringReader(feed));
        return read.getEntries().stream().map(ReadersAgreeTest::shown).toList();
    }

    private static Shown shown(SyndEntry entry) {
        return new Shown(
                entry.getUri(),
                entry.getTitle(),
                entry.getLink(),
                entry.getPublishedDate().toInstant());
    }

    private static List<Shown> rssreader(String feed) {
        return new RssReader()
                .read(new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)))
                .map(ReadersAgreeTest::shown)
                .toList();
    }

    private static Shown shown(Item item) {
        return new Shown(
                item.getGuid().orElse(""),
                item.getTitle().orElse(""),
                item.getLink().orElse(""),
                item.getPubDateAsZonedDateTime().orElseThrow().toInstant());
    }

    private static List<Shown> feedparser(String feed, Tongue tongue) throws Exception {
        Path file = Files.writeString(folder.resolve("read.xml"), feed);
        Process reader = new ProcessBuilder(PYTHON, "-c", SCRIPT, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode read = JSON.readTree(reader.getInputStream().readAllBytes());
        assertThat(reader.waitFor()).isZero();
        assertThat(read.get("language").asString())
                .isEqualToIgnoringCase(tongue.locale().toLanguageTag());
        var shown = new ArrayList<Shown>();
        for (JsonNode entry : read.get("entries")) {
            shown.add(new Shown(
                    entry.get(0).asString(),
                    entry.get(1).asString(),
                    entry.get(2).asString(),
                    Instant.parse(entry.get(3).asString())));
        }
        return shown;
    }
}
