package press.broadside.intake.office;

import static press.broadside.intake.office.Extensions.isIn;
import static press.broadside.intake.office.Word.isWord;

import java.util.Set;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Accepts every tracked change: what was inserted stays, what was deleted goes, how things looked before is forgotten. */
final class TrackedChanges {
    private static final Set<String> FORMER = Set.of(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tcPrChange",
            "trPrChange",
            "tblGridChange",
            "numberingChange",
            "cellMerge",
            "cellIns");
    private static final Set<String> RANGES = Set.of(
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd");
    private static final Set<String> GONE = Set.of("del", "moveFrom");
    private static final Set<String> THERE = Set.of("ins", "moveTo");
    private static final Set<String> DELETED_TEXT = Set.of("delText", "delInstrText");
    private static final Set<String> PROPERTIES = Set.of("rPr", "trPr", "ctrlPr", "numPr");

    private final Element root;
    private final Removals removals;

    private TrackedChanges(Element root, Removals removals) {
        this.root = root;
        this.removals = removals;
    }

    static void accept(Element root, Removals removals) {
        new TrackedChanges(root, removals).accept();
    }

    private void accept() {
        var marks = new ParagraphMarks();
        for (Element element : XmlTree.elements(root)) {
            if (!isIn(element, root)) {
                continue; // went with what was around it
            }
            if (isWord(element, FORMER) || isWord(element, DELETED_TEXT)) {
                drop(element, element);
            } else if (isWord(element, RANGES)) {
                XmlTree.remove(element);
            } else if (isWord(element, "cellDel")) {
                drop(element, Word.around(element, "tc").orElse(element));
            } else if (isWord(element, GONE)) {
                delete(element, marks);
            } else if (isWord(element, THERE)) {
                removals.count(Removed.TRACKED_CHANGE);
                if (isMarker(element)) {
                    XmlTree.remove(element);
                } else {
                    XmlTree.unwrap(element);
                }
            }
        }
        marks.merge(root);
    }

    /** A deletion around runs takes them along; one among properties is about what they belong to. */
    private void delete(Element deletion, ParagraphMarks marks) {
        Element parent = XmlTree.parent(deletion).orElse(root);
        Element owner = XmlTree.parent(parent).orElse(root);
        if (!isMarker(deletion)) {
            drop(deletion, deletion);
        } else if (isWord(parent, "trPr") && isWord(owner, "tr")) {
            drop(deletion, owner);
        } else if (isWord(parent, "rPr") && isWord(owner, "pPr")) {
            XmlTree.parent(owner).ifPresent(marks::add);
            drop(deletion, deletion);
        } else if (isWord(parent, "rPr") && isWord(owner, "r")) {
            drop(deletion, owner);
        } else {
            drop(deletion, deletion);
        }
    }

    private void drop(Element change, Element what) {
        removals.count(Removed.TRACKED_CHANGE);
        XmlTree.remove(what);
        if (isIn(change, root)) {
            XmlTree.remove(change);
        }
    }

    private static boolean isMarker(Element change) {
        return XmlTree.parent(change)
                .filter(parent -> PROPERTIES.contains(parent.getLocalName()))
                .isPresent();
    }
}
