package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.ARABIC;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.TURKISH;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.illustrated;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import com.thaiopensource.xml.sax.ErrorHandlerImpl;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedsTest {
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
    void the_three_formats_say_the_same() throws Exception {
        for (int i = 0; i < 3; i++) {
            house.later(Duration.ofMinutes(1))
                    .publish(edition("s-" + i, TURKISH, 1, "İstanbul ışığı " + i, "<p>ı İ</p>", false));
        }
        house.later(Duration.ofMinutes(1)).publish(edition("s-1", TURKISH, 2, "Iğdır", "<p>&amp; ı</p>", false));

        SyndFeed atom = rome("turkey/tr/feed.atom");
        SyndFeed rss = rome("turkey/tr/feed.rss");
        JsonNode json = json("turkey/tr/feed.json");

        assertThat(facts(rss)).isEqualTo(facts(atom)).isEqualTo(facts(json));
        assertThat(facts(atom)).hasSize(3);
        assertThat(facts(atom).get(1)).contains("Iğdır", "<p>&amp; ı</p>");
        assertThat(rss.getLanguage()).isEqualTo("tr");
        assertThat(json.get("language").asString()).isEqualTo("tr");
        assertThat(house.read("turkey/tr/feed.atom"))
                .contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"tr\">");
        assertThat(rss.getPublishedDate()).isEqualTo("2026-05-03T09:04:00");
        assertThat(updates(house.read("turkey/tr/feed.rss"), "atom:updated"))
                .isEqualTo(updates(house.read("turkey/tr/feed.atom"), "updated").subList(1, 4));
    }

    @Test
    void atom_is_valid_by_the_schema_full_or_empty() throws Exception {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>Sie bleibt.</p>"));

        house.publish(illustrated(2, "https://news.example.org/images/a.jpg", "a.jpg"));

        assertThat(faults("germany/de/feed.atom")).isEmpty();
        assertThat(faults("egypt/ar/feed.atom")).isEmpty();
    }

    @Test
    void an_empty_feed_is_there_from_the_start_and_stays_as_it_is() throws Exception {
        String atom = house.read("egypt/ar/feed.atom");
        String rss = house.read("egypt/ar/feed.rss");

        house.later(Duration.ofDays(3)).restarted();

        assertThat(rome("egypt/ar/feed.atom").getEntries()).isEmpty();
        assertThat(rome("egypt/ar/feed.rss").getEntries()).isEmpty();
        assertThat(json("egypt/ar/feed.json").get("items")).isEmpty();
        assertThat(house.read("egypt/ar/feed.atom"))
                .isEqualTo(atom)
                .contains("<updated>2026-05-03T09:00:00Z</updated>");
        assertThat(house.read("egypt/ar/feed.rss")).isEqualTo(rss);
    }

    @Test
    void right_to_left_content_says_so_on_each_top_level_element() throws Exception {
        house.publish(edition(ARABIC, 1, "البريد", "<p>باق.</p>نص<ul><li>أ</li></ul><p dir=\"ltr\">WWW</p>"));

        String content = json("egypt/ar/feed.json").at("/items/0/content_html").asString();

        assertThat(content)
                .isEqualTo(
                        "<p dir=\"rtl\">باق.</p><p dir=\"rtl\">نص</p><ul dir=\"rtl\"><li>أ</li></ul><p dir=\"ltr\">WWW</p>");
    }

    @Test
    void markup_in_a_title_is_text_and_nothing_is_escaped_twice() throws Exception {
        house.publish(edition(GERMAN, 1, "<b>&amp;</b> \"A\" & B", "<p>1 &lt; 2 &amp; 3</p>"));

        assertThat(rome("germany/de/feed.atom").getEntries().get(0).getTitle()).isEqualTo("<b>&amp;</b> \"A\" & B");
        assertThat(house.read("germany/de/feed.atom"))
                .contains("<title>&lt;b&gt;&amp;amp;&lt;/b&gt; \"A\" &amp; B</title>")
                .contains("<content type=\"html\">&lt;p&gt;1 &amp;lt; 2 &amp;amp; 3&lt;/p&gt;</content>");
        assertThat(house.read("germany/de/post-office.html"))
                .contains("<h1>&lt;b&gt;&amp;amp;&lt;/b&gt; &quot;A&quot; &amp; B</h1>");
    }

    @Test
    void controls_lone_surrogates_and_replacement_characters_never_get_out() throws Exception {
        house.publish(edition(GERMAN, 1, "A\u0001\uFFFD\uD800B\u0085 e\u0301", "<p>x\u0008\uFFFEy\u000C \u200F😀</p>"));

        assertThat(rome("germany/de/feed.atom").getEntries().get(0).getTitle()).isEqualTo("AB \u00e9");
        assertThat(json("germany/de/feed.json").at("/items/0/content_html").asString())
                .isEqualTo("<p>xy \u200F😀</p>");
        assertThat(faults("germany/de/feed.atom")).isEmpty();
    }

    @Test
    void links_into_the_text_lead_to_its_page() throws Exception {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>A<a href=\"#t-fn-1\">1</a></p><p id=\"t-fn-1\">B</p>"));

        assertThat(house.read("germany/de/feed.json"))
                .contains("https://news.example.org/germany/de/post-office.html#t-fn-1");
        assertThat(house.read("germany/de/post-office.html")).contains("href=\"#t-fn-1\"");
    }

    @Test
    void a_rehearsal_says_so_in_every_feed_until_it_is_replaced() throws Exception {
        house.publish(edition("s-1", GERMAN, 1, "[Título]", "<p>x</p>", true));
        assertThat(facts(rome("germany/de/feed.rss")).get(0)).contains("[Probe: nicht freigegeben] [Título]");

        house.publish(edition("s-1", GERMAN, 2, "Titel", "<p>x</p>", false));

        assertThat(facts(rome("germany/de/feed.rss")).get(0)).contains("Titel").doesNotContain("Probe");
    }

    @Test
    void the_window_keeps_the_newest_fifty() throws Exception {
        for (int i = 0; i < 52; i++) {
            house.later(Duration.ofSeconds(1)).publish(edition("s-" + i, GERMAN, 1, "T" + i, "<p>x</p>", false));
        }

        List<SyndEntry> entries = rome("germany/de/feed.atom").getEntries();

        assertThat(entries).hasSize(50);
        assertThat(entries.get(0).getTitle()).isEqualTo("T51");
        assertThat(house.read("germany/de/index.html"))
                .contains(">T51<", "archive/1/index.html")
                .doesNotContain(">T0<");
        assertThat(house.read("germany/de/archive/1/index.html")).contains(">T0<");
    }

    private SyndFeed rome(String path) throws Exception {
        return new SyndFeedInput().build(new StringReader(house.read(path)));
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(house.read(path));
    }

    private static List<String> facts(SyndFeed feed) {
        return feed.getEntries().stream()
                .map(e -> String.join(
                        "|",
                        e.getUri(),
                        e.getLink(),
                        e.getTitle(),
                        e.getPublishedDate().toInstant().toString(),
                        e.getDescription().getValue(),
                        e.getContents().get(0).getValue()))
                .toList();
    }

    private static List<String> facts(JsonNode feed) {
        return StreamSupport.stream(feed.get("items").spliterator(), false)
                .map(item -> String.join(
                        "|",
                        List.of("id", "url", "title", "date_published", "summary", "content_html").stream()
                                .map(name -> item.get(name).asString())
                                .toList()))
                .toList();
    }

    private static List<String> updates(String xml, String element) {
        var found = Pattern.compile("<" + element + ">([^<]+)<").matcher(xml);
        return found.results().map(result -> result.group(1)).toList();
    }

    private String faults(String path) throws Exception {
        var faults = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandlerImpl(faults));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        driver.loadSchema(ValidationDriver.uriOrFileInputSource(
                FeedsTest.class.getResource("/fixtures/publication/atom.rnc").toString()));
        driver.validate(new InputSource(new StringReader(house.read(path))));
        return faults.toString();
    }
}
