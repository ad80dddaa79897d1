package press.broadside.assembly.office;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of WordprocessingML by local names, whatever its namespace is called in a document. */
final class Wml {
    private Wml() {}

    static Optional<Element> child(Element parent, String name) {
        return ClosedXml.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    /** An attribute of the element's own namespace; empty text where there is none. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(element.getNamespaceURI(), name);
    }

    /** The {@code val} of a child. */
    static Optional<String> value(Element parent, String name) {
        return child(parent, name).map(child -> attribute(child, "val"));
    }

    static int number(String written, int otherwise) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : otherwise;
    }

    /** A new element of the same namespace as {@code like}. */
    static Element element(Element like, String name) {
        String prefix = like.getPrefix();
        return like.getOwnerDocument()
                .createElementNS(like.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    static void setAttribute(Element element, String name, String value) {
        String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
        element.setAttributeNS(element.getNamespaceURI(), prefix + name, value);
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** The element goes, its content stays. */
    static void unwrap(Element element) {
        Node parent = element.getParentNode();
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }
}
