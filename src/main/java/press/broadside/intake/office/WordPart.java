package press.broadside.intake.office;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One XML part of a DOCX that is kept, as a tree, with those of its relationships that are kept. */
final class WordPart {
    private static final Set<String> STORIES =
            Set.of("officeDocument", "header", "footer", "footnotes", "endnotes", "numbering");

    private final String name;
    private final String kind;
    private final Document tree;
    private final Map<String, Relationship> kept = new LinkedHashMap<>();
    private final Map<String, Relationship> dropped = new HashMap<>();

    /**
     * @param kind   what it is, as the relationship to it says: {@code footnotes}
     * @param all    its relationships
     * @param chosen which of them may be kept
     */
    WordPart(String name, String kind, Document tree, List<Relationship> all, Predicate<Relationship> chosen) {
        this.name = name;
        this.kind = kind;
        this.tree = tree;
        all.forEach(one -> (chosen.test(one) ? kept : dropped).put(one.id(), one));
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }

    Document tree() {
        return tree;
    }

    Element root() {
        return tree.getDocumentElement();
    }

    /** Whether readers see its content. */
    boolean isStory() {
        return STORIES.contains(kind);
    }

    List<Relationship> relationships() {
        return List.copyOf(kept.values());
    }

    Optional<Relationship> relationship(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    /** One that is not kept whatever the tree says. */
    Optional<Relationship> dropped(String id) {
        return Optional.ofNullable(dropped.get(id));
    }

    void dropIf(Predicate<Relationship> unwanted) {
        kept.values().removeIf(unwanted);
    }

    /** Attributes anywhere in the tree that name a relationship. */
    List<Attr> references() {
        return XmlTree.elements(root()).stream()
                .flatMap(element -> XmlTree.attributes(element).stream())
                .filter(attribute -> Word.R.equals(attribute.getNamespaceURI()))
                .toList();
    }

    /** Forgets relationships that nothing in the tree names, but for those that need no name. */
    void prune() {
        Set<String> used = references().stream().map(Attr::getValue).collect(Collectors.toSet());
        dropIf(one -> !WordPackage.isImplicit(one.kind()) && !used.contains(one.id()));
    }
}
