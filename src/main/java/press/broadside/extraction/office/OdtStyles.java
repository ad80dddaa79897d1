package press.broadside.extraction.office;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The styles of an ODT: what text looks like to a reader, and what paragraphs are. */
final class OdtStyles implements XmlPart.Rule {
    /** What no reader sees: languages, and in which session of work something was written. */
    private static final Pattern UNSEEN = Pattern.compile(
            "(?:language|country|script|rfc-language-tag)(?:-asian|-complex)?|rsid|paragraph-rsid" + "|letter-kerning");

    private static final List<String> CAPTIONS = List.of("caption", "illustration", "figure", "table", "drawing");

    /**
     * @param look   equal for styles whose text looks alike; empty for one that changes nothing
     * @param hidden whether its text is not shown
     */
    private record Style(String parent, String look, boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();

    static OdtStyles in(OfficePackage source) {
        var styles = new OdtStyles();
        for (String part : OdtFile.WITH_TEXT) {
            source.find(part).ifPresent(xml -> XmlPart.rewritten(part, xml, styles));
        }
        return styles;
    }

    /** What text of this style looks like, to be compared. */
    String look(String textStyle) {
        Style style = styles.get("text " + textStyle);
        return style == null ? "style " + textStyle : style.look();
    }

    boolean isHidden(String textStyle) {
        Style style = styles.get("text " + textStyle);
        return style != null && style.hidden();
    }

    /** {@code h1} for a title, {@code caption}, or nothing. */
    Optional<String> role(String paragraphStyle) {
        String name = paragraphStyle;
        for (int steps = 0; steps < 20 && !name.isEmpty(); steps++) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.equals("title")) {
                return Optional.of("h1");
            }
            if (CAPTIONS.contains(lower)) {
                return Optional.of("caption");
            }
            Style style = styles.get("paragraph " + name);
            name = style == null ? "" : style.parent();
        }
        return Optional.empty();
    }

    @Override
    public boolean isTree(XmlElement start) {
        return start.is(OdtFile.STYLE, "style");
    }

    @Override
    public void tree(XmlElement style, Deque<XmlElement> ancestors) {
        String name = style.attribute("family").orElse("") + " "
                + style.attribute("name").orElse("");
        String parent = style.attribute("parent-style-name").orElse("");
        var seen = new ArrayList<String>();
        boolean[] hidden = {false};
        style.child("text-properties")
                .ifPresent(properties -> properties.attributes().forEach(attribute -> {
                    String local = XmlElement.localOf(attribute.name());
                    if (!UNSEEN.matcher(local).matches()) {
                        seen.add(attribute.name() + "=" + attribute.value());
                    }
                    hidden[0] |= local.equals("display") && attribute.value().equals("none");
                }));
        boolean automatic =
                ancestors.stream().anyMatch(ancestor -> ancestor.local().equals("automatic-styles"));
        String look = seen.stream().sorted().collect(Collectors.joining(" ", parent, ""));
        styles.put(name, new Style(parent, automatic ? look : "style " + name, hidden[0]));
    }
}
