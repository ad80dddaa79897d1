package press.broadside.translation.xliff;

import java.io.Reader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as it comes in: no DTD, no entities of its own, nothing fetched, not too deep. */
final class XmlIn implements AutoCloseable {
    private static final XMLInputFactory FACTORY = closedFactory();

    private final XMLStreamReader xml;
    private final int maxDepth;
    private int depth;

    XmlIn(Reader content, int maxDepth) throws XMLStreamException {
        this.xml = FACTORY.createXMLStreamReader(content);
        this.maxDepth = maxDepth;
    }

    /** Woodstox is on the class path, too, and would be found first. */
    private static XMLInputFactory closedFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** The next event; at the end of the document {@link XMLStreamConstants#END_DOCUMENT}. */
    int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > maxDepth) {
                    throw new NotXliff(("line %d: more than %d elements are open at once, the most that"
                                    + " broadside.xliff.max-depth allows")
                            .formatted(line(), maxDepth));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD ->
                throw new NotXliff("line %d: it has a DOCTYPE, which XLIFF never needs; remove it".formatted(line()));
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new NotXliff("line %d: it uses the entity &%s; of its own".formatted(line(), Shown.of(name())));
            default -> {
                // nothing to guard
            }
        }
        return event;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    }

    /** An attribute without a namespace. */
    Optional<String> attribute(String name) {
        return attribute("", name);
    }

    Optional<String> attribute(String namespace, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String of = Optional.ofNullable(xml.getAttributeNamespace(i)).orElse("");
            if (of.equals(namespace) && xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    String text() {
        return xml.getText();
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** To the end of the element at which the stream stands. */
    void skip() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** All text of the element at which the stream stands, to its end. */
    String content() throws XMLStreamException {
        var content = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.append(text());
            }
        }
        return content.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
