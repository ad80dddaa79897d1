package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.broadside.intake.image.TestPictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of statements through the packaged program: what is told of each file, and what lies in the folder after it. */
@Tag("packaged")
class RunCommandTest {
    private static final List<String> FEEDS = List.of("feed.atom", "feed.rss", "feed.json");

    @TempDir
    private static Path folder;

    private static Path out;
    private static Ended first;
    private static Map<String, JsonNode> told;

    @BeforeAll
    static void run_once_with_sections_and_memory() throws Exception {
        Newsdesk.fill(folder);
        out = folder.resolve("out");
        first = run("out", "--data", folder.resolve("data").toString(), "--sections", at("sections.yaml"));
        assertThat(first.code()).as(first.err()).isZero();
        told = told(first);
    }

    @Test
    void tells_of_each_statement_in_one_line_of_json_and_of_nothing_else() {
        assertThat(told.keySet())
                .containsExactly("ferry.html", "garden.txt", "garden2.txt", "linked.txt", "mill.MD", "poster.pdf");
        assertThat(told.values())
                .allSatisfy(line -> assertThat(line.propertyNames())
                        .containsExactlyInAnyOrder(
                                "file", "outcome", "reason", "remarks", "statement", "revision", "editions"));
    }

    @Test
    void pictures_go_with_the_statement_that_shows_them_and_have_no_line() throws Exception {
        Path in = Files.createDirectories(folder.resolve("pictures"));
        Files.writeString(in.resolve("pier.md"), "# The pier\n\n![](pier.jpg) It stays.\n");
        Files.write(in.resolve("pier.jpg"), TestPictures.jpeg(80, 60));
        Files.write(in.resolve("pier.de.jpg"), TestPictures.jpeg(90, 60));
        Files.write(in.resolve("lonely.png"), TestPictures.png(8, 8));

        Ended ended = Ended.command(
                "run", "--in", in.toString(), "--out", folder.resolve("shown").toString(), "--to", "de,en", "--pseudo");

        assertThat(ended.code()).as(ended.err()).isZero();
        Map<String, JsonNode> lines = told(ended);
        assertThat(lines.keySet()).containsExactly("pier.md", "lonely.png");
        assertThat(lines.get("lonely.png").get("reason").asString())
                .startsWith("it is a picture; put it into a folder");
        try (Stream<Path> pictures = Files.list(folder.resolve("shown/images"))) {
            assertThat(pictures).hasSize(2);
        }
        assertThat(folder.resolve("shown/all/de/the-pier.html")).content().contains("width=\"90\"");
        assertThat(folder.resolve("shown/all/en/the-pier.html")).content().contains("width=\"80\"");
    }

    @Test
    void tells_what_became_of_an_accepted_statement_in_every_language() {
        JsonNode ferry = told.get("ferry.html");

        assertThat(ferry.get("outcome").asString()).isEqualTo("accepted");
        assertThat(ferry.get("reason").isNull()).isTrue();
        assertThat(ferry.get("statement").asString()).matches("the-ferry-must-stay-[0-9a-f]+");
        assertThat(ferry.get("revision").asInt()).isEqualTo(1);
        assertThat(ferry.get("editions")).hasToString("""
                {"de":{"state":"published","segments":4,"approved":4},\
                "en-GB":{"state":"published","segments":4,"approved":4},\
                "ar":{"state":"held","segments":4,"approved":2}}""");
        assertThat(ferry.get("remarks")).hasToString("""
                ["removed: 1 script","removed: 1 event handler",\
                "removed: 1 link or address that is not http, https, mailto, tel or a fragment"]""");
    }

    @Test
    void ignores_metadata_that_claims_an_approval() {
        JsonNode mill = told.get("mill.MD");

        assertThat(mill.get("outcome").asString()).isEqualTo("accepted");
        assertThat(mill.get("remarks").toString()).contains("ignored: 'approved'");
        assertThat(mill.at("/editions/ar/state").asString()).isEqualTo("held");
        assertThat(mill.at("/editions/de/approved").asInt()).isZero();
    }

    @Test
    void knows_the_same_content_under_another_name() {
        JsonNode garden = told.get("garden.txt");
        JsonNode again = told.get("garden2.txt");

        assertThat(again.get("outcome").asString()).isEqualTo("known");
        assertThat(again.get("statement")).isEqualTo(garden.get("statement"));
        assertThat(again.get("editions")).isEqualTo(garden.get("editions"));
    }

    @Test
    void keeps_what_was_refused_with_its_reason() throws Exception {
        JsonNode poster = told.get("poster.pdf");
        Path refused = out.resolve("refused");

        assertThat(poster.get("outcome").asString()).isEqualTo("refused");
        assertThat(poster.get("statement").isNull()).isTrue();
        assertThat(poster.get("editions")).isEmpty();
        assertThat(told.get("linked.txt").get("reason").asString()).contains("symbolic link");
        assertThat(names(refused)).containsExactly("linked.txt.reason.json", "poster.pdf", "poster.pdf.reason.json");
        assertThat(refused.resolve("poster.pdf")).hasSameBinaryContentAs(folder.resolve("in/poster.pdf"));
        assertThat(JsonMapper.shared()
                        .readTree(refused.resolve("poster.pdf.reason.json").toFile())
                        .get("reason"))
                .isEqualTo(poster.get("reason"));
    }

    @Test
    void writes_every_feed_of_every_section_with_what_is_published_there() throws Exception {
        assertThat(titles(out, "north/de"))
                .containsExactlyInAnyOrder("Die Fähre muss bleiben", "Der Garten gehört uns");
        assertThat(titles(out, "north/en-GB"))
                .containsExactlyInAnyOrder("The ferry must stay", "The garden is ours", "The mill reopens");
        assertThat(titles(out, "south/ar")).isEmpty();
        for (String shelf : List.of("north/de", "north/en-GB", "south/ar")) {
            assertThat(names(out.resolve(shelf))).containsAll(FEEDS).contains("index.html");
        }
    }

