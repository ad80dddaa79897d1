package press.broadside.publication;

import static press.broadside.publication.FeedXml.ATOM;

import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Atom 1.0, with tombstones and archives.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005, 4: archived feeds</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721: deleted entries</a>
 */
final class AtomFeed {
    static final String FILE = "feed.atom";
    static final String TYPE = "application/atom+xml";

    private static final Namespace HISTORY = Namespace.getNamespace("fh", "http://purl.org/syndication/history/1.0");
    private static final Namespace TOMBSTONES = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    private AtomFeed() {}

    static byte[] write(Feed feed) {
        Element root = new Element("feed", ATOM).setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
        root.addContent(text("id", feed.id()));
        root.addContent(text("title", feed.title()));
        root.addContent(text("subtitle", feed.about()));
        root.addContent(text("updated", feed.updated().toString()));
        root.addContent(author(feed.title()));
        root.addContent(FeedXml.link(ATOM, "self", TYPE, feed.address(feed.file())));
        root.addContent(page(feed, feed.page()));
        feed.earlier().ifPresent(file -> root.addContent(FeedXml.link(ATOM, "prev-archive", TYPE, feed.address(file))));
        if (feed.isArchive()) {
            root.addContent(FeedXml.link(ATOM, "current", TYPE, feed.address(FILE)));
            root.addContent(new Element("archive", HISTORY));
        }
        root.addContent(text("generator", "Broadside"));
        feed.items().forEach(item -> root.addContent(entry(feed, item)));
        feed.gone().forEach(gone -> root.addContent(tombstone(gone)));
        FeedXml.spread(root, "  ");
        return FeedXml.bytes(root);
    }

    private static Element entry(Feed feed, Feed.Item item) {
        var entry = new Element("entry", ATOM);
        entry.addContent(text("id", item.id()));
        entry.addContent(text("title", item.title()));
        entry.addContent(text("published", item.published().toString()));
        entry.addContent(text("updated", item.updated().toString()));
        item.authors().forEach(name -> entry.addContent(author(name)));
        entry.addContent(page(feed, item.page()));
        item.picture()
                .ifPresent(picture ->
                        entry.addContent(FeedXml.link(ATOM, "enclosure", picture.mediaType(), picture.address())
                                .setAttribute("length", Long.toString(picture.length()))));
        item.tags()
                .forEach(tag -> entry.addContent(
                        new Element("category", ATOM).setAttribute("term", tag).setAttribute("label", tag)));
        entry.addContent(text("summary", item.summary()));
        entry.addContent(text("content", item.html()).setAttribute("type", "html"));
        FeedXml.spread(entry, "    ");
        return entry;
    }

    private static Element tombstone(Feed.Gone gone) {
        return new Element("deleted-entry", TOMBSTONES)
                .setAttribute("ref", gone.id())
                .setAttribute("when", gone.when().toString());
    }

    private static Element author(String name) {
        return new Element("author", ATOM).addContent(text("name", name));
    }

    private static Element page(Feed feed, Object address) {
        return FeedXml.link(ATOM, "alternate", "text/html", address).setAttribute("hreflang", feed.language());
    }

    private static Element text(String name, String text) {
        return FeedXml.element(name, ATOM, text);
    }
}
