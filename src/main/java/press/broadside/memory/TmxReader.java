package press.broadside.memory;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Set<String> WHOLE = Set.of("paragraph", "block");
    private static final Set<String> CONTEXT = Set.of("x-context-pre", "x-context-post");
    private static final int MOST_VARIANTS = 1_000;

    private final Path file;
    private final XMLStreamReader xml;
    private String sourceLanguage = "";
    private String segmentType = "";

    private TmxReader(Path file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    private static XMLInputFactory closedFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
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
        } catch (XMLStreamException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(at -> at.getLineNumber())
                    .orElse(1);
            throw new TmxRefused(file, line, "is not well-formed XML: " + reason(e));
        }
    }

    /** The parser's sentence without its coordinates, which the message gives already. */
    private static String reason(XMLStreamException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse("it ends too early");
        return message.substring(message.lastIndexOf("Message: ") + 1)
                .replaceFirst("^essage: ", "")
                .strip();
    }

    private void document(Consumer<TmxUnit> units) throws XMLStreamException {
        boolean inTmx = false;
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!inTmx && !xml.getLocalName().equals("tmx")) {
                    throw refused("is not TMX: it begins with <" + xml.getLocalName() + ">");
                }
                inTmx = true;
                element(units);
            }
        }
    }

    private void element(Consumer<TmxUnit> units) throws XMLStreamException {
        if (xml.getLocalName().equals("header")) {
            sourceLanguage = attribute("srclang").orElse("");
            segmentType = attribute("segtype").orElse("");
        } else if (xml.getLocalName().equals("tu")) {
            units.accept(unit());
        }
    }

    private TmxUnit unit() throws XMLStreamException {
        int line = line();
        String source = attribute("srclang").orElse(sourceLanguage);
        boolean whole = WHOLE.contains(attribute("segtype").orElse(segmentType));
        long changedAt = date();
        var context = new HashMap<String, String>();
        var variants = new ArrayList<TmxUnit.Variant>();
        var oddities = new ArrayList<String>();
        while (!isEndOf("tu", next())) {
            if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
                prop(context);
            } else if (xml.isStartElement() && xml.getLocalName().equals("tuv")) {
                changedAt = Math.max(changedAt, date());
                variant(context, variants, oddities);
            }
        }
        return new TmxUnit(line, source, whole, context, changedAt, variants, oddities);
    }

    private void variant(Map<String, String> context, List<TmxUnit.Variant> variants, List<String> oddities)
            throws XMLStreamException {
        int line = line();
        String language = attribute("lang").orElse("");
        while (!isEndOf("tuv", next())) {
            if (xml.isStartElement() && xml.getLocalName().equals("prop")) {
                prop(context);
            } else if (xml.isStartElement() && xml.getLocalName().equals("seg")) {
                var reader = new TmxSegmentReader(xml);
                TmxSegment segment = reader.read();
                if (reader.oddity().isPresent()) {
                    oddities.add("line %d: %s".formatted(line, reader.oddity().get()));
                } else if (variants.size() < MOST_VARIANTS) {
                    variants.add(new TmxUnit.Variant(line, language, segment));
                }
            }
        }
    }

    private void prop(Map<String, String> context) throws XMLStreamException {
        String type = attribute("type").orElse("");
        var text = new StringBuilder();
        for (int event = next(); !isEndOf("prop", event); event = next()) {
            if (TmxSegmentReader.isText(event) && text.length() < TmxSegmentReader.MOST_CHARACTERS) {
                text.append(xml.getText());
            }
        }
        if (CONTEXT.contains(type)) {
            context.putIfAbsent(type, text.toString());
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refused("uses the entity &" + xml.getLocalName() + "; — write the character itself");
        }
        return event;
    }

    private boolean isEndOf(String element, int event) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private long date() {
        return attribute("changedate")
                .or(() -> attribute("creationdate"))
                .map(TmxReader::millis)
                .orElse(0L);
    }

    private static long millis(String date) {
        try {
            return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException oddDate) {
            return 0; // as good as none: it only decides between two files
        }
    }

    /** By local name, so that {@code xml:lang} and {@code lang} are one. */
    private Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i).strip());
            }
        }
        return Optional.empty();
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private TmxRefused refused(String reason) {
        return new TmxRefused(file, line(), reason);
    }
}
