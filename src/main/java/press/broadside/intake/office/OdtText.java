package press.broadside.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The words of a cleaned ODT as readers see them, a line for each paragraph. */
final class OdtText {
    private static final Set<String> BREAKS = Set.of("text:s", "text:tab", "text:line-break");
    private static final Set<String> ALTERNATIVES = Set.of("svg:title", "svg:desc");
    private static final int ANY = 10;

    private final OdtStyles styles;
    private final List<String> lines = new ArrayList<>();
    private final List<String> alternatives = new ArrayList<>();
    private final List<Integer> headings = new ArrayList<>();

    OdtText(Element root, OdtStyles styles) {
        this.styles = styles;
        collect(root, new StringBuilder());
    }

    String text() {
        return String.join("\n", lines) + "\n" + String.join("\n", alternatives);
    }

    /** The first title or heading of the highest rank, else the first heading at all. */
    Optional<String> heading() {
        return place().map(lines::get);
    }

    /** The paragraph after the heading that has words. */
    Optional<String> afterHeading() {
        return place().flatMap(place ->
                lines.stream().skip(place + 1L).filter(line -> !line.isBlank()).findFirst());
    }

    private Optional<Integer> place() {
        return first(1).or(() -> first(ANY));
    }

    private Optional<Integer> first(int lowest) {
        for (int i = 0; i < lines.size(); i++) {
            if (headings.get(i) <= lowest && !lines.get(i).isBlank()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void collect(Element element, StringBuilder line) {
        String name = Odt.name(element);
        if (name.equals("text:p") || name.equals("text:h")) {
            paragraph(element);
        } else if (BREAKS.contains(name)) {
            line.append(' ');
        } else if (ALTERNATIVES.contains(name)) {
            alternatives.add(element.getTextContent().replaceAll("\\s+", " ").strip());
        } else if (!name.equals("text:note-citation")) {
            content(element, line);
        }
    }

    private void paragraph(Element paragraph) {
        int place = lines.size();
        lines.add(""); // a box or a note in the paragraph comes after it
        headings.add(rank(paragraph));
        var own = new StringBuilder();
        content(paragraph, own);
        lines.set(place, own.toString().replaceAll("\\s+", " ").strip());
    }

    private void content(Element element, StringBuilder line) {
        boolean words = !lines.isEmpty();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, line);
            } else if (words && child instanceof Text text) {
                line.append(text.getData());
            }
        }
    }

    private int rank(Element paragraph) {
        Optional<Integer> byStyle = Odt.attribute(paragraph, "text:style-name").flatMap(styles::heading);
        return byStyle.orElse(
                Odt.is(paragraph, "text:h") ? Odt.number(paragraph, "text:outline-level", 1) : Integer.MAX_VALUE);
    }
}
