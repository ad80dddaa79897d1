package press.broadside.assembly.office;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;

/** Tables of an ODT. */
final class OdtTable {
    private static final int WIDEST = 999;

    private final XMLStreamReader in;
    private final OdtHtml document;
    private final OdtNumbers numbers;

    OdtTable(XMLStreamReader in, OdtHtml document, OdtNumbers numbers) {
        this.in = in;
        this.document = document;
        this.numbers = numbers;
    }

    /** The table that has just begun. */
    void read(Element into) throws XMLStreamException {
        Element table = into.appendElement("table");
        rows(table, table, "td");
    }

    private void rows(Element table, Element part, String cell) throws XMLStreamException {
        while (Odf.nextChild(in)) {
            switch (Odf.name(in)) {
                case "table:table-header-rows" -> rows(table, table.appendElement("thead"), "th");
                case "table:table-rows", "table:table-row-group" -> rows(table, part, cell);
                case "table:table-row" -> row(part.equals(table) ? body(table) : part, cell);
                default -> Odf.skip(in);
            }
        }
    }

    private static Element body(Element table) {
        Element last = table.lastElementChild();
        return last != null && last.nameIs("tbody") ? last : table.appendElement("tbody");
    }

    private void row(Element part, String name) throws XMLStreamException {
        Element row = part.appendElement("tr");
        while (Odf.nextChild(in)) {
            if (Odf.name(in).equals("table:table-cell")) {
                cell(row.appendElement(name));
            } else {
                Odf.skip(in);
            }
        }
    }

    private void cell(Element cell) throws XMLStreamException {
        span(cell, "table:number-columns-spanned", "colspan");
        span(cell, "table:number-rows-spanned", "rowspan");
        numbers.enterCell();
        document.blocks(cell);
        numbers.leave();
    }

    private void span(Element cell, String name, String attribute) {
        int span = Odf.number(in, name, 1);
        if (span > 1 && span <= WIDEST) {
            cell.attr(attribute, String.valueOf(span));
        }
    }
}
