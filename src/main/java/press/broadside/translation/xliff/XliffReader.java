package press.broadside.translation.xliff;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads XLIFF of either version from its first element on. */
final class XliffReader {
    private static final String OLDER = "urn:oasis:names:tc:xliff:document:1.2";
    private static final String NEWER = "urn:oasis:names:tc:xliff:document:2.";
    private static final String ELDEST = "urn:oasis:names:tc:xliff:document:1.1";

    private final XliffLimits limits;

    XliffReader(XliffLimits limits) {
        this.limits = limits;
    }

    /** @throws NotXliff if it cannot be read to its end, saying where and why */
    List<Returned> read(byte[] content) {
        if (content.length > limits.maxBytes()) {
            throw new NotXliff("has %d bytes, broadside.xliff.max-bytes allows %d; divide it, or raise the setting"
                    .formatted(content.length, limits.maxBytes()));
        }
        XmlEncoding encoding = XmlEncoding.of(content);
        try (var xml = new XmlIn(encoding.reader(content), limits.maxDepth())) {
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // declaration, comments
            }
            return read(xml);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof CharacterCodingException) {
                throw new NotXliff("has bytes that are no %s; save it in that encoding, or as what it is"
                        .formatted(encoding.charset().name()));
            }
            throw new NotXliff("is not well-formed XML, line %d: %s"
                    .formatted(e.getLocation() == null ? 1 : e.getLocation().getLineNumber(), reason(e)));
        }
    }

    private List<Returned> read(XmlIn xml) throws XMLStreamException {
        String namespace = xml.namespace();
        boolean xliff = xml.name().equals("xliff");
        if (xliff && namespace.startsWith(NEWER)) {
            return new Xliff2Reader(xml, limits.maxUnits()).read();
        }
        if (xliff && (namespace.equals(OLDER) || namespace.equals(ELDEST) || namespace.isEmpty())) {
            return new Xliff1Reader(xml, limits.maxUnits()).read();
        }
        throw new NotXliff("is not XLIFF 1.2 or 2.x: it begins with <%s> of the namespace '%s'"
                .formatted(Shown.of(xml.name()), Shown.of(namespace)));
    }

    /** The JDK's message without the position before it. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int cut = message.indexOf("Message: ");
        return Shown.of((cut < 0 ? message : message.substring(cut + "Message: ".length())).replaceAll("\\s+", " "));
    }
}
