package press.broadside.intake.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as trees, read closed against document types and anything outside, and what one does with their nodes. */
final class XmlTree {
    private XmlTree() {}

    /** Reads a part that {@link XmlGuard} has seen; comments are left out. */
    static Document read(byte[] xml) {
        try {
            return builder().parse(new InputSource(XmlEncoding.of(xml).reader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException("XML that was checked before cannot be read; this is a bug", e);
        }
    }

    static Document empty() {
        try {
            return builder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own XML parser cannot be had", e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setCoalescing(true);
        factory.setIgnoringComments(true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Silent());
        return builder;
    }

    /** An element and all below it, in document order. The list does not follow later changes. */
    static List<Element> elements(Node root) {
        var all = new ArrayList<Element>();
        for (Optional<Node> at = Optional.of(root); at.isPresent(); at = next(at.get(), root)) {
            if (at.get() instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    /** Whether there is such an element at or below this one; looks no further than needed. */
    static boolean any(Node root, Predicate<Element> wanted) {
        for (Optional<Node> at = Optional.of(root); at.isPresent(); at = next(at.get(), root)) {
            if (at.get() instanceof Element element && wanted.test(element)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return Optional.of(node.getFirstChild());
        }
        for (Node up = node; up != null && up != root; up = up.getParentNode()) {
            if (up.getNextSibling() != null) {
                return Optional.of(up.getNextSibling());
            }
        }
        return Optional.empty();
    }

    /** The elements directly below. */
    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Attr> attributes(Element element) {
        if (!element.hasAttributes()) {
            return List.of();
        }
        var all = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            all.add((Attr) element.getAttributes().item(i));
        }
        return all;
    }

    static boolean is(Node node, String namespace, String name) {
        return name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
    }

    static Optional<Element> child(Node parent, String namespace, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, namespace, name)) {
                return Optional.of((Element) child);
            }
        }
        return Optional.empty();
    }

    static Optional<Element> parent(Node node) {
        return Optional.ofNullable(node.getParentNode() instanceof Element parent ? parent : null);
    }

    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** Leaves what is in an element in its place. */
    static void unwrap(Element element) {
        Node parent = element.getParentNode();
        while (element.getFirstChild() != null) {
            parent.insertBefore(element.getFirstChild(), element);
        }
        parent.removeChild(element);
    }

    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // nothing that a sender could act on
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
