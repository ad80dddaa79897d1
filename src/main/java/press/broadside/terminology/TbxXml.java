package press.broadside.terminology;

import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import press.broadside.intake.ShownName;

/** XML of a term base as it comes in: a DOCTYPE is passed over, nothing is fetched, no entity expanded but XML's own five. */
final class TbxXml {
    private static final XMLInputFactory FACTORY = closedFactory();
    private static final int REASON = 200;

    private final Path file;
    private final XMLStreamReader xml;
    private final int maxDepth;
    private int depth;

    TbxXml(Path file, Reader text, int maxDepth) throws XMLStreamException {
        this.file = file;
        this.xml = FACTORY.createXMLStreamReader(text);
        this.maxDepth = maxDepth;
    }

    private static XMLInputFactory closedFactory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** @throws TermsRefused at an entity of the file's own, and where too many elements are open */
    int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > maxDepth) {
            throw refused("more than %d elements are open at once, the most that broadside.terminology.max-depth allows"
                    .formatted(maxDepth));
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused("uses the entity &" + ShownName.of(name()) + "; — write the character itself");
        }
        return event;
    }

    String name() {
        return xml.getLocalName();
    }

    /** By local name, so that {@code xml:lang} and {@code lang} are one; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    /** All text of the element at which the stream stands, to its end; no more of it than {@code most} and one. */
    String content(int most) throws XMLStreamException {
        var content = new StringBuilder();
        for (int outside = depth - 1; depth > outside; ) {
            int event = next();
            boolean text = event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
            if (text && content.length() <= most) {
                content.append(xml.getText());
            }
        }
        return content.toString();
    }

    void skip() throws XMLStreamException {
        for (int outside = depth - 1; depth > outside; ) {
            next();
        }
    }

    TermsRefused refused(String reason) {
        return new TermsRefused(file, line(), reason);
    }

    static TermsRefused malformed(Path file, XMLStreamException e) {
        int line = Optional.ofNullable(e.getLocation())
                .map(at -> Math.max(1, at.getLineNumber()))
                .orElse(1);
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        String reason = message.substring(message.lastIndexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        return new TermsRefused(
                file,
                line,
                "is not well-formed XML: " + ShownName.of(reason.substring(0, Math.min(reason.length(), REASON))));
    }
}
