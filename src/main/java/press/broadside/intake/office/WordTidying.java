package press.broadside.intake.office;

import static press.broadside.intake.office.Word.isWord;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts a tree in order after things were taken out of it: nothing empty stays, and what needs a paragraph has one. */
final class WordTidying {
    private static final Set<String> EMPTY = Set.of("hyperlink", "fldSimple", "pict", "drawing", "tr", "tbl");
    private static final Set<String> PROPERTIES = Set.of("rPr", "trPr", "tblPr", "tblPrEx", "tblGrid");
    private static final Set<String> NEED_A_PARAGRAPH =
            Set.of("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent");

    private WordTidying() {}

    static void tidy(Element root) {
        List<Element> innermostFirst = XmlTree.elements(root);
        Collections.reverse(innermostFirst);
        for (Element element : innermostFirst) {
            if (isWord(element, "r") && isEmpty(element)) {
                XmlTree.remove(element);
            } else if (isWord(element, EMPTY) && isEmpty(element)) {
                XmlTree.remove(element);
            } else if (isWord(element, NEED_A_PARAGRAPH)) {
                endWithParagraph(element);
            }
        }
    }

    private static boolean isEmpty(Element element) {
        return XmlTree.children(element).stream().allMatch(child -> isWord(child, PROPERTIES));
    }

    private static void endWithParagraph(Element block) {
        Optional<Node> last = Optional.ofNullable(block.getLastChild());
        while (last.isPresent() && !(last.get() instanceof Element && isWord(last.get(), Set.of("p", "tbl", "tcPr")))) {
            last = Optional.ofNullable(last.get().getPreviousSibling());
        }
        if (last.filter(child -> isWord(child, "p")).isEmpty()) {
            String prefix = Optional.ofNullable(block.getPrefix())
                    .map(used -> used + ":")
                    .orElse("");
            block.appendChild(block.getOwnerDocument().createElementNS(Word.W, prefix + "p"));
        }
    }
}
