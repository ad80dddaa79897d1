package press.broadside.assembly;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Lets through what a text is made of, and nothing that acts, styles or fetches on its own but images. */
final class Sanitizer {
    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|tel:)[^\\s\\p{Cntrl}]+");
    private static final Pattern IMAGE = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");
    private static final Pattern FRAGMENT = Pattern.compile("#[^\\s\\p{Cntrl}]+");
    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,5}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");

    /** Goes before every id of the text, so that it never meets one of the page around it. */
    private static final String OWN = "t-";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "div",
                    "section",
                    "article",
                    "aside",
                    "header",
                    "footer",
                    "address",
                    "figure",
                    "figcaption",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "em",
                    "strong",
                    "b",
                    "i",
                    "u",
                    "s",
                    "small",
                    "mark",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "code",
                    "kbd",
                    "samp",
                    "var",
                    "q",
                    "cite",
                    "abbr",
                    "dfn",
                    "time",
                    "span",
                    "bdi",
                    "bdo",
                    "wbr",
                    "ruby",
                    "rb",
                    "rp",
                    "rt",
                    "main",
                    "details",
                    "summary")
            .allowAttributes("href")
            .matching((AttributePolicy) Sanitizer::link)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(SIZE)
            .onElements("img")
            .allowAttributes("cite")
            .matching(LINK)
            .onElements("blockquote", "q", "ins", "del")
            .allowAttributes("colspan", "rowspan")
            .matching(SPAN)
            .onElements("td", "th")
            .allowAttributes("scope")
            .matching(true, "row", "col", "rowgroup", "colgroup")
            .onElements("th")
            .allowAttributes("start", "value")
            .matching(NUMBER)
            .onElements("ol", "li")
            .allowAttributes("reversed")
            .onElements("ol")
            .allowAttributes("type")
            .matching(Pattern.compile("[1aAiI]"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(true, "footnotes")
            .onElements("section")
            .allowAttributes("datetime")
            .matching(Pattern.compile("[0-9TZ:.+W -]{1,40}"))
            .onElements("time", "ins", "del")
            .allowAttributes("title")
            .onElements("abbr", "dfn", "img")
            .allowAttributes("lang")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("dir")
            .matching(true, "ltr", "rtl", "auto")
            .globally()
            .allowAttributes("translate")
            .matching(true, "yes", "no")
            .globally()
            .allowAttributes("id")
            .matching((AttributePolicy) Sanitizer::own)
            .globally()
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .toFactory();

    private Sanitizer() {}

    static String sanitize(String html) {
        return POLICY.sanitize(html);
    }

    /** A link without a meaning outside its document (a relative one) goes; its text stays. */
    private static @Nullable String link(String element, String attribute, String value) {
        String address = value.strip();
        if (FRAGMENT.matcher(address).matches()) {
            return "#" + OWN + address.substring(1);
        }
        return LINK.matcher(address).matches() ? address : null;
    }

    private static @Nullable String own(String element, String attribute, String value) {
        return NAME.matcher(value).matches() ? OWN + value : null;
    }
}
