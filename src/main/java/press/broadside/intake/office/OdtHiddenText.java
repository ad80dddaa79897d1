package press.broadside.intake.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import press.broadside.intake.office.Removals.Removed;

/** Takes out of an ODT what its readers do not see: by style, by condition, by section, row, column or shape. */
final class OdtHiddenText {
    private static final Set<String> PARAGRAPHS = Set.of("text:p", "text:h");
    private static final Set<String> HOLDERS =
            Set.of("text:span", "text:a", "text:meta", "text:ruby", "text:ruby-base");

    private final OdtStyles styles;
    private final Removals removals;

    private OdtHiddenText(OdtStyles styles, Removals removals) {
        this.styles = styles;
        this.removals = removals;
    }

    static void remove(Element root, OdtStyles styles, Removals removals) {
        var hidden = new OdtHiddenText(styles, removals);
        XmlTree.elements(root).forEach(hidden::blocks);
        XmlTree.elements(root).stream()
                .filter(element -> PARAGRAPHS.contains(Odt.name(element)) && isIn(element, root))
                .forEach(hidden::paragraph);
    }

    private void blocks(Element element) {
        switch (Odt.name(element)) {
            case "text:section" -> section(element);
            case "text:hidden-text" -> settle(element, isHidden(element));
            case "text:hidden-paragraph" -> hiddenParagraph(element);
            case "text:variable-set", "text:user-field-get", "text:user-field-input", "text:variable-get" ->
                settle(element, is(element, "text:display", "none"));
            case "table:table-row" -> settle(element, isCollapsed(element));
            case "table:table" -> table(element);
            default -> shape(element);
        }
    }

    /** A condition that hid nothing goes as well: nothing shall be hidden later. */
    private void section(Element section) {
        boolean byCondition = is(section, "text:display", "condition") && isHidden(section);
        settle(section, is(section, "text:display", "none") || byCondition);
        List.of("text:display", "text:condition", "text:is-hidden").forEach(name -> Odt.removeAttribute(section, name));
    }

    private void hiddenParagraph(Element field) {
        Optional<Element> paragraph = XmlTree.parent(field);
        while (paragraph.isPresent() && !PARAGRAPHS.contains(Odt.name(paragraph.get()))) {
            paragraph = XmlTree.parent(paragraph.get());
        }
        if (isHidden(field)) {
            paragraph.ifPresent(found -> settle(found, true));
        }
    }

    private void table(Element table) {
        settle(table, isHiddenByStyle("table", "table:style-name", table));
        int at = 0;
        for (Element column : XmlTree.elements(table)) {
            if (Odt.is(column, "table:table-column")) {
                int many = Math.min(Odt.number(column, "table:number-columns-repeated", 1), 1_000);
                if (isCollapsed(column)) {
                    empty(table, at, at + many);
                    Odt.removeAttribute(column, "table:visibility");
                }
                at += many;
            }
        }
    }

    private void empty(Element table, int from, int to) {
        for (Element row : XmlTree.elements(table)) {
            int at = 0;
            for (Element cell : Odt.is(row, "table:table-row") ? XmlTree.children(row) : List.<Element>of()) {
                int many = Math.min(Odt.number(cell, "table:number-columns-repeated", 1), 1_000);
                if (at + many > from && at < to && cell.hasChildNodes()) {
                    XmlTree.children(cell).forEach(XmlTree::remove);
                    removals.count(Removed.HIDDEN);
                }
                at += many;
            }
        }
    }

    private void shape(Element shape) {
        boolean drawn = Odt.name(shape).startsWith("draw:");
        settle(shape, drawn && (is(shape, "draw:display", "none") || is(shape, "draw:visibility", "hidden")));
    }

    private void paragraph(Element paragraph) {
        boolean shown = isShown("paragraph", paragraph).orElse(true);
        boolean had = hasContent(paragraph);
        text(paragraph, shown);
        if (!shown && had && !hasContent(paragraph)) {
            XmlTree.remove(paragraph);
        }
    }

    private void text(Element holder, boolean shown) {
        boolean counted = false;
        for (Node child = holder.getFirstChild(); child != null; ) {
            Node next = child.getNextSibling();
            if (child instanceof Element element && HOLDERS.contains(Odt.name(element))) {
                boolean before = hasContent(element);
                boolean inner = isShown("text", element).orElse(shown);
                if (shown && !inner) {
                    removals.count(Removed.HIDDEN, before ? 1 : 0);
                }
                text(element, inner);
                if (!inner && !hasContent(element)) {
                    XmlTree.remove(element);
                }
            } else if (!shown) {
                counted |= !(child instanceof Text text) || !text.getData().isBlank();
                holder.removeChild(child);
            }
            child = next;
        }
        if (counted && PARAGRAPHS.contains(Odt.name(holder))) {
            removals.count(Removed.HIDDEN);
        }
    }

    private static boolean hasContent(Element element) {
        return !element.getTextContent().isBlank() || !XmlTree.children(element).isEmpty();
    }

    private Optional<Boolean> isShown(String family, Element element) {
        return Odt.attribute(element, "text:style-name").flatMap(name -> styles.isShown(family, name));
    }

    private boolean isHiddenByStyle(String family, String attribute, Element element) {
        return Odt.attribute(element, attribute)
                .flatMap(name -> styles.isShown(family, name))
                .filter(shown -> !shown)
                .isPresent();
    }

    private static boolean isHidden(Element field) {
        return is(field, "text:is-hidden", "true");
    }

    private static boolean isCollapsed(Element rowOrColumn) {
        return Odt.attribute(rowOrColumn, "table:visibility")
                .filter(visibility -> !visibility.equals("visible"))
                .isPresent();
    }

    private static boolean is(Element element, String attribute, String value) {
        return Odt.attribute(element, attribute).filter(value::equals).isPresent();
    }

    private void settle(Element element, boolean hidden) {
        if (hidden && element.getParentNode() != null) {
            XmlTree.remove(element);
            removals.count(Removed.HIDDEN);
        }
    }

    private static boolean isIn(Element element, Element root) {
        for (Node at = element; at != null; at = at.getParentNode()) {
            if (at.isSameNode(root)) {
                return true;
            }
        }
        return false;
    }
}
