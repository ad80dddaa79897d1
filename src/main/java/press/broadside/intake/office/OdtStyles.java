package press.broadside.intake.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the styles of an ODT say of what is shown and what is a heading, through their parents. */
final class OdtStyles {
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private record Style(String name, String parent, Optional<Boolean> shown, int outline) {}

    OdtStyles(Iterable<Document> trees) {
        for (Document tree : trees) {
            for (Element element : XmlTree.elements(tree)) {
                if (Odt.is(element, "style:style")) {
                    styles.put(key(element), style(element));
                }
            }
        }
    }

    /** Whether text in this style is shown; empty where the style leaves it to what is around. */
    Optional<Boolean> isShown(String family, String name) {
        return chain(family, name).flatMap(style -> style.shown().stream()).findFirst();
    }

    /** The rank of a paragraph of this style among headings: 1 for a title; empty for text. */
    Optional<Integer> heading(String name) {
        return chain("paragraph", name)
                .map(style -> style.name().equalsIgnoreCase("title") ? 1 : style.outline())
                .filter(rank -> rank > 0)
                .findFirst();
    }

    private Stream<Style> chain(String family, String name) {
        return Stream.iterate(
                        family + " " + name,
                        styles::containsKey,
                        at -> family + " " + styles.get(at).parent())
                .limit(DEEPEST)
                .map(styles::get);
    }

    private static String key(Element style) {
        return Odt.attribute(style, "style:family").orElse("") + " "
                + Odt.attribute(style, "style:name").orElse("");
    }

    private static Style style(Element style) {
        Optional<Boolean> shown = XmlTree.children(style).stream()
                .flatMap(properties -> Stream.of("text:display", "table:display")
                        .flatMap(name -> Odt.attribute(properties, name).stream()))
                .map(display -> display.equals("true"))
                .findFirst();
        return new Style(
                Odt.attribute(style, "style:name").orElse(""),
                Odt.attribute(style, "style:parent-style-name").orElse(""),
                shown,
                Odt.number(style, "style:default-outline-level", 0));
    }
}
