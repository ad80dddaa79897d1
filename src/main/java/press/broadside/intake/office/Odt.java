package press.broadside.intake.office;

import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** OpenDocument's names, written as its specification writes them: {@code text:p}. */
final class Odt {
    static final String XLINK = "http://www.w3.org/1999/xlink";
    static final String DC = "http://purl.org/dc/elements/1.1/";

    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Map<String, String> FOLDED =
            Map.of("drawing", "draw", "svg-compatible", "svg", "xsl-fo-compatible", "fo", "smil-compatible", "smil");
    private static final Map<String, String> OTHERS = Map.of(
            XLINK, "xlink", DC, "dc", XMLConstants.XML_NS_URI, "xml", XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns");

    private Odt() {}

    /** The name with its usual prefix, whatever the document calls it; with {@code ?} for a namespace of somebody else. */
    static String name(Node node) {
        String namespace = Optional.ofNullable(node.getNamespaceURI()).orElse("");
        return prefix(namespace) + ":" + node.getLocalName();
    }

    private static String prefix(String namespace) {
        if (!namespace.startsWith(OASIS)) {
            return OTHERS.getOrDefault(namespace, "?");
        }
        String rest = namespace.substring(OASIS.length());
        String name = rest.substring(0, Math.max(0, rest.indexOf(':')));
        return FOLDED.getOrDefault(name, name);
    }

    static String namespace(String prefix) {
        String unfolded = FOLDED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(prefix))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(prefix);
        return OASIS + unfolded + ":1.0";
    }

    static boolean is(Node node, String name) {
        return name.equals(name(node));
    }

    static Optional<String> attribute(Element element, String name) {
        return XmlTree.attributes(element).stream()
                .filter(attribute -> is(attribute, name))
                .map(Attr::getValue)
                .findFirst();
    }

    static void removeAttribute(Element element, String name) {
        XmlTree.attributes(element).stream()
                .filter(attribute -> is(attribute, name))
                .forEach(element::removeAttributeNode);
    }

    static int number(Element element, String name, int otherwise) {
        return attribute(element, name)
                .filter(written -> written.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
