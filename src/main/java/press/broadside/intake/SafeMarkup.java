package press.broadside.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import press.broadside.intake.Remarks.Removed;

/** Which elements, attributes and addresses may stay in a statement: lists of what is allowed, all else goes. */
final class SafeMarkup {
    /** These go with all that is in them. */
    private static final Map<String, Removed> GONE = Map.ofEntries(
            Map.entry("script", Removed.SCRIPT),
            Map.entry("style", Removed.STYLE),
            Map.entry("iframe", Removed.FRAME),
            Map.entry("frame", Removed.FRAME),
            Map.entry("noframes", Removed.FRAME),
            Map.entry("object", Removed.OBJECT),
            Map.entry("embed", Removed.OBJECT),
            Map.entry("applet", Removed.OBJECT),
            Map.entry("param", Removed.OBJECT),
            Map.entry("audio", Removed.OBJECT),
            Map.entry("video", Removed.OBJECT),
            Map.entry("canvas", Removed.OBJECT),
            Map.entry("input", Removed.FORM),
            Map.entry("button", Removed.FORM),
            Map.entry("select", Removed.FORM),
            Map.entry("textarea", Removed.FORM),
            Map.entry("datalist", Removed.FORM),
            Map.entry("output", Removed.FORM),
            Map.entry("keygen", Removed.FORM),
            Map.entry("svg", Removed.SVG),
            Map.entry("math", Removed.MATH),
            Map.entry("template", Removed.TEMPLATE),
            Map.entry("noscript", Removed.TEMPLATE),
            Map.entry("source", Removed.PICTURE_CHOICE),
            Map.entry("base", Removed.HEAD),
            Map.entry("link", Removed.HEAD));

    private static final Set<String> FORM_WITH_TEXT = Set.of("form", "fieldset", "legend", "label");

    private static final Set<String> ALLOWED = Set.of(
            ("html head title meta body section article header footer main nav aside address hgroup h1 h2 h3 h4 h5 h6"
                            + " p div span br hr wbr blockquote pre code kbd samp var tt ul ol li dl dt dd menu"
                            + " table caption colgroup col thead tbody tfoot tr th td figure figcaption img picture"
                            + " a abbr acronym cite q dfn em strong b i u s strike del ins small big sub sup mark time data"
                            + " bdi bdo ruby rb rt rtc rp center font details summary")
                    .split(" "));

    private static final Set<String> ATTRIBUTES =
            Set.of(("id class lang xml:lang xmlns dir title translate hidden role alt href src width height loading"
                            + " cite datetime value start reversed type colspan rowspan scope headers span abbr align valign"
                            + " border cellpadding cellspacing summary rel hreflang name content property charset open")
                    .split(" "));

    private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "xlink:href", "action", "background");
    private static final Pattern LINK = Pattern.compile("(?:https?://[^\\s/]|mailto:|tel:|#).*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?:javascript|vbscript|data):");
    private static final Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\t\\n\\r]|^[\\x00-\\x20]+|[\\x00-\\x20]+$");

    private SafeMarkup() {}

    /** Why this element and its content go; empty when at least the content may stay. */
    static Optional<Removed> goneWithContent(String element) {
        return Optional.ofNullable(GONE.get(element));
    }

    /** Why the element goes while its content stays; empty when both may stay. */
    static Optional<Removed> unwrapped(String element) {
        if (FORM_WITH_TEXT.contains(element)) {
            return Optional.of(Removed.FORM);
        }
        return ALLOWED.contains(element) ? Optional.empty() : Optional.of(Removed.ELEMENT);
    }

    static boolean isKnown(String element) {
        return ALLOWED.contains(element);
    }

    /** Takes away what may not stay; returns whether anything went. */
    static boolean cleanAttributes(Element element, Pictures pictures, Remarks remarks) {
        boolean changed = false;
        for (Attribute attribute : List.copyOf(element.attributes().asList())) {
            Optional<Removed> why = unsafe(element.normalName(), attribute, pictures);
            if (why.isPresent()) {
                remarks.removed(why.get());
                element.attributes().remove(attribute.getKey());
                changed = true;
            } else {
                String value = attribute.getValue();
                String plain = Characters.withoutControls(value, remarks);
                if (!plain.equals(value)) {
                    element.attr(attribute.getKey(), plain);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static Optional<Removed> unsafe(String element, Attribute attribute, Pictures pictures) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on")) {
            return Optional.of(Removed.HANDLER);
        }
        if (name.equals("style")) {
            return Optional.of(Removed.STYLE);
        }
        if (name.equals("srcdoc")) {
            return Optional.of(Removed.FRAME);
        }
        if (name.equals("srcset")) {
            return Optional.of(Removed.PICTURE_CHOICE);
        }
        if (name.equals("src")) {
            boolean shown = element.equals("img") && pictures.shows(attribute.getValue());
            return shown ? Optional.empty() : Optional.of(Removed.PICTURE);
        }
        if (ADDRESSES.contains(name)) {
            return isSafeLink(attribute.getValue()) ? Optional.empty() : Optional.of(Removed.LINK);
        }
        return ATTRIBUTES.contains(name) || name.startsWith("aria-")
                ? Optional.empty()
                : Optional.of(Removed.ATTRIBUTE);
    }

    /** http, https, mailto, tel or a fragment. */
    static boolean isSafeLink(String address) {
        return isPlain(address) && LINK.matcher(asBrowsersRead(address)).matches();
    }

    /** Whether the address, shown as a text, would still be one that runs or holds code. */
    static boolean isCode(String address) {
        return CODE.matcher(asBrowsersRead(address)).lookingAt();
    }

    private static boolean isPlain(String address) {
        return address.chars().noneMatch(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F);
    }

    private static String asBrowsersRead(String address) {
        return IGNORED_BY_BROWSERS.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
