package press.broadside.intake.office;

import static press.broadside.intake.office.Word.attribute;
import static press.broadside.intake.office.Word.isWord;

import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Footnotes and endnotes that nothing refers to any more: they were notes to what was deleted or hidden. */
final class WordNotes {
    private WordNotes() {}

    static void prune(WordPackage document, String kind) {
        String note = kind.substring(0, kind.length() - 1);
        Set<String> used = document.kept().stream()
                .filter(part -> part.isStory() && !part.kind().equals(kind))
                .flatMap(part -> XmlTree.elements(part.root()).stream())
                .filter(element -> isWord(element, note + "Reference"))
                .map(element -> attribute(element, "id"))
                .collect(Collectors.toSet());
        document.find(kind).ifPresent(part -> {
            for (Element element : XmlTree.children(part.root())) {
                boolean text = Set.of("", "normal").contains(attribute(element, "type"));
                if (isWord(element, note) && text && !used.contains(attribute(element, "id"))) {
                    XmlTree.remove(element);
                }
            }
        });
    }
}
