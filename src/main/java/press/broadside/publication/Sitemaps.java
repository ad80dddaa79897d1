package press.broadside.publication;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * What search engines read of a shelf: its pages in files of a fixed number each, an index of those, and the news.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 */
final class Sitemaps {
    static final String INDEX = "sitemap.xml";
    static final String NEWS = "sitemap-news.xml";

    private static final int PAGES = 250;
    private static final int MOST_NEWS = 1000;
    private static final Duration FRESH = Duration.ofDays(2);
    private static final Namespace SITEMAP = Namespace.getNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
    private static final Namespace XHTML = Namespace.getNamespace("xhtml", "http://www.w3.org/1999/xhtml");
    private static final Namespace NEWS_SITEMAP =
            Namespace.getNamespace("news", "http://www.google.com/schemas/sitemap-news/0.9");

    private final EntryStore entries;
    private final URI publicUrl;

    Sitemaps(EntryStore entries, URI publicUrl) {
        this.entries = entries;
        this.publicUrl = publicUrl;
    }

    /** The file that names a page of this number. */
    static long fileOf(long number) {
        return Math.max(0, number - 1) / PAGES + 1;
    }

    /** Whether a page of this number begins a file, which the index is to name. */
    static boolean isFirst(long number) {
        return number % PAGES == 1;
    }

    /** One file of pages; the first one names the shelf's list as well. */
    Map<String, byte[]> pages(Shelf shelf, long file) {
        var root = new Element("urlset", SITEMAP);
        root.addNamespaceDeclaration(XHTML);
        List<EntryRow> rows = entries.numbered(shelf, (file - 1) * PAGES + 1, file * PAGES).stream()
                .filter(EntryRow::isText)
                .toList();
        if (file == 1 || rows.isEmpty()) {
            root.addContent(url(shelf.address(publicUrl, Pages.LIST).toString()));
        }
        rows.forEach(row -> root.addContent(page(row)));
        return file(shelf, name(file), root);
    }

    Map<String, byte[]> index(Shelf shelf) {
        var root = new Element("sitemapindex", SITEMAP);
        for (long file = 1; file <= fileOf(entries.last(shelf)); file++) {
            root.addContent(listed(shelf, name(file)));
        }
        return file(shelf, INDEX, root);
    }

    /** @param at the moment by which two days are counted */
    Map<String, byte[]> news(Shelf shelf, Instant at) {
        var root = new Element("urlset", SITEMAP);
        root.addNamespaceDeclaration(NEWS_SITEMAP);
        entries.publishedSince(shelf, at.minus(FRESH), MOST_NEWS).stream()
                .filter(EntryRow::isText)
                .forEach(row -> root.addContent(news(shelf, row)));
        return file(shelf, NEWS, root);
    }

    /** Whether the news as of {@code former} name something that is none by {@code now}. */
    boolean hasAged(Shelf shelf, Instant former, Instant now) {
        Optional<EntryRow> oldest = entries.publishedSince(shelf, former.minus(FRESH), MOST_NEWS).stream()
                .reduce((a, b) -> a.publishedAt().isBefore(b.publishedAt()) ? a : b);
        return oldest.filter(row -> row.publishedAt().isBefore(now.minus(FRESH)))
                .isPresent();
    }

    private static String name(long file) {
        return "sitemap-" + file + ".xml";
    }

    private Element page(EntryRow row) {
        Element url = url(publicUrl + "/" + row.path());
        url.addContent(text("lastmod", row.updatedAt().toString()));
        PageHead.alternates(publicUrl, row.siblings())
                .forEach(alternate -> url.addContent(new Element("link", XHTML)
                        .setAttribute("rel", "alternate")
                        .setAttribute("hreflang", alternate.hreflang())
                        .setAttribute("href", alternate.href())));
        return url;
    }

    private Element news(Shelf shelf, EntryRow row) {
        Element publication = new Element("publication", NEWS_SITEMAP)
                .addContent(news("name", PublicText.line(shelf.name())))
                .addContent(news("language", row.locale().toLanguageTag()));
        return url(publicUrl + "/" + row.path())
                .addContent(new Element("news", NEWS_SITEMAP)
                        .addContent(publication)
                        .addContent(news("publication_date", row.publishedAt().toString()))
                        .addContent(news("title", row.title())));
    }

    private Element listed(Shelf shelf, String file) {
        return new Element("sitemap", SITEMAP)
                .addContent(text("loc", shelf.address(publicUrl, file).toString()));
    }

    private static Element url(String address) {
        return new Element("url", SITEMAP).addContent(text("loc", address));
    }

    private static Element text(String name, String text) {
        return FeedXml.element(name, SITEMAP, text);
    }

    private static Element news(String name, String text) {
        return FeedXml.element(name, NEWS_SITEMAP, text);
    }

    private static Map<String, byte[]> file(Shelf shelf, String name, Element root) {
        FeedXml.spread(root, "  ");
        var files = new LinkedHashMap<String, byte[]>();
        files.put(shelf.path(name), FeedXml.bytes(root));
        return files;
    }
}
