package press.broadside.publication;

import java.net.URI;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import press.broadside.language.Languages;

/** An edition's sanitised body, dressed for where it goes. */
final class Fragment {
    private Fragment() {}

    /**
     * For feeds: links into the text lead to its page, and in right-to-left languages each top-level element says so
     * itself, as readers drop the page around it.
     */
    static String forFeed(String body, Locale locale, URI page) {
        Element content = parse(body);
        content.select("a[href^=#]").forEach(link -> link.attr("href", page + link.attr("href")));
        if (Languages.isRightToLeft(locale)) {
            content.childNodes().stream().filter(Fragment::isBareText).toList().forEach(text -> text.wrap("<p></p>"));
            content.children().stream().filter(child -> !child.hasAttr("dir")).forEach(c -> c.attr("dir", "rtl"));
        }
        return PublicText.clean(content.html().strip());
    }

    /** For pages: a table wider than the page scrolls in a frame of its own, by keyboard too. */
    static String forPage(String body, String tableLabel) {
        Element content = parse(body);
        for (Element table : content.select("table")) {
            if (table.parents().is("table")) {
                continue;
            }
            Element frame = new Element("div")
                    .attr("class", "wide")
                    .attr("role", "region")
                    .attr("tabindex", "0")
                    .attr("aria-label", tableLabel);
            table.replaceWith(frame);
            frame.appendChild(table);
        }
        return PublicText.clean(content.html().strip());
    }

    private static boolean isBareText(Node node) {
        return node instanceof TextNode text && !text.isBlank();
    }

    private static Element parse(String body) {
        Document parsed = Jsoup.parseBodyFragment(body);
        parsed.outputSettings().prettyPrint(false).charset("UTF-8").escapeMode(Entities.EscapeMode.xhtml);
        return parsed.body();
    }
}
