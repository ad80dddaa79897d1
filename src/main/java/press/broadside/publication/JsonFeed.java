package press.broadside.publication;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
    static final String FILE = "feed.json";
    static final String TYPE = "application/feed+json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonFeed() {}

    static byte[] write(Feed feed) {
        var root = new LinkedHashMap<String, Object>();
        root.put("version", "https://jsonfeed.org/version/1.1");
        root.put("title", feed.title());
        root.put("description", feed.about());
        root.put("home_page_url", feed.page().toString());
        root.put("feed_url", feed.address(FILE));
        root.put("language", feed.language());
        root.put("authors", authors(List.of(feed.author())));
        feed.hub().ifPresent(hub -> root.put("hubs", List.of(Map.of("type", "WebSub", "url", hub.toString()))));
        root.put("items", feed.items().stream().map(item -> item(feed, item)).toList());
        String json = MAPPER.writeValueAsString(root).replace("\r\n", "\n") + "\n";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> item(Feed feed, Feed.Item entry) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", entry.id());
        item.put("url", entry.page().toString());
        item.put("title", entry.title());
        item.put("content_html", entry.html());
        item.put("summary", entry.summary());
        entry.picture().ifPresent(picture -> item.put("image", picture.address()));
        item.put("date_published", entry.published().toString());
        item.put("date_modified", entry.updated().toString());
        item.put("authors", authors(entry.authors().isEmpty() ? List.of(feed.author()) : entry.authors()));
        item.put("tags", entry.tags());
        item.put("language", feed.language());
        return item;
    }

    private static List<Map<String, String>> authors(List<String> names) {
        return names.stream().map(name -> Map.of("name", name)).toList();
    }
}
