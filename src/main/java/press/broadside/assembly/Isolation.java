package press.broadside.assembly;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Keeps addresses and telephone numbers readable within right-to-left text: without isolation the plus sign and the
 * groups of a number change places.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/">UAX 9</a>
 */
final class Isolation {
    private static final Pattern LEFT_TO_RIGHT = Pattern.compile(
            "https?://[^\\s<>\\p{InArabic}\\p{InHebrew}]+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|\\+[0-9][0-9 ()/.\u00A0-]{4,}[0-9]");
    private static final String ISOLATED = "bdi, bdo, code, kbd, samp, pre, [dir=ltr]";

    private Isolation() {}

    static void isolate(Element content) {
        for (Element element : content.select("*").not(ISOLATED)) {
            if (element.closest(ISOLATED) == null) {
                element.textNodes().forEach(Isolation::isolate);
            }
        }
    }

    private static void isolate(TextNode text) {
        String whole = text.getWholeText();
        Matcher found = LEFT_TO_RIGHT.matcher(whole);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                text.before(new TextNode(whole.substring(from, found.start())));
            }
            text.before(new Element("bdi").attr("dir", "ltr").appendText(found.group()));
            from = found.end();
        }
        if (from > 0) {
            text.text(whole.substring(from));
        }
    }
}
