package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.ARABIC;
import static press.broadside.publication.Publishing.BRITISH;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;
import static press.broadside.publication.Publishing.notice;
import static press.broadside.publication.Publishing.own;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.release.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HeadsAndSitemapsTest {
    private static final String STATEMENT = "post-office-3f2a1c";
    private static final String ROOT = "https://news.example.org/";

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
    void the_pages_of_a_statement_name_each_other_and_themselves() {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        house.publish(edition(BRITISH, 1, "The post", "<p>x</p>"));
        house.publish(edition(ARABIC, 1, "البريد", "<p>x</p>"));
        assertThat(house.announced).contains("siblings-changed " + STATEMENT);

        house.publication().relate(STATEMENT);

        for (String page : List.of("germany/de", "britain/en-GB", "egypt/ar")) {
            assertThat(hreflang(page + "/post-office.html"))
                    .as(page)
                    .containsExactly(
                            "ar " + ROOT + "egypt/ar/post-office.html",
                            "de " + ROOT + "germany/de/post-office.html",
                            "en-GB " + ROOT + "britain/en-GB/post-office.html",
                            "x-default " + ROOT + "britain/en-GB/post-office.html");
        }
    }

    @Test
    void relating_again_changes_nothing_and_moves_no_date() {
        Entry first = house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        house.later(Duration.ofHours(1)).publish(edition(BRITISH, 1, "The post", "<p>x</p>"));
        house.publication().relate(STATEMENT);
        var before = house.all();

        house.later(Duration.ofHours(1)).publication().relate(STATEMENT);

        assertThat(house.all()).isEqualTo(before);
        assertThat(house.read("germany/de/feed.atom"))
                .contains("<updated>" + first.updatedAt() + "</updated>")
                .doesNotContain("T10:00:00Z");
    }

    @Test
    void a_withdrawn_page_is_named_by_none() {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        house.publish(edition(BRITISH, 1, "The post", "<p>x</p>"));
        house.publication().relate(STATEMENT);

        house.guardedBy((section, edition) -> new Verdict.Withdrawn(Instant.EPOCH))
                .publish(notice(GERMAN, 2));
        house.publication().relate(STATEMENT);

        assertThat(hreflang("britain/en-GB/post-office.html")).noneMatch(line -> line.startsWith("de "));
        assertThat(hreflang("germany/de/post-office.html")).isEmpty();
        assertThat(house.read("germany/de/sitemap-1.xml")).doesNotContain("post-office");
        assertThat(house.read("britain/en-GB/sitemap-1.xml"))
                .contains("post-office")
                .doesNotContain("germany");
    }

    @Test
    void a_sections_own_wording_stands_outside_the_group() {
        house.publish(edition(BRITISH, 1, "The post", "<p>x</p>"));

        house.publish(own(edition(GERMAN, 1, "Die Post", "<p>x</p>"), "germany"));
        house.publication().relate(STATEMENT);

        assertThat(hreflang("germany/de/post-office.html")).isEmpty();
        assertThat(hreflang("britain/en-GB/post-office.html")).hasSize(2);
    }

    @Test
    void structured_data_says_what_the_page_says() {
        house.publish(edition(BRITISH, 1, "The post", "<p>x</p>"));
        house.publish(edition(GERMAN, 1, "Die </script><script>alert(1)</script> & Post", "<p>x</p>"));
        house.publication().relate(STATEMENT);

        Document page = page("germany/de/post-office.html");
        JsonNode article = structured(page);

        assertThat(page.select("script")).hasSize(1);
        assertThat(article.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(article.get("headline").asString())
                .isEqualTo(page.selectFirst("h1").text());
        assertThat(article.get("inLanguage").asString())
                .isEqualTo(page.selectFirst("html").attr("lang"));
        assertThat(article.get("datePublished").asString()).isEqualTo("2026-05-03T09:00:00Z");
        assertThat(article.at("/publisher/name").asString()).isEqualTo("Deutschland");
        assertThat(article.at("/translationOfWork/@id").asString()).isEqualTo(ROOT + "britain/en-GB/post-office.html");
        assertThat(structured(page("britain/en-GB/post-office.html"))
                        .at("/workTranslation/0/inLanguage")
                        .asString())
                .isEqualTo("de");
    }

    @Test
    void open_graph_names_title_address_and_locales() {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        house.publish(edition(ARABIC, 1, "البريد", "<p>x</p>"));
        house.publication().relate(STATEMENT);

        Document page = page("germany/de/post-office.html");

        assertThat(property(page, "og:type")).isEqualTo("article");
        assertThat(property(page, "og:title")).isEqualTo("Die Post");
        assertThat(property(page, "og:url"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(property(page, "og:locale")).isEqualTo("de_DE");
        assertThat(property(page, "og:locale:alternate")).isEqualTo("ar_EG");
    }

    @Test
    void the_sitemap_lists_pages_with_their_languages_and_their_last_change() {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        house.publish(edition(BRITISH, 1, "The post", "<p>x</p>"));
        house.later(Duration.ofHours(2)).publish(edition(GERMAN, 2, "Die Post!", "<p>x</p>"));
        house.publication().relate(STATEMENT);

        Document map = Jsoup.parse(house.read("germany/de/sitemap-1.xml"), "", Parser.xmlParser());
        Element url = map.select("url").last();

        assertThat(url.selectFirst("loc").text()).isEqualTo(ROOT + "germany/de/post-office.html");
        assertThat(url.selectFirst("lastmod").text()).isEqualTo("2026-05-03T11:00:00Z");
        assertThat(url.select("xhtml|link").eachAttr("hreflang")).containsExactly("de", "en-GB", "x-default");
        assertThat(house.read("germany/de/sitemap.xml")).contains("<loc>" + ROOT + "germany/de/sitemap-1.xml</loc>");
        assertThat(house.read("robots.txt")).contains("Sitemap: " + ROOT + "germany/de/sitemap.xml\n");
    }

    @Test
    void news_are_news_for_two_days() {
        house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
        assertThat(house.read("germany/de/sitemap-news.xml"))
                .contains(
                        "<news:language>de</news:language>",
                        "<news:publication_date>2026-05-03T09:00:00Z</news:publication_date>",
                        "<news:title>Die Post</news:title>");

        house.later(Duration.ofHours(47)).publication().age();
        assertThat(house.read("germany/de/sitemap-news.xml")).contains("Die Post");

        house.later(Duration.ofHours(2)).publication().age();
        assertThat(house.read("germany/de/sitemap-news.xml")).doesNotContain("Die Post");
        assertThat(house.publication().check()).isEmpty();
    }

    private List<String> hreflang(String path) {
        return page(path).select("link[rel=alternate][hreflang]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                .toList();
    }

    private Document page(String path) {
        return Jsoup.parse(house.read(path));
    }

    private static JsonNode structured(Document page) {
        return JsonMapper.shared()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
