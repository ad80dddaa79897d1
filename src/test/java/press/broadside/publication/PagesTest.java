package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static press.broadside.publication.Publishing.ARABIC;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.section.Sections;

class PagesTest {
    @TempDir
    Path folder;

    @Test
    void each_page_names_its_language_its_address_and_first_its_own_atom_feed() {
        try (var house = Publishing.onSqlite(folder).restarted()) {
            house.publish(edition(ARABIC, 1, "البريد", "<p>باق.</p>"));

            for (var file : house.all().entrySet()) {
                if (file.getKey().endsWith(".html")) {
                    Document page = Jsoup.parse(file.getValue());
                    assertThat(page.selectFirst("html").attr("lang")).isNotBlank();
                    assertThat(page.select("link[rel=canonical]").attr("href"))
                            .isEqualTo("https://news.example.org/" + file.getKey());
                    assertThat(page.selectFirst("link[rel=alternate]").attr("href"))
                            .endsWith("/" + page.selectFirst("html").attr("lang") + part(file.getKey()) + "/feed.atom");
                    assertThat(page.select("h1")).hasSize(1);
                }
            }
            assertThat(house.all().keySet())
                    .contains("index.html", "egypt/index.html", "egypt/ar/index.html", "egypt/ar/post-office.html");
        }
    }

    @Test
    void an_arabic_page_runs_right_to_left_and_isolates_its_names() {
        Document page = page(ARABIC, "<p>باق.</p><table><tr><td>1</td></tr></table>", false);

        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".byline bdi").eachText()).containsExactly("Ada Lin", "Ömer Işık", "Board");
        assertThat(page.selectFirst(".byline").text()).startsWith("بقلم");
        assertThat(page.selectFirst(".dates time").attr("datetime")).isEqualTo("2026-05-02");
        assertThat(page.selectFirst("div.wide > table").parent().attr("aria-label"))
                .isEqualTo("جدول");
    }

    @Test
    void a_rehearsal_says_so_and_keeps_search_engines_away() {
        Document page = page(GERMAN, "<p>x</p>", true);

        assertThat(page.selectFirst(".rehearsal").text()).isEqualTo("Probe: nicht freigegeben");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page(GERMAN, "<p>x</p>", false).select(".rehearsal, meta[name=robots]"))
                .isEmpty();
    }

    @Test
    void words_that_had_to_be_borrowed_are_marked_as_english() {
        Document page = page(Locale.forLanguageTag("sw"), "<p>Habari.</p>", false);

        assertThat(page.selectFirst(".kind a").attr("lang")).isEqualTo("en");
        assertThat(page(Locale.forLanguageTag("de-AT"), "<p>x</p>", false)
                        .selectFirst(".kind a")
                        .hasAttr("lang"))
                .isFalse();
    }

    @Test
    void a_correction_shows_its_day() {
        try (var house = Publishing.onSqlite(folder)) {
            house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));
            house.later(Duration.ofDays(2)).publish(edition(GERMAN, 2, "Die Post", "<p>y</p>"));

            assertThat(Jsoup.parse(house.read("germany/de/post-office.html"))
                            .select(".updated")
                            .text())
                    .isEqualTo("Aktualisiert am 5. Mai 2026");
        }
    }

    /** The list of a kind or topic has feeds of its own. */
    private static String part(String path) {
        return path.matches(".*/(kind|topic)/.*") ? path.replaceAll(".*(/(kind|topic)/[^/]+)/.*", "$1") : "";
    }

    private Document page(Locale locale, String body, boolean rehearsal) {
        var sections = new Sections(List.of(Publishing.section("here", Map.of(locale, "Here"))));
        try (var house = Publishing.onSqlite(folder, sections)) {
            house.publish(edition("s-1", locale, 1, "T", body, rehearsal));
            return Jsoup.parse(house.read("here/" + locale.toLanguageTag() + "/post-office.html"));
        }
    }
}
