package press.broadside.intake.office;

import static press.broadside.intake.office.Word.inside;
import static press.broadside.intake.office.Word.isWord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import press.broadside.intake.office.Removals.Removed;

/** Takes hidden text out of a story, and then the property itself, so that nothing stays that a switch could show. */
final class HiddenText {
    private static final Set<String> FIELD = Set.of("rPr", "fldChar", "instrText");
    private static final Set<String> PROPERTIES = Set.of("vanish", "specVanish");

    private HiddenText() {}

    static void remove(Element root, WordStyles styles, Removals removals) {
        List<Element> hidden = XmlTree.elements(root).stream()
                .filter(element -> isRun(element) && styles.isHidden(element))
                .toList();
        removals.count(Removed.HIDDEN, pieces(hidden));
        hidden.forEach(HiddenText::empty);
        for (Element element : XmlTree.elements(root)) {
            if (isHiddenRow(element) || isHiddenDrawing(element)) {
                removals.count(Removed.HIDDEN);
                XmlTree.remove(owner(element));
            }
        }
        removeHiddenParagraphs(root);
    }

    /** For when the text is gone, in styles too: before, they are what tells it. */
    static void removeProperties(Element root) {
        XmlTree.elements(root).stream()
                .filter(element -> isWord(element, PROPERTIES))
                .forEach(XmlTree::remove);
    }

    private static boolean isRun(Element element) {
        return isWord(element, "r") || XmlTree.is(element, Word.M, "r");
    }

    /** Runs that follow each other are one piece; those with nothing to see in them are none. */
    private static int pieces(List<Element> runs) {
        int pieces = 0;
        Optional<Node> before = Optional.empty();
        for (Element run : runs) {
            if (!seen(run).isEmpty()) {
                boolean goesOn = before.isPresent() && before.equals(previous(run));
                pieces += goesOn ? 0 : 1;
                before = Optional.of(run);
            }
        }
        return pieces;
    }

    private static Optional<Node> previous(Element run) {
        Node at = run.getPreviousSibling();
        while (at != null && !(at instanceof Element)) {
            at = at.getPreviousSibling();
        }
        return Optional.ofNullable(at);
    }

    /** Marks of a field that stays are needed where they are. */
    private static void empty(Element run) {
        seen(run).forEach(XmlTree::remove);
        if (XmlTree.children(run).stream().noneMatch(child -> isWord(child, Set.of("fldChar", "instrText")))) {
            XmlTree.remove(run);
        }
    }

    private static List<Element> seen(Element run) {
        var seen = new ArrayList<>(XmlTree.children(run));
        seen.removeIf(child -> isWord(child, FIELD));
        return seen;
    }

    private static boolean isHiddenRow(Element element) {
        return isWord(element, "hidden")
                && XmlTree.parent(element)
                        .filter(parent -> isWord(parent, "trPr"))
                        .isPresent()
                && Word.isOn(element);
    }

    private static boolean isHiddenDrawing(Element element) {
        boolean drawing =
                XmlTree.is(element, Word.WP, "docPr") && Set.of("1", "true").contains(element.getAttribute("hidden"));
        boolean shape = Word.V.equals(element.getNamespaceURI())
                && element.getAttribute("style").matches("(?is).*visibility\\s*:\\s*hidden.*");
        return drawing || shape;
    }

    private static Element owner(Element mark) {
        Optional<Element> owner = isWord(mark, "hidden")
                ? Word.around(mark, "tr")
                : XmlTree.is(mark, Word.WP, "docPr") ? Word.around(mark, "drawing") : Optional.of(mark);
        return owner.orElse(mark);
    }

    /**
     * A paragraph whose mark is hidden too is not there for readers. One that shows something stays a paragraph of its own,
     * although Word would write the next one behind it.
     */
    private static void removeHiddenParagraphs(Element root) {
        for (Element paragraph : XmlTree.elements(root)) {
            if (isWord(paragraph, "p")
                    && inside(paragraph, "pPr", "rPr")
                            .flatMap(mark -> Word.toggle(mark, "vanish"))
                            .orElse(false)
                    && inside(paragraph, "pPr", "sectPr").isEmpty()
                    && !Word.showsSomething(paragraph)) {
                ParagraphMarks.removeEmpty(paragraph);
            }
        }
    }
}
