package press.broadside.intake.office;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML parts of one package once, in a stream that keeps nothing, before anything builds trees of them. */
final class XmlGuard {
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII");

    private final XMLInputFactory factory = closed();
    private final OfficeLimits limits;
    private int elements;

    XmlGuard(OfficeLimits limits) {
        this.limits = limits;
    }

    /** @throws Unfit if the part is malformed, beyond a limit, in another encoding than Unicode's, or declares a document type */
    void check(String name, byte[] content) {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            checkEncoding(name, reader);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    checkElement(name, reader, depth);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw at(name, reader.getLocation(), "has a DOCTYPE or an entity of its own; remove it");
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw at(name, e.getLocation(), "is not well-formed XML in UTF-8 or UTF-16; save the document again");
        }
    }

    private void checkElement(String name, XMLStreamReader reader, int depth) {
        elements++;
        if (elements > limits.maxElements()) {
            throw Unfit.overLimit("the package", "has too many XML elements", "max-elements", limits.maxElements());
        }
        if (depth > limits.maxDepth()) {
            throw Unfit.overLimit(
                    place(name, reader.getLocation()), "has elements nested too deep", "max-depth", limits.maxDepth());
        }
        if (reader.getAttributeCount() + reader.getNamespaceCount() > limits.maxAttributes()) {
            throw Unfit.overLimit(
                    place(name, reader.getLocation()),
                    "has an element with too many attributes",
                    "max-attributes",
                    limits.maxAttributes());
        }
    }

    private static void checkEncoding(String name, XMLStreamReader reader) {
        Optional<String> declared = Optional.ofNullable(reader.getCharacterEncodingScheme());
        if (declared.filter(encoding -> !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)))
                .isPresent()) {
            throw new Unfit(Unfit.part(name) + " is in another encoding than UTF-8 or UTF-16; save the document again");
        }
    }

    private static Unfit at(String name, Location location, String what) {
        return new Unfit(place(name, location) + " " + what);
    }

    private static String place(String name, Location location) {
        return Unfit.part(name)
                + ", line %d, column %d,".formatted(location.getLineNumber(), location.getColumnNumber());
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
