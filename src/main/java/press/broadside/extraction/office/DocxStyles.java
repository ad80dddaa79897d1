package press.broadside.extraction.office;

import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the paragraph styles of a DOCX say their paragraphs are. */
final class DocxStyles implements XmlPart.Rule {
    private static final Pattern HEADING = Pattern.compile("heading ([1-6])");

    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    static DocxStyles in(OfficePackage source) {
        var styles = new DocxStyles();
        source.find("word/styles.xml").ifPresent(xml -> XmlPart.rewritten("word/styles.xml", xml, styles));
        return styles;
    }

    /** The role that a paragraph's own properties or its style give it; empty for a paragraph like others. */
    Optional<String> role(Optional<XmlElement> properties) {
        return properties
                .flatMap(DocxStyles::ownRole)
                .or(() -> properties
                        .flatMap(own -> own.child("pStyle"))
                        .flatMap(style -> style.attribute("val"))
                        .flatMap(this::styleRole));
    }

    private Optional<String> styleRole(String style) {
        String id = style;
        for (int steps = 0; steps < 20; steps++) {
            if (roles.containsKey(id)) {
                return Optional.of(roles.get(id));
            }
            id = parents.getOrDefault(id, "");
        }
        return Optional.empty();
    }

    @Override
    public boolean isTree(XmlElement start) {
        return start.local().equals("style");
    }

    @Override
    public void tree(XmlElement style, Deque<XmlElement> ancestors) {
        String id = style.attribute("styleId").orElse("");
        style.child("basedOn").flatMap(base -> base.attribute("val")).ifPresent(base -> parents.put(id, base));
        style.child("name")
                .flatMap(name -> name.attribute("val"))
                .flatMap(DocxStyles::builtIn)
                .or(() -> style.child("pPr").flatMap(DocxStyles::ownRole))
                .ifPresent(role -> roles.put(id, role));
    }

    /** Names of built-in styles are English in every language of the program. */
    private static Optional<String> builtIn(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher heading = HEADING.matcher(lower);
        if (heading.matches()) {
            return Optional.of("h" + heading.group(1));
        }
        return switch (lower) {
            case "title" -> Optional.of("h1");
            case "caption" -> Optional.of("caption");
            default -> Optional.empty();
        };
    }

    private static Optional<String> ownRole(XmlElement properties) {
        return properties
                .child("outlineLvl")
                .flatMap(level -> level.attribute("val"))
                .filter(level -> level.matches("[0-5]"))
                .map(level -> "h" + (Integer.parseInt(level) + 1))
                .or(() -> properties
                        .child("numPr")
                        .flatMap(list -> list.child("numId"))
                        .flatMap(list -> list.attribute("val"))
                        .filter(list -> !list.equals("0"))
                        .map(list -> "li"));
    }
}
