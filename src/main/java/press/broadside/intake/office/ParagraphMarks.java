package press.broadside.intake.office;

import static press.broadside.intake.office.Word.inside;
import static press.broadside.intake.office.Word.isWord;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paragraphs whose mark is gone: each goes on in the one after it. */
final class ParagraphMarks {
    private static final Set<String> BLOCKS = Set.of("p", "tbl", "sdt", "sectPr", "altChunk", "tcPr");

    private final Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Element paragraph) {
        gone.add(paragraph);
    }

    void merge(Element root) {
        List<Element> paragraphs = XmlTree.elements(root).stream()
                .filter(element -> isWord(element, "p"))
                .toList();
        for (Element paragraph : paragraphs) {
            if (Extensions.isIn(paragraph, root)) {
                mergeOn(paragraph);
            }
        }
    }

    private void mergeOn(Element paragraph) {
        while (gone.remove(paragraph) && inside(paragraph, "pPr", "sectPr").isEmpty()) {
            Optional<Element> next = block(paragraph, true).filter(block -> isWord(block, "p"));
            if (!Word.showsSomething(paragraph)) {
                removeEmpty(paragraph);
                return;
            }
            next.ifPresent(after -> takeOver(paragraph, after));
        }
    }

    private void takeOver(Element paragraph, Element next) {
        for (Node child = next.getFirstChild(); child != null; child = next.getFirstChild()) {
            if (isWord(child, "pPr")) {
                inside((Element) child, "sectPr")
                        .ifPresent(section -> properties(paragraph).appendChild(section));
                next.removeChild(child);
            } else {
                paragraph.appendChild(child);
            }
        }
        XmlTree.remove(next);
        if (gone.remove(next)) {
            gone.add(paragraph);
        }
    }

    private static Element properties(Element paragraph) {
        return inside(paragraph, "pPr").orElseGet(() -> {
            Element created = paragraph
                    .getOwnerDocument()
                    .createElementNS(Word.W, paragraph.getPrefix() == null ? "pPr" : paragraph.getPrefix() + ":pPr");
            paragraph.insertBefore(created, paragraph.getFirstChild());
            return created;
        });
    }

    /** Removes a paragraph that shows nothing, unless tables would grow together or a cell would have none. */
    static void removeEmpty(Element paragraph) {
        Optional<Element> before = block(paragraph, false);
        Optional<Element> after = block(paragraph, true);
        boolean parts = before.filter(ParagraphMarks::isTable).isPresent()
                && after.filter(block -> isWord(block, "p")).isEmpty();
        boolean only = before.filter(block -> !isWord(block, "tcPr")).isEmpty() && after.isEmpty();
        if (!parts && !only) {
            keepMarks(paragraph, after);
            XmlTree.remove(paragraph);
        }
    }

    /** Bookmarks in it may be where a link leads. */
    private static void keepMarks(Element paragraph, Optional<Element> after) {
        if (after.filter(block -> isWord(block, "p")).isPresent()) {
            var marks = new ArrayList<>(XmlTree.children(paragraph));
            marks.removeIf(mark -> !isWord(mark, Set.of("bookmarkStart", "bookmarkEnd")));
            Node first = inside(after.get(), "pPr")
                    .map(Node::getNextSibling)
                    .orElseGet(() -> after.get().getFirstChild());
            marks.forEach(mark -> after.get().insertBefore(mark, first));
        }
    }

    private static boolean isTable(Element block) {
        return isWord(block, "tbl");
    }

    private static Optional<Element> block(Element from, boolean forwards) {
        Node at = from;
        do {
            at = forwards ? at.getNextSibling() : at.getPreviousSibling();
        } while (at != null && !(at instanceof Element && isWord(at, BLOCKS)));
        return Optional.ofNullable((Element) at);
    }
}
