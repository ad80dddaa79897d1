package press.broadside.assembly.office;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Tables with a head, where the document has one or shows one by setting the whole first row in bold, by hand or by its style. */
final class Tables {
    private Tables() {}

    static void order(Element body) {
        for (Element table : body.select("table")) {
            if (table.children().stream().noneMatch(part -> part.nameIs("thead"))) {
                boldFirstRow(table).ifPresent(row -> makeHead(table, row));
            }
        }
        body.select("th").forEach(cell -> Blocks.unwrapWhole(cell, "strong"));
    }

    private static Optional<Element> boldFirstRow(Element table) {
        Elements rows = table.select("> tbody > tr");
        if (rows.size() < 2) {
            return Optional.empty();
        }
        Element first = rows.get(0);
        boolean cut = first.select("> td[rowspan]").isEmpty();
        return Optional.of(first).filter(row -> cut && isBold(row) && !isBold(rows.get(1)));
    }

    private static boolean isBold(Element row) {
        return row.hasText() && row.children().stream().allMatch(Tables::isBoldOrEmpty);
    }

    private static boolean isBoldOrEmpty(Element cell) {
        return cell.select("strong").text().equals(cell.text());
    }

    private static void makeHead(Element table, Element row) {
        Element head = new Element("thead");
        table.selectFirst("> tbody").before(head);
        row.remove();
        head.appendChild(row);
        List.copyOf(row.children()).forEach(cell -> cell.tagName("th"));
    }
}
