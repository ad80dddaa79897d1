package press.broadside.memory;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads TMX 1.4b as a stream, one unit after the other. Nothing outside the file is fetched, no entity is expanded but XML's
 * own five; the DOCTYPE line that TMX has is passed over.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
final class TmxReader {
    private static final XMLInputFactory XML = closedFactory();

    private final Path file;
    private final XMLStreamReader xml;
    private String sourceLanguage = "";
    private String segmentType = "";

    private TmxReader(Path file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    private static XMLInputFactory closedFactory() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }

    /** @throws TmxRefused at the first thing that is not well-formed XML or not TMX, naming file and line */
    static void read(Path file, InputStream bytes, Consumer<TmxUnit> units) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(bytes);
            new TmxReader(file, xml).document(units);
            xml.close();
        } catch (XMLStreamException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(at -> at.getLineNumber())
                    .orElse(1);
            throw new TmxRefused(file, line, TmxReader.reason(e));
        }
    }

    /** The parser's sentence without its coordinates, which the message gives already. */
    private static String reason(XMLStreamException e) {
        if (e instanceof TmxUnitReader.Entity) {
            return String.valueOf(e.getMessage());
        }
        String message = Optional.ofNullable(e.getMessage()).orElse("it ends too early");
        return "is not well-formed XML: "
                + message.replaceFirst("(?s)\\s+at \\[row,col.*", "").replaceFirst("(?s)^ParseError.*Message: ", "");
    }

    private void document(Consumer<TmxUnit> units) throws XMLStreamException {
        var reader = new TmxUnitReader(xml);
        boolean inTmx = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (!inTmx && !xml.getLocalName().equals("tmx")) {
                    throw new TmxRefused(
                            file,
                            xml.getLocation().getLineNumber(),
                            "is not TMX: it begins with <" + xml.getLocalName() + ">");
                }
                inTmx = true;
                element(reader, units);
            }
        }
    }

    private void element(TmxUnitReader reader, Consumer<TmxUnit> units) throws XMLStreamException {
        if (xml.getLocalName().equals("header")) {
            sourceLanguage = reader.attribute("srclang");
            segmentType = reader.attribute("segtype");
        } else if (xml.getLocalName().equals("tu")) {
            units.accept(reader.unit(sourceLanguage, segmentType));
        }
    }
}
