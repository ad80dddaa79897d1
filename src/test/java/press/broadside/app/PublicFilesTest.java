package press.broadside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PublicFilesTest {
    private static final String FEED = "<feed>" + "a feed that is long enough to be squeezed. ".repeat(60) + "</feed>";
    private static final String MODIFIED = "Sun, 03 May 2026 09:00:00 GMT";

    @TempDir
    Path folder;

    private PublicFiles files;

    @BeforeEach
    void a_folder() throws IOException {
        files = serving(Optional.empty());
        put("germany/de/feed.atom", FEED);
        put("germany/de/index.html", "<!DOCTYPE html>");
    }

    @ParameterizedTest
    @CsvSource({
        "feed.atom, application/atom+xml",
        "feed.rss, application/rss+xml",
        "feed.json, application/feed+json",
        "page.html, text/html; charset=utf-8",
        "sitemap.xml, application/xml",
        "robots.txt, text/plain; charset=utf-8"
    })
    void each_file_has_its_media_type_and_is_what_it_says(String name, String type) throws IOException {
        put("germany/de/" + name, "x");

        MockHttpServletResponse answer = get("/germany/de/" + name);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Content-Type")).isEqualToIgnoringCase(type);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void the_tag_is_strong_and_of_the_content() throws IOException {
        String tag = tag(get("/germany/de/feed.atom"));
        put("germany/de/other.atom", FEED);

        assertThat(tag).startsWith("\"").isEqualTo(tag(get("/germany/de/other.atom")));

        put("germany/de/feed.atom", FEED.replace("long", "Long"));
        assertThat(tag(get("/germany/de/feed.atom"))).isNotEqualTo(tag);
    }

    @Test
    void whoever_has_it_gets_no_body_and_the_same_headers() throws IOException {
        String tag = tag(get("/germany/de/feed.atom"));

        for (String known : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            MockHttpServletResponse answer = get("/germany/de/feed.atom", "If-None-Match", known);
            assertThat(answer.getStatus()).as(known).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
            assertThat(tag(answer)).isEqualTo(tag);
            assertThat(answer.getHeader("Last-Modified")).isEqualTo(MODIFIED);
            assertThat(answer.getHeader("Cache-Control")).isNotNull();
            assertThat(answer.getHeader("Vary")).isEqualTo("Accept-Encoding");
        }
    }

    @Test
    void the_tag_wins_over_the_date() throws IOException {
        assertThat(get("/germany/de/feed.atom", "If-Modified-Since", MODIFIED).getStatus())
                .isEqualTo(304);
        assertThat(get("/germany/de/feed.atom", "If-Modified-Since", MODIFIED, "If-None-Match", "\"other\"")
                        .getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 03 May 2026 08:59:59 GMT", "yesterday", ""})
    void an_older_date_or_none_gets_the_file(String since) throws IOException {
        assertThat(get("/germany/de/feed.atom", "If-Modified-Since", since).getStatus())
                .isEqualTo(200);
    }

    @Test
    void what_was_replaced_this_second_is_not_known_by_its_date() throws IOException {
        Files.setLastModifiedTime(folder.resolve("germany/de/feed.atom"), FileTime.from(now()));
        String modified = Objects.requireNonNull(get("/germany/de/feed.atom").getHeader("Last-Modified"));

        assertThat(get("/germany/de/feed.atom", "If-Modified-Since", modified).getStatus())
                .isEqualTo(200);
    }

    @Test
    void nothing_is_modified_in_the_future() throws IOException {
        Files.setLastModifiedTime(folder.resolve("germany/de/feed.atom"), FileTime.from(now().plusSeconds(3600)));

        assertThat(get("/germany/de/feed.atom").getHeader("Last-Modified")).isEqualTo("Sun, 03 May 2026 12:00:00 GMT");
    }

    @Test
    void gzip_has_a_tag_of_its_own_and_caches_are_told() throws IOException {
        MockHttpServletResponse plain = get("/germany/de/feed.atom");
        MockHttpServletResponse squeezed = get("/germany/de/feed.atom", "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(squeezed.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(tag(squeezed)).isNotEqualTo(tag(plain)).startsWith("\"");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(squeezed.getContentAsByteArray())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(FEED);
        assertThat(plain.getHeader("Vary"))
                .isEqualTo(squeezed.getHeader("Vary"))
                .isEqualTo("Accept-Encoding");
        assertThat(get("/germany/de/feed.atom", "Accept-Encoding", "gzip", "If-None-Match", tag(squeezed))
                        .getStatus())
                .isEqualTo(304);
        assertThat(get("/germany/de/feed.atom", "If-None-Match", tag(squeezed)).getStatus())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "*|true",
                "GZIP ; q=0.1|true",
                "gzip;q=0|false",
                "*;q=0|false",
                "br|false",
                "gzip;q=0, *|false"
            })
    void gzip_only_for_those_who_take_it(String header, boolean takes) {
        assertThat(AcceptedEncoding.takesGzip(header)).isEqualTo(takes);
    }

    @Test
    void head_is_get_without_a_body() throws IOException {
        MockHttpServletResponse get = get("/germany/de/feed.atom");
        MockHttpServletResponse head = answer("HEAD", "/germany/de/feed.atom");

        assertThat(head.getContentAsByteArray()).isEmpty();
        for (String name : get.getHeaderNames()) {
            assertThat(head.getHeader(name)).as(name).isEqualTo(get.getHeader(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void everything_else_is_refused(String method) throws IOException {
        MockHttpServletResponse answer = answer(method, "/germany/de/feed.atom");

        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void a_buried_page_is_gone_and_says_why_in_its_language() throws IOException {
        put("germany/de/post.html.gone", "<html lang=\"de\">Zurückgezogen");

        MockHttpServletResponse answer = get("/germany/de/post.html");

        assertThat(answer.getStatus()).isEqualTo(410);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("lang=\"de\"", "Zurückgezogen");
        assertThat(answer.getHeader("Content-Type")).startsWith("text/html");
        assertThat(get("/germany/de/post.html.gone").getStatus()).isEqualTo(404);
        put("germany/de/post.html", "left by a crash");
        assertThat(get("/germany/de/post.html").getStatus()).isEqualTo(410);
    }

    @Test
    void feeds_name_their_hub_and_themselves() throws IOException {
        files = serving(Optional.of(URI.create("https://hub.example.org/")));

        assertThat(get("/germany/de/feed.atom").getHeader("Link"))
                .isEqualTo("<https://hub.example.org/>; rel=\"hub\","
                        + " <https://news.example.org/germany/de/feed.atom>; rel=\"self\"");
        assertThat(get("/germany/de/").getHeader("Link")).isNull();
    }

    @Test
    void a_file_that_was_replaced_is_served_anew() throws IOException {
        get("/germany/de/feed.atom");
        put("germany/de/feed.atom", FEED.replace("squeezed", "SQUEEZED"));

        assertThat(get("/germany/de/feed.atom").getContentAsString()).contains("SQUEEZED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../store.db", "/%2e%2e/store.db", "/germany/de/.feed.atom-1.tmp", "/nowhere.html", "/%00.html"
            })
    void what_is_not_public_is_not_there(String address) throws IOException {
        assertThat(get(address).getStatus()).isEqualTo(404);
    }

    private PublicFiles serving(Optional<URI> hub) {
        return new PublicFiles(folder, URI.create("https://news.example.org"), hub, Clock.fixed(now(), ZoneOffset.UTC));
    }

    private static Instant now() {
        return Instant.parse("2026-05-03T12:00:00Z");
    }

    private void put(String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Path fresh = Files.writeString(folder.resolve("fresh"), content);
        Files.setLastModifiedTime(fresh, FileTime.from(Instant.parse("2026-05-03T09:00:00.400Z")));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private MockHttpServletResponse get(String address, String... headers) throws IOException {
        return answer("GET", address, headers);
    }

    private MockHttpServletResponse answer(String method, String address, String... headers) throws IOException {
        var request = new MockHttpServletRequest(method, address);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var response = new MockHttpServletResponse();
        files.handleRequest(request, response);
        return response;
    }

    private static String tag(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getHeader("ETag"));
    }
}