    @Test
    void writes_editions_in_the_format_of_their_source_and_unfinished_ones_nowhere_else() throws Exception {
        Path editions = out.resolve("editions");

        assertThat(names(editions.resolve("north/de")))
                .containsExactly("the-ferry-must-stay.html", "the-garden-is-ours.txt", "the-mill-reopens.partial.md");
        assertThat(editions.resolve("north/de/the-garden-is-ours.txt"))
                .hasContent("Der Garten gehört uns\n\nKommt am Sonntag in den Garten.\n");
        assertThat(names(editions.resolve("south/ar")))
                .allMatch(name -> name.contains(".partial."))
                .hasSize(3);
        assertThat(files(out).keySet())
                .filteredOn(path -> path.contains(".partial."))
                .allMatch(path -> path.startsWith("editions/"));
    }

    @Test
    void gives_each_page_its_language_its_address_and_its_feed() throws Exception {
        List<String> pages = files(out).keySet().stream()
                .filter(path -> path.endsWith(".html") && !path.matches("(editions|refused)/.*|.*/(kind|topic)/.*"))
                .toList();

        assertThat(pages)
                .contains("index.html", "north/index.html", "north/de/index.html", "north/de/the-garden-is-ours.html");
        for (String path : pages) {
            Document page = Jsoup.parse(Files.readString(out.resolve(path)));
            String language = page.select("html").attr("lang");
            assertThat(language).as(path).isIn("de", "en-GB", "ar");
            assertThat(page.select("link[rel=canonical]").eachAttr("href"))
                    .as(path)
                    .containsExactly("http://localhost:8080/" + path);
            assertThat(page.select("link[rel=alternate][type=application/atom+xml]")
                            .eachAttr("href"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .endsWith("/" + language + "/feed.atom");
            assertThat(page.select("script:not([type=application/ld+json]), [onclick], [onerror], a[href^=javascript]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void says_known_the_second_time_and_writes_the_same_bytes_into_a_new_folder() throws Exception {
        Ended second = run("again", "--data", at("data"), "--sections", at("sections.yaml"));

        assertThat(second.code()).as(second.err()).isZero();
        Map<String, JsonNode> again = told(second);
        assertThat(again.get("ferry.html").get("outcome").asString()).isEqualTo("known");
        assertThat(again.get("ferry.html").get("editions"))
                .isEqualTo(told.get("ferry.html").get("editions"));
        assertThat(published(folder.resolve("again"))).isEqualTo(published(out));
    }

    @Test
    void rehearses_what_an_earlier_run_left_out_and_leaves_approved_text_alone() throws Exception {
        String data = at("data-of-two-runs");
        run("german", "--data", data, "--to", "de");
        Ended rehearsal = run("rehearsed", "--data", data, "--to", "de,ar", "--pseudo");

        assertThat(rehearsal.code()).as(rehearsal.err()).isZero();
        assertThat(told(rehearsal).get("ferry.html").get("outcome").asString()).isEqualTo("known");
        assertThat(told(rehearsal).get("mill.MD").at("/editions/de/state").asString())
                .isEqualTo("rehearsal");
        assertThat(names(folder.resolve("german/all"))).containsExactly("de", "index.html");
        Path rehearsed = folder.resolve("rehearsed");
        assertThat(names(rehearsed)).contains("all").doesNotContain("north");
        assertThat(told(rehearsal).get("ferry.html").get("editions")).hasToString("""
                {"de":{"state":"published","segments":4,"approved":4},\
                "ar":{"state":"rehearsal","segments":4,"approved":2}}""");
        assertThat(page(rehearsed, "all/de/the-garden-is-ours.html").text())
                .contains("Kommt am Sonntag in den Garten.")
                .doesNotContain("[");
        Document marked = page(rehearsed, "all/ar/the-ferry-must-stay.html");
        assertThat(marked.select(".rehearsal")).hasSize(1);
        assertThat(marked.select("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(marked.text()).contains("العبّارة يجب أن تبقى").contains("[");
        assertThat(titles(rehearsed, "all/ar")).hasSize(3).allMatch(title -> title.startsWith("["));
    }

    private static Ended run(String to, String... further) throws Exception {
        var arguments = new ArrayList<>(List.of("run", "--in", at("in"), "--out", at(to), "--memory", at("own.tmx")));
        arguments.addAll(List.of(further));
        return Ended.command(arguments.toArray(String[]::new));
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Each line of standard output, in its order, by the file that it is about. */
    private static Map<String, JsonNode> told(Ended run) throws IOException {
        var lines = new LinkedHashMap<String, JsonNode>();
        for (String line : run.lines()) {
            JsonNode json = JsonMapper.shared().readTree(line);
            lines.put(json.get("file").asString(), json);
        }
        return lines;
    }

    private static List<String> titles(Path public_, String shelf) throws Exception {
        try (var reader = Files.newBufferedReader(public_.resolve(shelf).resolve("feed.atom"))) {
            return new SyndFeedInput()
                    .build(reader).getEntries().stream()
                            .map(SyndEntry::getTitle)
                            .toList();
        }
    }

    private static Document page(Path public_, String path) throws IOException {
        return Jsoup.parse(Files.readString(public_.resolve(path)));
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** What readers see, and the editions; reasons of refusal carry the time at which they were given. */
    private static Map<String, String> published(Path directory) throws IOException {
        Map<String, String> files = files(directory);
        files.keySet().removeIf(path -> path.startsWith("refused/"));
        return files;
    }

    private static Map<String, String> files(Path directory) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
