package press.broadside.assembly.office;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** One list where the eye sees one, with the numbers that its items have in the document. */
final class Lists {
    private Lists() {}

    static void order(Element container) {
        join(container);
        for (Element child : List.copyOf(container.children())) {
            if (isList(child)) {
                joinItems(child);
                child.children().forEach(Lists::order);
                number(child);
            } else {
                order(child);
            }
        }
    }

    private static boolean isList(Element element) {
        return element.nameIs("ul") || element.nameIs("ol");
    }

    /** Word processors begin a list anew where an item of another depth or an interruption came between. */
    private static void join(Element container) {
        for (Element list : List.copyOf(container.children())) {
            Node before = list.previousSibling();
            if (isList(list) && before instanceof Element former && former.nameIs(list.normalName())) {
                former.appendChildren(List.copyOf(list.childNodes()));
                list.remove();
            }
        }
    }

    /** An item that holds nothing but a deeper list belongs to the item before it. */
    private static void joinItems(Element list) {
        for (Element item : List.copyOf(list.children())) {
            Element before = item.previousElementSibling();
            if (before != null
                    && item.childNodeSize() > 0
                    && item.childNode(0) instanceof Element deeper
                    && isList(deeper)) {
                before.appendChildren(List.copyOf(item.childNodes()));
                item.remove();
            }
        }
    }

    private static void number(Element whole) {
        Element list = whole;
        String form = "1";
        int next = 1;
        for (Element item : List.copyOf(whole.children())) {
            boolean first = item.equals(whole.firstElementChild());
            String own = item.hasAttr(ItemNumber.FORM) ? item.attr(ItemNumber.FORM) : form;
            if (!own.equals(form) && !first) {
                var rest = new Element("ol");
                list.after(rest);
                list = rest;
                first = true;
            }
            form = own;
            if (!list.equals(whole)) {
                list.appendChild(item);
            }
            next = number(list, item, first, next);
            if (first && !form.equals("1")) {
                list.attr("type", form);
            }
        }
    }

    /** @return the number that the next item has by itself */
    private static int number(Element list, Element item, boolean first, int next) {
        int expected = first ? 1 : next;
        int number = item.hasAttr(ItemNumber.NUMBER) ? Integer.parseInt(item.attr(ItemNumber.NUMBER)) : expected;
        item.removeAttr(ItemNumber.NUMBER).removeAttr(ItemNumber.FORM);
        if (number != expected && first) {
            list.attr("start", String.valueOf(number));
        } else if (number != expected) {
            item.attr("value", String.valueOf(number));
        }
        return number + 1;
    }
}
