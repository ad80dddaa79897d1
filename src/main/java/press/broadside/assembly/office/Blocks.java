package press.broadside.assembly.office;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Blocks as a person would write them: nothing empty, no paragraph around the only line of a cell or an item. */
final class Blocks {
    private Blocks() {}

    static void order(Element body) {
        body.select("h1, h2, h3, h4, h5, h6").forEach(heading -> unwrapWhole(heading, "strong"));
        body.select("p, h1, h2, h3, h4, h5, h6").stream()
                .filter(Blocks::isEmpty)
                .toList()
                .forEach(Blocks::remove);
        body.select("blockquote, ul, ol").stream()
                .filter(block -> !block.hasText() && block.selectFirst("img") == null)
                .toList()
                .forEach(Node::remove);
        body.select("blockquote + blockquote").forEach(Blocks::joinQuote);
        body.select("td, th").forEach(Blocks::unwrapOnlyLine);
        body.select("li").stream()
                .filter(item -> item.closest("section.footnotes") == null)
                .forEach(Blocks::unwrapOnlyLine);
    }

    /** Takes formatting away that covers the whole of an element which says as much by itself. */
    static void unwrapWhole(Element block, String name) {
        for (Element inner : block.select(name)) {
            if (inner.text().equals(block.text())) {
                inner.unwrap();
            }
        }
        List<Element> inner = block.select(name);
        if (!inner.isEmpty() && block.select(name).text().equals(block.text())) {
            inner.forEach(Element::unwrap);
        }
    }

    private static boolean isEmpty(Element block) {
        return block.text().replace('\u00a0', ' ').isBlank() && block.selectFirst("img") == null;
    }

    /** Where a link leads stays, at the beginning of what follows. */
    private static void remove(Element block) {
        Element next = block.nextElementSibling();
        if (next != null) {
            block.select("a[id]").forEach(next::prependChild);
        }
        block.remove();
    }

    private static void joinQuote(Element quote) {
        Element before = quote.previousElementSibling();
        if (before != null) {
            before.appendChildren(List.copyOf(quote.childNodes()));
            quote.remove();
        }
    }

    private static void unwrapOnlyLine(Element holder) {
        List<Element> lines =
                holder.children().stream().filter(child -> child.nameIs("p")).toList();
        boolean others = holder.children().stream()
                .anyMatch(child -> !child.nameIs("p") && !child.nameIs("ul") && !child.nameIs("ol"));
        if (lines.size() == 1 && !others) {
            lines.get(0).unwrap();
        }
    }
}
