package press.broadside.assembly.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** ODT to HTML: blocks, in one pass over the document's content. */
final class OdtHtml {
    private final XMLStreamReader in;
    private final OdtStyles styles;
    private final OdtNumbers numbers;
    private final OdtLine line;
    private final List<Element> notes = new ArrayList<>();

    private OdtHtml(PackageParts parts, XMLStreamReader in) throws XMLStreamException {
        this.in = in;
        this.styles = OdtStyles.of(parts);
        this.numbers = new OdtNumbers(styles);
        this.line = new OdtLine(in, styles, new OdtPictures(parts, in, this), this);
    }

    static Element of(PackageParts parts) {
        byte[] content =
                parts.find("content.xml").orElseThrow(() -> new IllegalStateException("an ODT without content.xml"));
        try {
            XMLStreamReader in = ClosedXml.reader(content);
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT
                        && Odf.name(in).equals("office:text")) {
                    Element body = Document.createShell("").body();
                    var reading = new OdtHtml(parts, in);
                    reading.blocks(body);
                    Footnotes.append(body, reading.notes);
                    return body;
                }
            }
            throw new IllegalStateException("an ODT without text");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a stored ODT's XML cannot be read", e);
        }
    }

    /** All blocks up to the end of the element that has just begun. */
    void blocks(Element into) throws XMLStreamException {
        while (Odf.nextChild(in)) {
            block(into);
        }
    }

    private void block(Element into) throws XMLStreamException {
        switch (Odf.name(in)) {
            case "text:p", "text:h" -> paragraph(into);
            case "text:list" -> list(into);
            case "table:table" -> new OdtTable(in, this, numbers).read(into);
            case "text:section" -> section(into);
            case "text:numbered-paragraph", "text:bibliography", "text:index-body", "text:index-title" -> blocks(into);
            case "draw:frame", "draw:g", "draw:custom-shape", "draw:a", "draw:rect" -> {
                Element own = into.appendElement("p");
                line.drawn(own, into);
            }
            default -> Odf.skip(in); // indexes have page numbers, declarations have nothing to show
        }
    }

    private void section(Element into) throws XMLStreamException {
        if (Odf.attribute(in, "text:display").filter("none"::equals).isPresent()) {
            Odf.skip(in);
        } else {
            blocks(into);
        }
    }

    private void paragraph(Element into) throws XMLStreamException {
        String style = Odf.attribute(in, "text:style-name").orElse("");
        StyleRole role = styles.role(style);
        if (role == StyleRole.TEXT && Odf.name(in).equals("text:h")) {
            role = StyleRole.heading(Odf.number(in, "text:outline-level", 1));
        }
        if (role == StyleRole.CONTENTS) {
            Odf.skip(in);
            return;
        }
        Element block = block(role, into);
        line.read(block, look(role, style), into);
    }

    private Set<String> look(StyleRole role, String style) {
        if (role.isHeading()) {
            return Set.of();
        }
        return role == StyleRole.TABLE_HEAD ? Set.of("strong") : styles.paragraph(style);
    }

    private static Element block(StyleRole role, Element into) {
        return switch (role) {
            case QUOTE -> into.appendElement("blockquote").appendElement("p");
            case CAPTION -> into.appendElement("p").addClass("caption");
            case TEXT, TABLE_HEAD, CONTENTS -> into.appendElement("p");
            default -> into.appendElement(role.name().toLowerCase(java.util.Locale.ROOT));
        };
    }

    /** Headings with a number stand in lists of their own: they are headings all the same. */
    private void list(Element into) throws XMLStreamException {
        numbers.enter(in);
        String name = numbers.isNumbered() ? "ol" : "ul";
        Element list = new Element(name);
        while (Odf.nextChild(in)) {
            boolean counted = Odf.name(in).equals("text:list-item");
            Element item = item(counted);
            boolean heading = item.children().stream()
                    .anyMatch(child -> child.nameIs("h1") || child.tagName().matches("h[2-6]"));
            if (heading || !counted) {
                append(list, into);
                list = new Element(name);
                into.appendChildren(List.copyOf(item.childNodes()));
            } else {
                list.appendChild(item);
            }
        }
        append(list, into);
        numbers.leave();
    }

    private static void append(Element list, Element into) {
        if (list.childNodeSize() > 0) {
            into.appendChild(list);
        }
    }

    private Element item(boolean counted) throws XMLStreamException {
        var item = new Element("li");
        int given = Odf.number(in, "text:start-value", -1);
        boolean first = counted;
        while (Odf.nextChild(in)) {
            if (first && !Odf.name(in).equals("text:list")) {
                numbers.next(given)
                        .ifPresent(number -> item.attr(ItemNumber.FORM, number.form())
                                .attr(ItemNumber.NUMBER, String.valueOf(number.number())));
            }
            first = false;
            block(item);
        }
        return item;
    }

    /** A note in the text: its mark here, its blocks at the end of the page. */
    void note(Element into) throws XMLStreamException {
        var note = new Element("li");
        notes.add(note);
        into.appendChild(Footnotes.mark(notes.size()));
        while (Odf.nextChild(in)) {
            if (Odf.name(in).equals("text:note-body")) {
                blocks(note);
            } else {
                Odf.skip(in);
            }
        }
    }
}
