package press.broadside.assembly.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts the formatting within lines of text into one order, joined where it touches, whatever wrote it. */
final class Inlines {
    private static final List<String> ORDER = List.of("a", "strong", "em", "sub", "sup", "s");
    private static final Set<String> OF_A_LINE = Set.of("a", "strong", "em", "sub", "sup", "s", "br", "img");

    private Inlines() {}

    /** A piece of a line and what is around it, outermost first: names, and a link's with its address. */
    private record Piece(Node node, List<String> around) {}

    static void order(Element root) {
        Set<String> used = Set.copyOf(root.select("a[href]").eachAttr("href"));
        root.select("a[id]:not([href])").stream()
                .filter(anchor -> !used.contains("#" + anchor.id()))
                .toList()
                .forEach(Element::unwrap);
        var blocks = new ArrayList<Element>(root.select("*"));
        blocks.removeIf(Inlines::isOfALine);
        blocks.forEach(Inlines::orderLines);
    }

    private static boolean isOfALine(Node node) {
        return node instanceof TextNode
                || (node instanceof Element element && OF_A_LINE.contains(element.normalName()));
    }

    private static void orderLines(Element block) {
        var ordered = new ArrayList<Node>();
        var line = new ArrayList<Node>();
        for (Node child : block.childNodes()) {
            if (isOfALine(child)) {
                line.add(child);
            } else {
                ordered.addAll(ordered(line));
                line.clear();
                ordered.add(child);
            }
        }
        if (!line.isEmpty() || ordered.size() < block.childNodeSize()) {
            ordered.addAll(ordered(line));
            block.empty();
            block.appendChildren(ordered);
        }
    }

    private static List<Node> ordered(List<Node> line) {
        var pieces = new ArrayList<Piece>();
        line.forEach(node -> take(node, List.of(), pieces));
        var ordered = new Element("p");
        write(pieces, 0, ordered);
        trim(ordered);
        return List.copyOf(ordered.childNodes());
    }

    private static void take(Node node, List<String> around, List<Piece> pieces) {
        if (!(node instanceof Element element) || isWhole(element)) {
            boolean mark = node instanceof Element whole && Footnotes.isMark(whole);
            pieces.add(new Piece(
                    node.clone(),
                    mark ? List.of() : around.stream().sorted(Inlines::compare).toList()));
            return;
        }
        var inner = new ArrayList<>(around);
        key(element).filter(key -> !inner.contains(key)).ifPresent(inner::add);
        element.childNodes().forEach(child -> take(child, inner, pieces));
    }

    /** A mark of a footnote, a picture, an anchor: nothing to take apart. */
    private static boolean isWhole(Element element) {
        return element.nameIs("br")
                || element.nameIs("img")
                || Footnotes.isMark(element)
                || (element.nameIs("a") && element.hasAttr("id") && element.childNodeSize() == 0);
    }

    private static Optional<String> key(Element element) {
        if (element.nameIs("a")) {
            return element.hasAttr("href") ? Optional.of("a " + element.attr("href")) : Optional.empty();
        }
        return Optional.of(element.normalName());
    }

    private static int compare(String one, String other) {
        return Integer.compare(place(one), place(other));
    }

    private static int place(String key) {
        return ORDER.indexOf(key.startsWith("a ") ? "a" : key);
    }

    private static void write(List<Piece> pieces, int depth, Element into) {
        int i = 0;
        while (i < pieces.size()) {
            Piece piece = pieces.get(i);
            if (piece.around().size() <= depth) {
                append(piece.node(), into);
                i++;
                continue;
            }
            String key = piece.around().get(depth);
            int end = i;
            while (end < pieces.size() && has(pieces.get(end), depth, key)) {
                end++;
            }
            write(pieces.subList(i, end), depth + 1, opened(key, into));
            i = end;
        }
    }

    private static boolean has(Piece piece, int depth, String key) {
        return piece.around().size() > depth && piece.around().get(depth).equals(key);
    }

    private static Element opened(String key, Element into) {
        return key.startsWith("a ") ? into.appendElement("a").attr("href", key.substring(2)) : into.appendElement(key);
    }

    private static void append(Node node, Element into) {
        if (node instanceof TextNode text) {
            String written = text.getWholeText().replace('\t', ' ');
            if (into.lastChild() instanceof TextNode before) {
                before.text(before.getWholeText() + written);
            } else if (!written.isEmpty()) {
                into.appendChild(new TextNode(written));
            }
        } else {
            into.appendChild(node);
        }
    }

    /** No white space and no line break at either end of a line; formatting of nothing goes. */
    private static void trim(Element line) {
        line.select("strong, em, sub, sup, s, a[href]").stream()
                .filter(element -> !Footnotes.isMark(element) && element.childNodeSize() == 0)
                .toList()
                .forEach(Node::remove);
        trimEnd(line, true);
        trimEnd(line, false);
    }

    private static void trimEnd(Element line, boolean first) {
        for (Node end = end(line, first); end != null; end = end(line, first)) {
            if (end instanceof TextNode text) {
                String written = text.getWholeText();
                text.text(first ? written.stripLeading() : written.stripTrailing());
                if (!text.getWholeText().isEmpty()) {
                    return;
                }
            } else if (!(end instanceof Element element) || !element.nameIs("br")) {
                return;
            }
            end.remove();
        }
    }

    private static @org.jspecify.annotations.Nullable Node end(Element line, boolean first) {
        return first ? line.firstChild() : line.lastChild();
    }
}
