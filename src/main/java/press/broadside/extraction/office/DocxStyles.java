package press.broadside.extraction.office;

import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the styles of a DOCX say: what their paragraphs are, and whether they place their tables. */
final class DocxStyles implements XmlPart.Rule {
    private static final int DEEPEST = 20;
    private static final Pattern HEADING = Pattern.compile("heading ([1-6])");

    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> aligning = new HashSet<>();

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

    /** Whether a table style, or one that it is based on, says on which side of the page its tables stand. */
    boolean alignsTables(String tableStyle) {
        return withParents(tableStyle).anyMatch(aligning::contains);
    }

    private Optional<String> styleRole(String style) {
        return withParents(style).filter(roles::containsKey).map(roles::get).findFirst();
    }

    private Stream<String> withParents(String style) {
        return Stream.iterate(style, id -> !id.isEmpty(), id -> parents.getOrDefault(id, ""))
                .limit(DEEPEST);
    }

    @Override
    public boolean isTree(XmlElement start) {
        return start.local().equals("style");
    }

    @Override
    public void tree(XmlElement style, Deque<XmlElement> ancestors) {
        String id = style.attribute("styleId").orElse("");
        style.child("basedOn").flatMap(base -> base.attribute("val")).ifPresent(base -> parents.put(id, base));
        style.child("tblPr").flatMap(table -> table.child("jc")).ifPresent(alignment -> aligning.add(id));
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
