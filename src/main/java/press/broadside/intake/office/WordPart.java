package press.broadside.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One XML part of a DOCX that is kept, as a tree, with those of its relationships that are kept.
 *
 * @param kind    what it is, as the relationship to it says: {@code footnotes}
 * @param dropped relationships that are not kept whatever the tree says
 */
record WordPart(String name, String kind, Document tree, List<Relationship> relationships, List<Relationship> dropped) {
    private static final Set<String> STORIES =
            Set.of("officeDocument", "header", "footer", "footnotes", "endnotes", "numbering");

    WordPart {
        relationships = new ArrayList<>(relationships);
    }

    Element root() {
        return tree.getDocumentElement();
    }

    /** Whether readers see its content. */
    boolean isStory() {
        return STORIES.contains(kind);
    }

    Optional<Relationship> relationship(String id) {
        return relationships.stream()
                .filter(relationship -> relationship.id().equals(id))
                .findFirst();
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
        relationships.removeIf(
                relationship -> !WordPackage.isImplicit(relationship.kind()) && !used.contains(relationship.id()));
    }
}
