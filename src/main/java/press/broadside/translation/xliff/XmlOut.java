package press.broadside.translation.xliff;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as the JDK writes it, element by element, with line ends kept and characters that XML forbids told apart. */
final class XmlOut {
    private final XMLStreamWriter xml;

    /** @param out is not closed */
    XmlOut(OutputStream out) throws XMLStreamException {
        // given a plain Writer, the JDK leaves pairs of surrogates to it
        xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
    }

    /** @param attributes name, value, name, value …; an empty value leaves the attribute out */
    XmlOut open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        return with(attributes);
    }

    XmlOut empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        return with(attributes);
    }

    XmlOut close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    XmlOut line() throws XMLStreamException {
        xml.writeCharacters("\n");
        return this;
    }

    /** Text for people to read: what XML forbids becomes U+FFFD. */
    XmlOut text(String text) throws XMLStreamException {
        return text(text, forbidden -> write("\uFFFD"));
    }

    /** Text that must come back as it is. */
    XmlOut text(String text, IntConsumer forbidden) throws XMLStreamException {
        int from = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (character == '\r' || !isAllowed(character)) {
                xml.writeCharacters(text.substring(from, i));
                from = next;
                if (character == '\r') {
                    xml.writeEntityRef("#13"); // as itself it would be read as a line feed
                } else {
                    forbidden.accept(character);
                }
            }
            i = next;
        }
        xml.writeCharacters(text.substring(from));
        return this;
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.writeCharacters("\n");
        xml.flush();
    }

    private XmlOut with(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                xml.writeAttribute(attributes[i], oneLine(attributes[i + 1]));
            }
        }
        return this;
    }

    private void write(String text) {
        try {
            xml.writeCharacters(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Attributes hold names and numbers; whatever else stands in one is shown and never read back. */
    private static String oneLine(String value) {
        var line = new StringBuilder();
        value.codePoints()
                .forEach(c -> line.appendCodePoint(Character.isWhitespace(c) ? ' ' : isAllowed(c) ? c : '\uFFFD'));
        return line.toString();
    }

    /** The characters of XML 1.0. */
    static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
