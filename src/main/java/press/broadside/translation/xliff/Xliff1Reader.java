package press.broadside.translation.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Reads the documents of an XLIFF 1.2 file. */
final class Xliff1Reader {
    private static final Set<String> RAISED = Set.of("final", "signed-off");

    private final XmlIn xml;
    private final Lines lines;

    Xliff1Reader(XmlIn xml, int maxUnits) {
        this.xml = xml;
        this.lines = new Lines(maxUnits);
    }

    List<Returned> read() throws XMLStreamException {
        var files = new ArrayList<Returned>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return List.copyOf(files);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("file")) {
                    files.add(file());
                } else {
                    xml.skip();
                }
            }
        }
    }

    private Returned file() throws XMLStreamException {
        String original = xml.attribute("original").orElse("");
        Optional<String> draft = xml.attribute(JobWriter.NAMESPACE, "draft");
        String source = xml.attribute("source-language").orElse("");
        String target = xml.attribute("target-language").orElse("");
        Optional<String> translator = body();
        return new Returned(original, draft, source, target, translator, lines.ended());
    }

    /** Reads to the end of the file element; gives who did the last phase that names somebody. */
    private Optional<String> body() throws XMLStreamException {
        Optional<String> translator = Optional.empty();
        Deque<String> units = new ArrayDeque<>();
        for (int inside = 0; inside >= 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                inside--;
                if (xml.name().equals("group")) {
                    units.poll();
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "trans-unit" -> segment(units.isEmpty() ? "" : units.peek());
                    case "group" -> {
                        units.push(xml.attribute("id").orElse(""));
                        inside++;
                    }
                    case "phase" -> {
                        var named = xml.attribute("contact-name");
                        translator = named.isPresent() ? named : translator;
                        inside++;
                    }
                    case "header", "body", "phase-group" -> inside++;
                    default -> xml.skip();
                }
            }
        }
        return translator;
    }

    private void segment(String unit) throws XMLStreamException {
        String id = xml.attribute("id").orElse("");
        boolean approved = xml.attribute("approved").filter("yes"::equals).isPresent();
        Optional<String> print = xml.attribute(JobWriter.NAMESPACE, "source");
        Optional<String> seed = xml.attribute(JobWriter.NAMESPACE, "seed");
        var building = new Lines.Building();
        String state = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "source" -> building.source(xml);
                case "target" -> {
                    state = xml.attribute("state").orElse("");
                    building.target(xml);
                }
                default -> xml.skip(); // alt-trans has targets of its own
            }
        }
        boolean raised = approved || RAISED.contains(state);
        lines.add(new Returned.Line(
                unit,
                id,
                building.source,
                building.target,
                building.language,
                raised || state.equals("translated"),
                raised,
                print,
                seed,
                building.oddity));
    }
}
