package press.broadside.language;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The rules of all languages as one SRX 2.0 document, as far as SRX can say them (docs/formats.md tells what it cannot).
 *
 * @see <a href="https://www.ttt.org/oscarstandards/srx/srx20.html">SRX 2.0</a>
 */
final class SrxExport {
    private static final String NAMESPACE = "http://www.lisa.org/srx20";
    private static final String COMMON = "Every language";

    private final XMLStreamWriter xml;

    private SrxExport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(SegmentationRules rules) {
        var out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new SrxExport(xml).document(rules);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory could not be written", e);
        }
        return out.toString();
    }

    private void document(SegmentationRules rules) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeComment(" Broadside's segmentation rules " + rules.version() + ", as far as SRX can say them ");
        open("srx", "version", "2.0");
        header();
        open("body");
        open("languagerules");
        for (LanguageRules language : files(rules)) {
            languageRule(language.tag(), SrxRule.exceptions(language));
        }
        languageRule(COMMON, SrxRule.common());
        close();
        maps(rules);
        close();
        close();
        xml.writeEndDocument();
    }

    private void header() throws XMLStreamException {
        open("header", "segmentsubflows", "yes", "cascade", "yes");
        empty("formathandle", "type", "start", "include", "no");
        empty("formathandle", "type", "end", "include", "yes");
        empty("formathandle", "type", "isolated", "include", "yes");
        close();
    }

    private static List<LanguageRules> files(SegmentationRules rules) {
        var byFile = new TreeMap<String, LanguageRules>();
        rules.byTag().values().forEach(language -> byFile.put(language.tag(), language));
        var all = new ArrayList<>(byFile.values());
        all.add(rules.root());
        return all;
    }

    private void languageRule(String name, List<SrxRule> rules) throws XMLStreamException {
        open("languagerule", "languagerulename", name);
        for (SrxRule rule : rules) {
            open("rule", "break", rule.breaks() ? "yes" : "no");
            pattern("beforebreak", rule.before());
            pattern("afterbreak", rule.after());
            close();
        }
        close();
    }

    private void maps(SegmentationRules rules) throws XMLStreamException {
        open("maprules");
        var tags = new TreeMap<String, TreeSet<String>>();
        for (Map.Entry<String, LanguageRules> entry : rules.byTag().entrySet()) {
            tags.computeIfAbsent(entry.getValue().tag(), file -> new TreeSet<>())
                    .add(entry.getKey());
        }
        for (Map.Entry<String, TreeSet<String>> file : tags.entrySet()) {
            map("(" + String.join("|", file.getValue()) + ")([-_].*)?", file.getKey());
        }
        map(
                "(?!(" + String.join("|", rules.byTag().keySet()) + ")([-_]|$)).*",
                rules.root().tag());
        map(".*", COMMON);
        close();
    }

    private void map(String pattern, String name) throws XMLStreamException {
        empty("languagemap", "languagepattern", "(?i)" + pattern, "languagerulename", name);
    }

    private void open(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
        if (name.equals("srx")) {
            xml.writeDefaultNamespace(NAMESPACE);
        }
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void pattern(String name, String pattern) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(pattern);
        xml.writeEndElement();
    }

    private void close() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }
}
