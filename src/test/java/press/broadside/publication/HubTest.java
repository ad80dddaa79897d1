package press.broadside.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static press.broadside.publication.Publishing.GERMAN;
import static press.broadside.publication.Publishing.edition;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubTest {
    @TempDir
    Path folder;

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answer = new AtomicInteger(202);
    private HttpServer server;
    private URI address;

    @BeforeEach
    void a_hub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    @Test
    void each_changed_list_is_announced_with_its_feeds_naming_the_hub() {
        try (var house = Publishing.onSqlite(folder).telling(address).restarted()) {
            house.announced.clear();

            house.publish(edition(GERMAN, 1, "Die Post", "<p>x</p>"));

            assertThat(house.announced)
                    .contains("feed-changed germany/de", "feed-changed germany/de/topic/post")
                    .doesNotContain("feed-changed britain/en-GB");
            assertThat(house.read("germany/de/feed.atom")).contains("<link rel=\"hub\" href=\"" + address + "\"");
            assertThat(house.read("germany/de/feed.rss")).contains("<atom:link rel=\"hub\" href=\"" + address + "\"");
            assertThat(house.read("germany/de/feed.json")).contains("\"url\" : \"" + address + "\"");
        }
    }

    @Test
    void the_hub_hears_of_the_three_feeds() {
        hub().tell("germany/de");

        String begin = "hub.mode=publish&hub.url=https%3A%2F%2Fnews.example.org%2Fgermany%2Fde%2F";
        assertThat(heard).hasSize(3);
        assertThat(heard.get(0)).startsWith(begin + "feed.atom&");
        assertThat(heard.get(1)).startsWith(begin + "feed.rss&");
        assertThat(heard.get(2)).startsWith(begin + "feed.json&");
    }

    @Test
    void a_hub_that_refuses_is_tried_again_by_whoever_carries_the_work() {
        answer.set(503);

        assertThatThrownBy(() -> hub().tell("germany/de"))
                .hasMessageContaining("answered 503")
                .hasMessageContaining("germany/de/feed.atom");
    }

    @Test
    void without_a_hub_nobody_is_told() {
        new Hub(Optional.empty(), URI.create("https://news.example.org")).tell("germany/de");

        assertThat(heard).isEmpty();
    }

    private Hub hub() {
        return new Hub(Optional.of(address), URI.create("https://news.example.org"));
    }
}
