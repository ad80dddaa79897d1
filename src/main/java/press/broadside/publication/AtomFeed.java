package press.broadside.publication;

import static press.broadside.publication.FeedXml.ATOM;

import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Atom 1.0, with archives and tombstones.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6721">RFC 6721</a>
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
        root.addContent(author(feed.author()));
        root.addContent(FeedXml.link(
                ATOM,
                "self",
                TYPE,
                feed.address(feed.chain().number().map(AtomFeed::archive).orElse(FILE))));
        chain(feed, root);
        feed.hub().ifPresent(hub -> root.addContent(FeedXml.hub(ATOM, hub)));
        root.addContent(page(feed, feed.page()));
        root.addContent(text("generator", "Broadside"));
        feed.tombstones().forEach(tombstone -> root.addContent(tombstone(tombstone)));
        feed.items().forEach(item -> root.addContent(entry(feed, item)));
        FeedXml.spread(root, "  ");
        return FeedXml.bytes(root);
    }

    static String archive(long number) {
        return "archive-" + number + ".atom";
    }

    private static void chain(Feed feed, Element root) {
        if (feed.chain().number().isPresent()) {
            root.addContent(1, new Element("archive", HISTORY));
            root.addContent(FeedXml.link(ATOM, "current", TYPE, feed.address(FILE)));
        }
        feed.chain()
                .previous()
                .ifPresent(number ->
                        root.addContent(FeedXml.link(ATOM, "prev-archive", TYPE, feed.address(archive(number)))));
    }

    private static Element tombstone(Feed.Tombstone tombstone) {
        return new Element("deleted-entry", TOMBSTONES)
                .setAttribute("ref", tombstone.id())
                .setAttribute("when", tombstone.when().toString());
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
