package press.broadside.intake.office;

import static press.broadside.intake.office.Word.isWord;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Unlinks what does not lead to an ordinary address, and drops references to parts that are not kept. */
final class WordLinks {
    private static final Set<String> PLACES = Set.of("headerReference", "footerReference");
    private static final List<String> ELSEWHERE = List.of("href", "src", "target");

    private WordLinks() {}

    static void settle(WordPart part, Removals removals) {
        for (Attr reference : part.references()) {
            Element element = reference.getOwnerElement();
            if (element != null && part.relationship(reference.getValue()).isEmpty()) {
                drop(element, reference, removals);
            }
        }
        for (Element element : XmlTree.elements(part.root())) {
            if (Word.V.equals(element.getNamespaceURI())) {
                vml(element, removals);
            }
            element.removeAttributeNS(Word.W, "docLocation");
        }
    }

    private static void drop(Element element, Attr reference, Removals removals) {
        element.removeAttributeNode(reference);
        if (isWord(element, "hyperlink")) {
            removals.count(Removed.LINK);
            if (Word.attribute(element, "anchor").isEmpty()) {
                XmlTree.unwrap(element);
            }
        } else if (String.valueOf(element.getLocalName()).startsWith("hlink")) {
            removals.count(Removed.LINK);
            XmlTree.remove(element);
        } else if (isWord(element, PLACES)) {
            XmlTree.remove(element);
        }
    }

    private static void vml(Element shape, Removals removals) {
        for (String name : ELSEWHERE) {
            boolean link = name.equals("href") && !shape.getAttribute(name).isEmpty();
            if (!link || !SafeLink.isSafe(shape.getAttribute(name))) {
                if (link) {
                    removals.count(Removed.LINK);
                }
                shape.removeAttribute(name);
            }
        }
        shape.removeAttributeNS(Word.O, "href");
        shape.removeAttributeNS(Word.O, "althref");
    }
}
