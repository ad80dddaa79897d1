package press.broadside.assembly.office;

import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Names of OpenDocument as its specification writes them, whatever prefixes a document uses. */
final class Odf {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Map<String, String> OTHERS =
            Map.of("http://www.w3.org/1999/xlink", "xlink", "http://www.w3.org/XML/1998/namespace", "xml");

    private Odf() {}

    /** {@code text:p} for a paragraph; only the local name where the namespace is none of OpenDocument's. */
    static String name(XMLStreamReader in) {
        return name(in.getNamespaceURI(), in.getLocalName());
    }

    private static String name(String namespace, String local) {
        if (namespace != null && namespace.startsWith(OASIS)) {
            String rest = namespace.substring(OASIS.length());
            return rest.substring(0, Math.max(0, rest.indexOf(':')))
                            .replace("drawing", "draw")
                            .replace("svg-compatible", "svg")
                            .replace("xsl-fo-compatible", "fo")
                    + ":" + local;
        }
        return namespace != null && OTHERS.containsKey(namespace) ? OTHERS.get(namespace) + ":" + local : local;
    }

    static Optional<String> attribute(XMLStreamReader in, String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (name(in.getAttributeNamespace(i), in.getAttributeLocalName(i)).equals(name)) {
                return Optional.of(in.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    static int number(XMLStreamReader in, String name, int otherwise) {
        return attribute(in, name)
                .filter(written -> written.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** To the end of the element that has just begun. */
    static void skip(XMLStreamReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    /** To the next beginning of an element within this one; false at its end. */
    static boolean nextChild(XMLStreamReader in) throws XMLStreamException {
        int event = in.next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = in.next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }
}
