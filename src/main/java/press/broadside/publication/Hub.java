package press.broadside.publication;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells the WebSub hub which feeds have changed; the hub fetches them and passes them on.
 *
 * @see <a href="https://www.w3.org/TR/websub/">WebSub</a>
 */
public final class Hub {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> hub;
    private final URI publicUrl;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Hub(Optional<URI> hub, URI publicUrl) {
        this.hub = hub;
        this.publicUrl = publicUrl;
    }

    /**
     * Names the three feeds of a list, one request each. Where no hub is set any more, nothing.
     *
     * @param list its path below the public address: {@code germany/de}, {@code germany/de/topic/ports}
     * @throws IllegalStateException if the hub cannot be reached or refuses; to be tried again
     */
    public void tell(String list) {
        hub.ifPresent(address -> List.of(AtomFeed.FILE, RssFeed.FILE, JsonFeed.FILE)
                .forEach(feed -> publish(address, publicUrl + "/" + list + "/" + feed)));
    }

    private void publish(URI address, String feed) {
        String topic = URLEncoder.encode(feed, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("hub.mode=publish&hub.url=" + topic + "&hub.topic=" + topic))
                .build();
        int status = status(request, address, feed);
        if (status / 100 != 2) {
            throw new IllegalStateException("hub " + address + " answered " + status + " when told of " + feed);
        }
    }

    private int status(HttpRequest request, URI address, String feed) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("hub " + address + " cannot be told of " + feed + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while telling hub " + address + " of " + feed, e);
        }
    }
}
