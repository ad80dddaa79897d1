package press.broadside.language;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads SRX 2.0; DOCTYPEs and external entities are refused. */
final class Srx {
    private final XMLStreamReader xml;
    private final String file;
    private final Map<String, List<SegmentationRules.Rule>> rules = new HashMap<>();
    private final List<SegmentationRules.Mapped> mapped = new ArrayList<>();

    private Srx(XMLStreamReader xml, String file) {
        this.xml = xml;
        this.file = file;
    }

    /** @throws IllegalArgumentException if this is not SRX or a pattern is none, with file and line */
    static List<SegmentationRules.Mapped> parse(InputStream srx, String file) {
        XMLInputFactory closed = XMLInputFactory.newDefaultFactory();
        closed.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        closed.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new Srx(closed.createXMLStreamReader(srx), file).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(file + " is not well-formed XML: " + e.getMessage(), e);
        }
    }

    private List<SegmentationRules.Mapped> read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "languagerule" -> rules.put(attribute("languagerulename"), languageRule());
                    case "languagemap" -> mapped.add(languageMap());
                    default -> {
                        // header and wrappers say nothing that we use
                    }
                }
            }
        }
        return mapped;
    }

    private SegmentationRules.Mapped languageMap() {
        String name = attribute("languagerulename");
        return new SegmentationRules.Mapped(
                Pattern.compile(attribute("languagepattern"), Pattern.CASE_INSENSITIVE),
                Optional.ofNullable(rules.get(name))
                        .orElseThrow(() -> wrong("there is no languagerule '" + name + "' above")));
    }

    private List<SegmentationRules.Rule> languageRule() throws XMLStreamException {
        var found = new ArrayList<SegmentationRules.Rule>();
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("languagerule"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("rule")) {
                found.add(rule());
            }
        }
        return List.copyOf(found);
    }

    private SegmentationRules.Rule rule() throws XMLStreamException {
        boolean breaks = !"no".equals(xml.getAttributeValue(null, "break"));
        String before = "";
        String after = "";
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("rule"))) {
            if (xml.isStartElement() && xml.getLocalName().equals("beforebreak")) {
                before = xml.getElementText();
            } else if (xml.isStartElement() && xml.getLocalName().equals("afterbreak")) {
                after = xml.getElementText();
            }
        }
        try {
            return SegmentationRules.Rule.of(breaks, before, after);
        } catch (PatternSyntaxException e) {
            throw wrong("not a pattern: " + e.getMessage());
        }
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name))
                .orElseThrow(() -> wrong(xml.getLocalName() + " has no " + name));
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(file + ", line " + xml.getLocation().getLineNumber() + ": " + what);
    }
}
