package press.broadside.assembly.office;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Pictures that stand for themselves become figures; the line that describes one, or a table, becomes its caption. */
final class Figures {
    private Figures() {}

    static void order(Element body) {
        for (Element picture : body.select("img")) {
            String alt = picture.attr("alt");
            picture.removeAttr("alt").attr("alt", alt);
        }
        for (Element picture : body.select("p:has(img), h1:has(img), h2:has(img), h3:has(img)")) {
            if (picture.parent() != null && picture.closest("td, th, li") == null) {
                takeOut(picture);
            }
        }
        for (Element caption : body.select("p.caption")) {
            caption.removeClass("caption").removeAttr("class");
            attach(caption);
        }
    }

    /** What stands in the middle of a line stays in it, a sign among words. */
    private static void takeOut(Element line) {
        boolean caption = line.hasClass("caption");
        for (Node node = line.firstChild(); node != null && isPicture(node); node = line.firstChild()) {
            trimStart(node.nextSibling());
            line.before(figure(node));
        }
        if (!line.hasText()) {
            line.remove();
            return;
        }
        Element after = line;
        for (Node node = line.lastChild(); node != null && isPicture(node); node = line.lastChild()) {
            if (caption) {
                line.before(figure(node));
            } else {
                after.after(figure(node));
            }
        }
    }

    private static Element figure(Node picture) {
        var figure = new Element("figure");
        picture.remove();
        figure.appendChild(picture);
        return figure;
    }

    private static void trimStart(@org.jspecify.annotations.Nullable Node node) {
        if (node instanceof TextNode text) {
            text.text(text.getWholeText().stripLeading());
            if (text.getWholeText().isEmpty()) {
                text.remove();
            }
        } else if (node instanceof Element element && element.nameIs("br")) {
            element.remove();
        }
    }

    private static boolean isPicture(Node node) {
        return node instanceof Element element
                && !element.hasText()
                && (element.nameIs("img") || element.selectFirst("img") != null);
    }

    private static void attach(Element caption) {
        Optional<Element> before = Optional.ofNullable(caption.previousElementSibling());
        Optional<Element> after = Optional.ofNullable(caption.nextElementSibling());
        if (before.filter(Figures::isOpenFigure).isPresent()) {
            before.get().appendElement("figcaption").appendChildren(List.copyOf(caption.childNodes()));
        } else if (after.filter(Figures::isOpenTable).isPresent()) {
            describe(after.get(), caption);
        } else if (before.filter(Figures::isOpenTable).isPresent()) {
            describe(before.get(), caption);
        } else if (after.filter(Figures::isOpenFigure).isPresent()) {
            after.get().prependElement("figcaption").appendChildren(List.copyOf(caption.childNodes()));
        } else {
            return;
        }
        caption.remove();
    }

    private static void describe(Element table, Element caption) {
        table.prependElement("caption").appendChildren(List.copyOf(caption.childNodes()));
    }

    private static boolean isOpenFigure(Element element) {
        return element.nameIs("figure") && element.selectFirst("figcaption") == null;
    }

    private static boolean isOpenTable(Element element) {
        return element.nameIs("table") && element.selectFirst("> caption") == null;
    }
}
