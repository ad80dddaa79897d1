package press.broadside.intake.office;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML parts of one package once, in a stream that keeps nothing, before anything builds trees of them. */
final class XmlGuard {

    private final XMLInputFactory factory = closed();
    private final OfficeLimits limits;
    private int elements;

    XmlGuard(OfficeLimits limits) {
        this.limits = limits;
    }

    /** @throws Unfit if the part is malformed, beyond a limit, in another encoding than Unicode's, or declares a document type */
    void check(String name, byte[] content) {
        XmlEncoding encoding = XmlEncoding.of(content);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(encoding.reader(content));
            checkEncoding(name, encoding, reader);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    checkElement(name, reader, depth);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw at(
                            name,
                            Optional.of(reader.getLocation()),
                            "has a DOCTYPE or an entity of its own; remove it");
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw at(
                    name,
                    Optional.ofNullable(e.getLocation()),
                    "is not well-formed XML in UTF-8 or UTF-16; save the document again");
        }
    }

    private void checkElement(String name, XMLStreamReader reader, int depth) {
        elements++;
        if (elements > limits.maxElements()) {
            throw Unfit.overLimit("the package", "has too many XML elements", "max-elements", limits.maxElements());
        }
        if (depth > limits.maxDepth()) {
            throw Unfit.overLimit(
                    place(name, Optional.of(reader.getLocation())),
                    "has elements nested in too many levels",
                    "max-depth",
                    limits.maxDepth());
        }
        if (reader.getAttributeCount() + reader.getNamespaceCount() > limits.maxAttributes()) {
            throw Unfit.overLimit(
                    place(name, Optional.of(reader.getLocation())),
                    "has an element with too many attributes",
                    "max-attributes",
                    limits.maxAttributes());
        }
    }

    private static void checkEncoding(String name, XmlEncoding encoding, XMLStreamReader reader) {
        Optional<String> declared = Optional.ofNullable(reader.getCharacterEncodingScheme());
        if (declared.filter(called -> !encoding.isCalled(called)).isPresent()) {
            throw new Unfit(Unfit.part(name) + " is in another encoding than UTF-8 or UTF-16; save the document again");
        }
    }

    private static Unfit at(String name, Optional<Location> location, String what) {
        return new Unfit(place(name, location) + " " + what);
    }

    /** Wrong bytes have no place: the parser never saw them. */
    private static String place(String name, Optional<Location> location) {
        return Unfit.part(name)
                + location.map(at -> ", line %d, column %d,".formatted(at.getLineNumber(), at.getColumnNumber()))
                        .orElse("");
    }

    private static XMLInputFactory closed() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
