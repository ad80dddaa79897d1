package press.broadside.extraction.office;

import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import press.broadside.language.Languages;

/**
 * Gives the parts of an ODT the language of an edition and, where it is written from right to left, its direction; takes back what
 * the filter needed.
 */
final class OdtLanguage implements XmlPart.Rule {
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final List<String> DIRECTED = List.of(
            "paragraph-properties",
            "table-properties",
            "table-cell-properties",
            "page-layout-properties",
            "section-properties",
            "graphic-properties");

    private static final Map<String, String> OTHER_SIDE =
            Map.of("start", "right", "left", "right", "end", "left", "right", "left");

    private static final Map<String, String> OTHER_END =
            Map.of("start", "end", "left", "end", "end", "start", "right", "start");

    private final Locale locale;
    private final Script script;
    private final boolean rightToLeft;

    OdtLanguage(Locale locale) {
        this.locale = locale;
        script = Script.of(locale);
        rightToLeft = Languages.isRightToLeft(locale);
    }

    @Override
    public boolean isTree(XmlElement start) {
        return OdtSmoothing.isParagraph(start)
                || OdtSmoothing.isDescription(start)
                || List.of("style", "default-style", "page-layout").contains(start.local())
                || start.is(DC, "language");
    }

    @Override
    public void start(XmlElement start, Deque<XmlElement> ancestors) {
        if (ancestors.isEmpty()) {
            start.set("xmlns:fo", FO);
            start.set("xmlns:style", OdtFile.STYLE);
        }
        if (start.is(OdtFile.STYLE, "text-properties")) {
            text(start);
        } else if (rightToLeft && start.is(OdtFile.STYLE, "list-level-properties")) {
            label(start);
        }
    }

    @Override
    public void tree(XmlElement tree, Deque<XmlElement> ancestors) {
        if (tree.is(DC, "language")) {
            tree.children().clear();
            tree.children().add(new XmlNode.Text(locale.toLanguageTag()));
        } else if (tree.namespace().equals(OdtFile.STYLE)) {
            style(tree);
        } else {
            tree.each(OdtLanguage::withoutOurs);
        }
    }

    private static void withoutOurs(XmlElement element) {
        element.attributes()
                .removeIf(attribute -> XmlElement.localOf(attribute.name()).equals(OdtFile.ROLE));
        if (OdtSmoothing.isParagraph(element)) {
            OdtSpaces.restore(element);
        }
        if (OdtSmoothing.isDescription(element)) {
            String text = element.text();
            element.children().clear();
            element.children().add(new XmlNode.Text(text));
        }
    }

    private void style(XmlElement style) {
        if (style.local().equals("default-style")
                && style.attribute("family").filter("paragraph"::equals).isPresent()) {
            language(child(style, "text-properties"));
        }
        if (rightToLeft) {
            startingRight(style);
        }
        style.each(element -> {
            if (element.is(OdtFile.STYLE, "text-properties")) {
                text(element);
            } else if (rightToLeft && element.is(OdtFile.STYLE, "footnote-sep")) {
                element.attribute("adjustment")
                        .ifPresent(side -> element.set("style:adjustment", OTHER_SIDE.getOrDefault(side, side)));
            } else if (rightToLeft && DIRECTED.contains(element.local())) {
                direct(element);
            }
        });
    }

    /** Paragraphs, tables and pages go the other way even where their style said nothing. */
    private static void startingRight(XmlElement style) {
        String family = style.attribute("family").orElse("");
        if (style.local().equals("page-layout")) {
            child(style, "page-layout-properties").set("style:writing-mode", "rl-tb");
        } else if (family.equals("table")) {
            child(style, "table-properties").set("style:writing-mode", "rl-tb");
        } else if (family.equals("paragraph") && style.local().equals("default-style")) {
            XmlElement paragraphs = child(style, "paragraph-properties");
            paragraphs.set("style:writing-mode", "rl-tb");
            if (paragraphs.attribute("text-align").isEmpty()) {
                paragraphs.set("fo:text-align", "start"); // becomes right, as all the others
            }
        }
    }

    /** Sides change places. LibreOffice takes {@code start} for left whatever the direction, so it is written as a side too. */
    private static void direct(XmlElement properties) {
        properties
                .attribute("writing-mode")
                .filter(mode -> mode.startsWith("lr"))
                .ifPresent(mode -> properties.set("style:writing-mode", "rl-tb"));
        properties
                .attribute("text-align")
                .ifPresent(align -> properties.set("fo:text-align", OTHER_SIDE.getOrDefault(align, align)));
        if (properties.local().equals("table-properties")) {
            properties
                    .attribute("align")
                    .ifPresent(align -> properties.set("table:align", OTHER_SIDE.getOrDefault(align, align)));
            exchange(properties, "fo:margin-left", "fo:margin-right");
        }
    }

    /**
     * A list's numbers and bullets keep their distance from the text: LibreOffice aligns them by sides of the paper, and knows those only
     * as {@code start} for left and {@code end} for right.
     */
    private static void label(XmlElement properties) {
        String said = properties.attribute("text-align").orElse("start");
        properties.set("fo:text-align", OTHER_END.getOrDefault(said, said));
    }

    private static void exchange(XmlElement properties, String one, String other) {
        properties.rename(one, "exchanged");
        properties.rename(other, one);
        properties.rename("exchanged", other);
    }

    private void text(XmlElement properties) {
        if (properties.attribute("language").isPresent()) {
            language(properties);
        }
        if (script == Script.COMPLEX) {
            alike(properties, "fo:font-weight", "style:font-weight-complex");
            alike(properties, "fo:font-style", "style:font-style-complex");
            alike(properties, "fo:font-size", "style:font-size-complex");
        }
    }

    private void language(XmlElement properties) {
        set(properties, "fo:", "");
        if (script == Script.ASIAN) {
            set(properties, "style:", "-asian");
        } else if (script == Script.COMPLEX) {
            set(properties, "style:", "-complex");
        }
    }

    private void set(XmlElement properties, String prefix, String suffix) {
        properties.set(prefix + "language" + suffix, locale.getLanguage());
        properties.set(prefix + "country" + suffix, locale.getCountry().isEmpty() ? "none" : locale.getCountry());
        if (!locale.getScript().isEmpty()) {
            properties.set(prefix + "script" + suffix, locale.getScript());
        }
    }

    private static void alike(XmlElement properties, String western, String complex) {
        properties
                .attribute(XmlElement.localOf(western))
                .filter(said ->
                        properties.attribute(XmlElement.localOf(complex)).isEmpty())
                .ifPresent(said -> properties.set(complex, said));
    }

    private static XmlElement child(XmlElement style, String local) {
        return style.child(local).orElseGet(() -> {
            XmlElement made = style.sibling(local);
            style.children()
                    .add(local.equals("text-properties") ? style.children().size() : 0, made);
            return made;
        });
    }
}
