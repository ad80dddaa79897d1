package press.broadside.memory;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one {@code tu} after the other: its languages, notes and properties, who wrote it and when. */
final class TmxUnitReader {
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private static final Set<String> WHOLE = Set.of("paragraph", "block");
    private static final int MOST_VARIANTS = 1_000;
    private static final int MOST_NOTES = 100;

    private final XMLStreamReader xml;

    /** An entity that a DOCTYPE would have to explain. */
    static final class Entity extends XMLStreamException {
        Entity(String name, Location at) {
            super(name);
            this.location = at;
        }

        @Override
        public String getMessage() {
            return "uses the entity &" + super.getMessage() + "; — write the character itself";
        }
    }

    TmxUnitReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The {@code tu} at whose start the stream stands. */
    TmxUnit unit(String sourceLanguage, String segmentType) throws XMLStreamException {
        int line = line();
        String source = attribute("srclang");
        String type = attribute("segtype");
        Attribution said = attribution();
        var notes = new ArrayList<Note>();
        var variants = new ArrayList<TmxUnit.Variant>();
        var oddities = new ArrayList<String>();
        while (!isEndOf("tu", next())) {
            if (isStartOf("tuv")) {
                variant(variants, oddities);
            } else {
                note(notes);
            }
        }
        return new TmxUnit(
                line,
                source.isEmpty() ? sourceLanguage : source,
                WHOLE.contains(type.isEmpty() ? segmentType : type),
                said,
                notes,
                variants,
                oddities);
    }

    private void variant(List<TmxUnit.Variant> variants, List<String> oddities) throws XMLStreamException {
        int line = line();
        String language = attribute("lang");
        Attribution said = attribution();
        var notes = new ArrayList<Note>();
        while (!isEndOf("tuv", next())) {
            if (isStartOf("seg")) {
                var reader = new TmxSegmentReader(xml);
                TmxSegment segment = reader.read();
                if (reader.oddity().isPresent()) {
                    oddities.add("line %d: %s".formatted(line, reader.oddity().get()));
                } else if (variants.size() < MOST_VARIANTS) {
                    variants.add(new TmxUnit.Variant(line, language, said, notes, segment));
                }
            } else {
                note(notes);
            }
        }
    }

    private void note(List<Note> notes) throws XMLStreamException {
        if (isStartOf("prop")) {
            keep(notes, new Note(attribute("type"), text("prop")));
        } else if (isStartOf("note")) {
            keep(notes, new Note("", text("note")));
        }
    }

    private static void keep(List<Note> notes, Note note) {
        if (notes.size() < MOST_NOTES && !note.text().isBlank()) {
            notes.add(note);
        }
    }

    private String text(String element) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = next(); !isEndOf(element, event); event = next()) {
            if (TmxSegmentReader.isText(event) && text.length() < TmxSegmentReader.MOST_CHARACTERS) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Entity(xml.getLocalName(), xml.getLocation());
        }
        return event;
    }

    private boolean isStartOf(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    private boolean isEndOf(String element, int event) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private Attribution attribution() {
        boolean onlyALanguage =
                xml.getAttributeCount() == 1 && xml.getAttributeLocalName(0).equals("lang");
        if (onlyALanguage || xml.getAttributeCount() == 0) {
            return Attribution.UNKNOWN;
        }
        long created = millis(attribute("creationdate"));
        long changed = millis(attribute("changedate"));
        return new Attribution(
                attribute("creationid"), created, attribute("changeid"), changed == 0 ? created : changed, "");
    }

    private static long millis(String date) {
        if (date.isEmpty()) {
            return 0;
        }
        try {
            return LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException oddDate) {
            return 0; // as good as none: it only decides between two files
        }
    }

    /** By local name, so that {@code xml:lang} and {@code lang} are one; blank where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i).strip();
            }
        }
        return "";
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
