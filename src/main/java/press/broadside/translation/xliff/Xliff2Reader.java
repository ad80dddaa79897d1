package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the documents of an XLIFF 2 file. */
final class Xliff2Reader {
    private static final Set<String> RAISED = Set.of("reviewed", "final");

    private final XmlIn xml;
    private final Lines lines;
    private final String core;

    Xliff2Reader(XmlIn xml, int maxUnits) {
        this.xml = xml;
        this.lines = new Lines(maxUnits);
        this.core = xml.namespace();
    }

    List<Returned> read() throws XMLStreamException {
        String source = xml.attribute("srcLang").orElse("");
        String target = xml.attribute("trgLang").orElse("");
        var files = new ArrayList<Returned>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return List.copyOf(files);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (is("file")) {
                    files.add(file(source, target));
                } else {
                    xml.skip();
                }
            }
        }
    }

    private Returned file(String source, String target) throws XMLStreamException {
        String original = xml.attribute("original").orElse("");
        Optional<String> draft = xml.attribute(JobWriter.NAMESPACE, "draft");
        Optional<String> translator = xml.attribute(JobWriter.NAMESPACE, "translator");
        for (int inside = 0; inside >= 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inside--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (is("unit")) {
                    unit();
                } else if (is("group")) {
                    inside++;
                } else {
                    xml.skip();
                }
            }
        }
        return new Returned(original, draft, source, target, translator, lines.ended());
    }

    private void unit() throws XMLStreamException {
        String unit = xml.attribute("id").orElse("");
        Map<String, String> prints = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStart()) {
                continue;
            }
            if (is("segment")) {
                segment(unit, prints);
            } else if (xml.name().equals("metadata")) {
                metadata(prints);
            } else {
                xml.skip(); // matches have targets of their own
            }
        }
    }

    private void metadata(Map<String, String> prints) throws XMLStreamException {
        for (int inside = 0; inside >= 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inside--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("meta")) {
                    String type = xml.attribute("type").orElse("");
                    prints.put(type, xml.content().strip());
                } else {
                    inside++;
                }
            }
        }
    }

    private void segment(String unit, Map<String, String> prints) throws XMLStreamException {
        String id = xml.attribute("id").orElse("");
        String state = xml.attribute("state").orElse("initial");
        var building = new Lines.Building();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStart()) {
                continue;
            }
            if (is("source")) {
                building.source(xml);
            } else if (is("target")) {
                building.target(xml);
            } else {
                xml.skip();
            }
        }
        lines.add(new Returned.Line(
                unit,
                id,
                building.source,
                building.target,
                building.language,
                state.equals("translated") || RAISED.contains(state),
                RAISED.contains(state),
                Optional.ofNullable(prints.get("source " + id)),
                Optional.ofNullable(prints.get("seed " + id)),
                building.oddity));
    }

    private boolean is(String name) {
        return xml.name().equals(name) && xml.namespace().equals(core);
    }
}
