package press.broadside.assembly.office;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The styles of a DOCX: what each one means on a page, through the styles it is based on. */
final class DocxStyles {
    private static final int DEEPEST = 20;
    private static final int BODY_TEXT = 9;

    private final Map<String, Style> styles = new HashMap<>();

    /** @param look run properties that show: {@code b}, {@code i}, {@code strike}, {@code vertAlign}, with their values */
    private record Style(
            String name, String basedOn, int outline, Optional<Numbered> numbered, Map<String, String> look) {}

    /** A paragraph's place in a list: which one, and how deep from 0. */
    record Numbered(String list, int level) {}

    static DocxStyles of(PackageParts parts) {
        var all = new DocxStyles();
        parts.find("word/styles.xml").map(ClosedXml::tree).ifPresent(tree -> {
            for (Element style : ClosedXml.all(tree, "style")) {
                all.styles.put(Wml.attribute(style, "styleId"), style(style));
            }
        });
        return all;
    }

    /** The role of a paragraph in this style: that of the nearest style with a known name or an outline level. */
    StyleRole role(String id) {
        for (Style style : (Iterable<Style>) chain(id)::iterator) {
            Optional<StyleRole> named = StyleRole.named(style.name());
            if (named.isPresent()) {
                return named.get();
            }
            if (style.outline() < BODY_TEXT) {
                return StyleRole.heading(style.outline() + 1);
            }
        }
        return StyleRole.TEXT;
    }

    Map<String, String> look(String id) {
        var look = new LinkedHashMap<String, String>();
        chain(id).forEach(style -> style.look().forEach(look::putIfAbsent));
        return look;
    }

    Optional<Numbered> numbered(String id) {
        return chain(id).flatMap(style -> style.numbered().stream()).findFirst();
    }

    private java.util.stream.Stream<Style> chain(String id) {
        return java.util.stream.Stream.iterate(
                        id, styles::containsKey, at -> styles.get(at).basedOn())
                .limit(DEEPEST)
                .map(styles::get);
    }

    private static Style style(Element style) {
        Optional<Element> paragraph = Wml.child(style, "pPr");
        return new Style(
                Wml.value(style, "name").orElse(""),
                Wml.value(style, "basedOn").orElse(""),
                paragraph
                        .flatMap(p -> Wml.value(p, "outlineLvl"))
                        .map(level -> Wml.number(level, BODY_TEXT))
                        .orElse(BODY_TEXT),
                paragraph.flatMap(DocxStyles::numbering),
                Wml.child(style, "rPr").map(DocxStyles::look).orElse(Map.of()));
    }

    /** From the properties of a paragraph or of a style of paragraphs. */
    static Optional<Numbered> numbering(Element properties) {
        return Wml.child(properties, "numPr")
                .flatMap(numbering -> Wml.value(numbering, "numId")
                        .map(list -> new Numbered(
                                list, Wml.number(Wml.value(numbering, "ilvl").orElse("0"), 0))));
    }

    private static Map<String, String> look(Element properties) {
        var look = new LinkedHashMap<String, String>();
        for (String name : new String[] {"b", "i", "strike", "vertAlign"}) {
            Wml.child(properties, name).ifPresent(child -> look.put(name, Wml.attribute(child, "val")));
        }
        return look;
    }
}
