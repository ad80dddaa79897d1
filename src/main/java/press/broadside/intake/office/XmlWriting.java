package press.broadside.intake.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a tree as UTF-8: text and white space exactly as they are, elements, attributes and nothing else, and every prefix
 * declared, wherever its element came from.
 */
final class XmlWriting {
    private final StringBuilder out = new StringBuilder();

    private XmlWriting() {}

    static byte[] bytes(Document document) {
        var writing = new XmlWriting();
        writing.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writing.element(document.getDocumentElement(), Map.of("xml", XMLConstants.XML_NS_URI));
        return writing.out.toString().getBytes(UTF_8);
    }

    private void element(Element element, Map<String, String> outer) {
        Map<String, String> scope = new HashMap<>(outer);
        out.append('<').append(element.getTagName());
        for (Attr attribute : XmlTree.attributes(element)) {
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                String prefix = attribute.getPrefix() == null ? "" : attribute.getLocalName();
                declare(prefix, attribute.getValue(), scope);
            }
        }
        ensure(element, scope);
        for (Attr attribute : XmlTree.attributes(element)) {
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                if (attribute.getNamespaceURI() != null) {
                    ensure(attribute, scope);
                }
                attribute(attribute.getName(), attribute.getValue());
            }
        }
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                element(inner, scope);
            } else if (child instanceof Text text) {
                escaped(text.getData(), false);
            }
        }
        out.append("</").append(element.getTagName()).append('>');
    }

    private void ensure(Node named, Map<String, String> scope) {
        String prefix = Optional.ofNullable(named.getPrefix()).orElse("");
        String namespace = Optional.ofNullable(named.getNamespaceURI()).orElse("");
        if (!namespace.equals(scope.getOrDefault(prefix, ""))) {
            declare(prefix, namespace, scope);
        }
    }

    private void declare(String prefix, String namespace, Map<String, String> scope) {
        if (!namespace.equals(scope.getOrDefault(prefix, ""))) {
            attribute(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
            scope.put(prefix, namespace);
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escaped(value, true);
        out.append('"');
    }

    private void escaped(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                default -> out.append(c);
            }
        }
    }
}
