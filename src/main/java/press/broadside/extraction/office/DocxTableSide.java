package press.broadside.extraction.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * On which side of the page a table stands that is narrower than the text and runs from right to left. Its alignment counts from where
 * lines begin (ECMA-376, 17.4.1), but LibreOffice takes it for a side of the paper. So the table names the side for LibreOffice, and
 * each row says for all others, which let a row overrule its table, what was meant; LibreOffice passes over it.
 */
final class DocxTableSide {
    private static final Map<String, String> OPPOSITE =
            Map.of("left", "right", "start", "right", "right", "left", "end", "left");

    private final DocxStyles styles;
    private Optional<String> meant = Optional.empty();

    DocxTableSide(DocxStyles styles) {
        this.styles = styles;
    }

    /** The properties of a table whose rows will be given to {@link #row}. */
    void table(XmlElement properties, List<String> afterAlignment) {
        meant = exchanged(properties, afterAlignment);
    }

    void row(XmlElement row) {
        meant.ifPresent(side -> align(row, side));
    }

    /** A table that is here with all its rows. */
    void whole(XmlElement table, List<String> afterAlignment) {
        table.child("tblPr")
                .flatMap(properties -> exchanged(properties, afterAlignment))
                .ifPresent(side -> table.children().stream()
                        .filter(XmlElement.class::isInstance)
                        .map(XmlElement.class::cast)
                        .filter(child -> child.local().equals("tr"))
                        .forEach(row -> align(row, side)));
    }

    /** Names the other side; gives the alignment as it was, where there was one to exchange. */
    private Optional<String> exchanged(XmlElement properties, List<String> afterAlignment) {
        Optional<XmlElement> own = properties.child("jc");
        boolean placed = properties.child("tblpPr").isPresent() || (own.isEmpty() && styleAligns(properties));
        if (placed || properties.prefix().isEmpty()) { // without a prefix no attribute could be written
            return Optional.empty();
        }
        String said = own.flatMap(jc -> jc.attribute("val")).orElse("left");
        String opposite = OPPOSITE.get(said);
        if (opposite == null) {
            return Optional.empty(); // in the middle
        }
        XmlElement alignment = own.orElseGet(() -> properties.sibling("jc"));
        set(alignment, opposite);
        if (own.isEmpty()) {
            properties.insertBefore(afterAlignment, alignment);
        }
        return Optional.ofNullable(OPPOSITE.get(opposite));
    }

    private boolean styleAligns(XmlElement properties) {
        return properties
                .child("tblStyle")
                .flatMap(style -> style.attribute("val"))
                .filter(styles::alignsTables)
                .isPresent();
    }

    private static void align(XmlElement row, String side) {
        boolean exempt = row.child("tblPrEx").flatMap(own -> own.child("jc")).isPresent();
        XmlElement properties = row.child("trPr").orElseGet(() -> {
            XmlElement made = row.sibling("trPr");
            row.children().add(row.child("tblPrEx").isPresent() ? 1 : 0, made);
            return made;
        });
        if (!exempt && properties.child("jc").isEmpty()) {
            XmlElement alignment = properties.sibling("jc");
            set(alignment, side);
            properties.insertBefore(List.of("ins", "del", "trPrChange"), alignment);
        }
    }

    private static void set(XmlElement alignment, String side) {
        alignment.set(alignment.prefix() + ":val", side);
    }
}
