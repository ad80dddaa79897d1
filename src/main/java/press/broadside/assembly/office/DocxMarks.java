package press.broadside.assembly.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Bookmarks that carry through Mammoth what it has no word for. */
final class DocxMarks {
    private static final String ITEM = "broadside-item-";
    private static final Pattern WRITTEN = Pattern.compile(ITEM + "([1aAiI])-([0-9]{1,6})");

    private DocxMarks() {}

    static org.w3c.dom.Element item(org.w3c.dom.Element like, ItemNumber number) {
        org.w3c.dom.Element mark = Wml.element(like, "bookmarkStart");
        Wml.setAttribute(mark, "id", "0");
        Wml.setAttribute(mark, "name", ITEM + number.form() + "-" + number.number());
        return mark;
    }

    /** Gives the items of lists their numbers. */
    static void read(Element body) {
        for (Element mark : body.select("a[id^=" + ITEM + "]")) {
            Matcher written = WRITTEN.matcher(mark.id());
            Element item = mark.closest("li");
            if (written.matches() && item != null) {
                item.attr(ItemNumber.FORM, written.group(1)).attr(ItemNumber.NUMBER, written.group(2));
            }
            mark.remove();
        }
    }
}
