package press.broadside.assembly.office;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What stands within a paragraph of an ODT. */
final class OdtLine {
    private static final int MOST_SPACES = 100;

    private final XMLStreamReader in;
    private final OdtStyles styles;
    private final OdtPictures pictures;
    private final OdtHtml document;

    OdtLine(XMLStreamReader in, OdtStyles styles, OdtPictures pictures, OdtHtml document) {
        this.in = in;
        this.styles = styles;
        this.pictures = pictures;
        this.document = document;
    }

    /**
     * Up to the end of the paragraph that has just begun.
     *
     * @param around formatting that is set already
     * @param beside where the text of boxes goes that are anchored here
     */
    void read(Element into, Set<String> around, Element beside) throws XMLStreamException {
        for (int event = in.next(); event != XMLStreamConstants.END_ELEMENT; event = in.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(into, around, beside);
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.SPACE
                    || event == XMLStreamConstants.CDATA) {
                write(in.getText().replaceAll("[ \\t\\r\\n]+", " "), into, around);
            }
        }
    }

    void drawn(Element into, Element beside) throws XMLStreamException {
        pictures.read(into, beside);
    }

    private void element(Element into, Set<String> around, Element beside) throws XMLStreamException {
        String name = Odf.name(in);
        switch (name) {
            case "text:span" ->
                read(into, styles.span(Odf.attribute(in, "text:style-name").orElse(""), around), beside);
            case "text:a" -> link(into, around, beside);
            case "text:s" -> {
                int spaces = Math.min(Odf.number(in, "text:c", 1), MOST_SPACES);
                write(" ".repeat(spaces), into, around);
                Odf.skip(in);
            }
            case "text:tab" -> {
                write("\t", into, around);
                Odf.skip(in);
            }
            case "text:line-break" -> {
                into.appendElement("br");
                Odf.skip(in);
            }
            case "text:note" -> document.note(into);
            case "text:bookmark", "text:bookmark-start" -> {
                Odf.attribute(in, "text:name")
                        .ifPresent(id -> into.appendElement("a").attr("id", id));
                Odf.skip(in);
            }
            case "text:hidden-text", "text:hidden-paragraph", "text:ruby-text", "text:script", "text:note-citation" ->
                Odf.skip(in);
            default -> other(name, into, around, beside);
        }
    }

    /** Fields show their text; drawings their pictures and boxes; annotations, forms and events nothing. */
    private void other(String name, Element into, Set<String> around, Element beside) throws XMLStreamException {
        if (name.startsWith("text:")) {
            read(into, around, beside);
        } else if (name.startsWith("draw:")) {
            drawn(into, beside);
        } else {
            Odf.skip(in);
        }
    }

    private void link(Element into, Set<String> around, Element beside) throws XMLStreamException {
        Optional<String> address = Odf.attribute(in, "xlink:href");
        Element link = address.isPresent() ? into.appendElement("a").attr("href", address.get()) : into;
        read(link, around, beside);
    }

    private static void write(String text, Element into, Set<String> marks) {
        Element innermost = into;
        for (String mark : marks) {
            innermost = innermost.appendElement(mark);
        }
        innermost.appendChild(new TextNode(text));
    }
}
