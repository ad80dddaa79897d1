package press.broadside.extraction.office;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one XML part from end to end and writes it again as a {@link Rule} changes it. Only what the rule wants to see as a tree is
 * held in memory as one. Comments and processing instructions are left out.
 */
final class XmlPart {
    /** What happens to elements on their way. */
    interface Rule {
        /** Whether this element is to be read with all its content and given to {@link #tree}. */
        boolean isTree(XmlElement start);

        /** Changes a tree in place, before it is written. */
        void tree(XmlElement tree, Deque<XmlElement> ancestors);

        /** Changes the attributes of any other element in place. */
        default void start(XmlElement start, Deque<XmlElement> ancestors) {}
    }

    private XmlPart() {}

    /** @throws IllegalStateException if the part is not well-formed or declares a document type; intake should have seen to that */
    static byte[] rewritten(String name, byte[] xml, Rule rule) {
        return rewritten(name, xml, rule, same -> same);
    }

    /** For the filter: what it would take amiss is marked. */
    static byte[] marked(String name, byte[] xml, Rule rule) {
        return rewritten(name, xml, rule, text -> FilterText.marked(FilterText.allowed(text)));
    }

    /** From the filter: its marks are gone. */
    static byte[] unmarked(String name, byte[] xml, Rule rule) {
        return rewritten(name, xml, rule, FilterText::unmarked);
    }

    private static byte[] rewritten(String name, byte[] xml, Rule rule, UnaryOperator<String> texts) {
        var out = new XmlWriter(texts);
        try {
            XMLStreamReader in = closedReaders().createXMLStreamReader(new ByteArrayInputStream(xml));
            var open = new ArrayDeque<XmlElement>();
            while (in.hasNext()) {
                step(in, out, rule, open);
            }
            in.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("part " + name + " of a package cannot be read as XML", e);
        }
        return out.bytes();
    }

    private static void step(XMLStreamReader in, XmlWriter out, Rule rule, Deque<XmlElement> open)
            throws XMLStreamException {
        switch (in.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                XmlElement element = element(in);
                if (rule.isTree(element)) {
                    fill(element, in);
                    rule.tree(element, open);
                    out.tree(element);
                } else {
                    rule.start(element, open);
                    out.start(element);
                    open.push(element);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> out.end(open.pop());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> out.text(in.getText());
            case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type is declared");
            default -> {
                // white space outside of the root, comments and instructions
            }
        }
    }

    private static void fill(XmlElement root, XMLStreamReader in) throws XMLStreamException {
        var open = new ArrayDeque<XmlElement>();
        open.push(root);
        while (!open.isEmpty()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = element(in);
                    open.getFirst().children().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.getFirst().children().add(new XmlNode.Text(in.getText()));
                default -> {
                    // comments and instructions
                }
            }
        }
    }

    private static XmlElement element(XMLStreamReader in) {
        var element = new XmlElement(orEmpty(in.getNamespaceURI()), orEmpty(in.getPrefix()), in.getLocalName());
        for (int i = 0; i < in.getNamespaceCount(); i++) {
            String prefix = orEmpty(in.getNamespacePrefix(i));
            String name = prefix.isEmpty() ? XMLConstants.XMLNS_ATTRIBUTE : XMLConstants.XMLNS_ATTRIBUTE + ":" + prefix;
            element.attributes().add(new XmlElement.Attribute(name, orEmpty(in.getNamespaceURI(i))));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String prefix = orEmpty(in.getAttributePrefix(i));
            String local = in.getAttributeLocalName(i);
            element.attributes()
                    .add(new XmlElement.Attribute(
                            prefix.isEmpty() ? local : prefix + ":" + local, in.getAttributeValue(i)));
        }
        return element;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static XMLInputFactory closedReaders() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        readers.setProperty(XMLInputFactory.IS_COALESCING, true);
        return readers;
    }
}
