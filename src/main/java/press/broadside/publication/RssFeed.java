package press.broadside.publication;

import static press.broadside.publication.FeedXml.ATOM_IN_RSS;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * RSS 2.0 after the RSS Advisory Board's profile: creators, content and self link in the usual namespaces.
 *
 * @see <a href="https://www.rssboard.org/rss-profile">RSS Best Practices Profile</a>
 */
final class RssFeed {
    static final String FILE = "feed.rss";
    static final String TYPE = "application/rss+xml";

    private static final Namespace CREATOR = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RssFeed() {}

    static byte[] write(Feed feed) {
        var channel = new Element("channel");
        channel.addContent(text("title", feed.title()));
        channel.addContent(text("link", feed.page().toString()));
        channel.addContent(text("description", feed.about()));
        channel.addContent(text("language", feed.language()));
        channel.addContent(text("lastBuildDate", date(feed.updated())));
        channel.addContent(FeedXml.link(ATOM_IN_RSS, "self", TYPE, feed.address(FILE)));
        feed.hub().ifPresent(hub -> channel.addContent(FeedXml.hub(ATOM_IN_RSS, hub)));
        channel.addContent(text("generator", "Broadside"));
        feed.items().forEach(item -> channel.addContent(item(item)));
        FeedXml.spread(channel, "    ");
        var root = new Element("rss").setAttribute("version", "2.0");
        root.addNamespaceDeclaration(ATOM_IN_RSS);
        root.addNamespaceDeclaration(CREATOR);
        root.addNamespaceDeclaration(CONTENT);
        root.addContent(channel);
        FeedXml.spread(root, "  ");
        return FeedXml.bytes(root);
    }

    private static Element item(Feed.Item entry) {
        var item = new Element("item");
        item.addContent(text("title", entry.title()));
        item.addContent(text("link", entry.page().toString()));
        item.addContent(text("guid", entry.id()).setAttribute("isPermaLink", "false"));
        item.addContent(text("pubDate", date(entry.published())));
        item.addContent(FeedXml.element("updated", ATOM_IN_RSS, entry.updated().toString()));
        entry.authors().forEach(name -> item.addContent(FeedXml.element("creator", CREATOR, name)));
        entry.tags().forEach(tag -> item.addContent(text("category", tag)));
        entry.picture()
                .ifPresent(picture -> item.addContent(new Element("enclosure")
                        .setAttribute("url", picture.address())
                        .setAttribute("length", Long.toString(picture.length()))
                        .setAttribute("type", picture.mediaType())));
        item.addContent(text("description", entry.summary()));
        item.addContent(FeedXml.element("encoded", CONTENT, entry.html()));
        FeedXml.spread(item, "      ");
        return item;
    }

    private static String date(Instant moment) {
        return DATE.format(moment);
    }

    private static Element text(String name, String text) {
        return FeedXml.element(name, Namespace.NO_NAMESPACE, text);
    }
}
