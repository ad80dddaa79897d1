package press.broadside.intake.office;

import static press.broadside.intake.office.Word.MC;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import press.broadside.intake.office.Removals.Removed;

/**
 * Brings a tree down to what every program reads: of alternative contents one, and nothing in a namespace of later versions.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376 part 3, markup
 *     compatibility</a>
 */
final class Extensions {
    private Extensions() {}

    static void resolve(Element root, Removals removals) {
        for (Element element : XmlTree.elements(root)) {
            if (XmlTree.is(element, MC, "AlternateContent") && isIn(element, root)) {
                chooseOne(element);
            }
        }
        for (Element element : XmlTree.elements(root)) {
            if (!Word.ELEMENTS.contains(String.valueOf(element.getNamespaceURI())) || isExtensionList(element)) {
                if (isIn(element, root) && element != root) {
                    if (holdsText(element)) {
                        removals.count(Removed.ELEMENT);
                    }
                    XmlTree.remove(element);
                }
            } else {
                removeAttributes(element);
            }
        }
    }

    static boolean isIn(Node node, Node root) {
        Node at = node;
        while (at != null && at != root) {
            at = at.getParentNode();
        }
        return at == root;
    }

    /**
     * The fallback is what programs of every age show. Where it has no words although the newer form has, it is a picture of the
     * words, which nobody could translate.
     */
    private static void chooseOne(Element alternatives) {
        Optional<Element> choice = XmlTree.child(alternatives, MC, "Choice");
        Optional<Element> fallback = XmlTree.child(alternatives, MC, "Fallback");
        boolean older = fallback.filter(Extensions::hasContent).isPresent()
                && (fallback.filter(Extensions::holdsText).isPresent()
                        || choice.filter(Extensions::holdsText).isEmpty());
        Optional<Element> chosen = older ? fallback : choice;
        List<Element> branches = XmlTree.children(alternatives);
        branches.stream()
                .filter(branch -> chosen.filter(branch::equals).isEmpty())
                .forEach(XmlTree::remove);
        chosen.ifPresent(XmlTree::unwrap);
        XmlTree.unwrap(alternatives);
    }

    private static boolean hasContent(Element branch) {
        return !XmlTree.children(branch).isEmpty();
    }

    private static boolean holdsText(Element branch) {
        return XmlTree.any(
                branch,
                element ->
                        Word.isWord(element, "t") && !element.getTextContent().isBlank());
    }

    /** {@code a:extLst}, where later versions of DrawingML keep theirs: links to SVG, ids, web videos. */
    private static boolean isExtensionList(Element element) {
        return "extLst".equals(element.getLocalName());
    }

    private static void removeAttributes(Element element) {
        for (Attr attribute : XmlTree.attributes(element)) {
            if (attribute.getNamespaceURI() != null && !Word.ATTRIBUTES.contains(attribute.getNamespaceURI())) {
                element.removeAttributeNode(attribute);
            }
        }
    }
}
