package press.broadside.intake.office;

import static press.broadside.intake.office.Word.isWord;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** The words of cleaned stories as readers see them, a line for each paragraph. */
final class WordText {
    private final WordStyles styles;
    private final List<String> lines = new ArrayList<>();
    private final Set<String> alternatives = new LinkedHashSet<>();
    private final List<Integer> headings = new ArrayList<>();

    WordText(WordStyles styles) {
        this.styles = styles;
    }

    void add(WordPart story) {
        collect(story.root(), new StringBuilder());
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
        return first(1).or(() -> first(9));
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
        if (isWord(element, "p")) {
            int place = lines.size();
            lines.add(""); // a text box in the paragraph comes after it
            headings.add(styles.heading(element).orElse(Integer.MAX_VALUE));
            var own = new StringBuilder();
            XmlTree.children(element).forEach(child -> collect(child, own));
            lines.set(place, own.toString().replaceAll("\\s+", " ").strip());
            return;
        }
        if (isWord(element, "t") || XmlTree.is(element, Word.M, "t")) {
            line.append(element.getTextContent());
        } else if (isWord(element, "tab") || isWord(element, "br") || isWord(element, "cr")) {
            line.append(' ');
        } else if (isWord(element, "noBreakHyphen")) {
            line.append('-');
        } else if (!isWord(element, "pPr") && !isWord(element, "rPr")) {
            alternative(element);
            XmlTree.children(element).forEach(child -> collect(child, line));
        }
    }

    private void alternative(Element element) {
        for (String name : List.of("descr", "alt", "string")) {
            String words = element.getAttribute(name).replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                alternatives.add(words);
            }
        }
    }
}
