package press.broadside.intake.office;

import static press.broadside.intake.office.Extensions.isIn;
import static press.broadside.intake.office.Word.isWord;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Takes out of a tree what brings something in from elsewhere, runs, or tells who did what when. */
final class UnwantedElements {
    private static final Map<String, Removed> WITH_CONTENT = Map.of(
            "object", Removed.OBJECT,
            "control", Removed.OBJECT,
            "altChunk", Removed.INSERTED_DOCUMENT,
            "subDoc", Removed.INSERTED_DOCUMENT,
            "contentPart", Removed.DRAWING,
            "movie", Removed.OBJECT,
            "embedRegular", Removed.FONT,
            "embedBold", Removed.FONT,
            "embedItalic", Removed.FONT,
            "embedBoldItalic", Removed.FONT);

    /** Of no use to readers, and nothing that a sender would miss; comments are counted where they are written. */
    private static final Set<String> SILENTLY = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "permStart",
            "permEnd",
            "proofErr",
            "printerSettings",
            "divId",
            "rsid",
            "lastRenderedPageBreak");

    private static final Set<String> WRAPPERS = Set.of("sdt", "customXml", "smartTag");
    private static final Set<String> ABOUT_WRAPPERS = Set.of("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr");
    private static final Set<String> VML = Set.of("OLEObject", "signatureline", "ink");
    private static final Set<String> PERSONAL = Set.of("author", "date", "initials", "userId");
    private static final Set<String> SHOWN_NAMES = Set.of("name", "descr", "title", "alt");
    private static final Pattern PATH = Pattern.compile("(?s)\\s*(?:[A-Za-z]:[\\\\/]|file:|\\\\\\\\|/[^/ ]+/).*");
    private static final Set<String> DRAWINGS = Set.of(
            Word.PIC,
            Word.A.replace("/main", "/lockedCanvas"),
            "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
            "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas");

    private UnwantedElements() {}

    static void remove(Element root, Removals removals) {
        for (Element element : XmlTree.elements(root)) {
            if (!isIn(element, root)) {
                continue;
            }
            Optional<Removed> gone = gone(element);
            if (gone.isPresent()) {
                removals.count(gone.get());
                XmlTree.remove(
                        isGraphic(element) ? Word.around(element, "drawing").orElse(element) : element);
            } else if (isWord(element, SILENTLY)) {
                XmlTree.remove(element);
            } else if (isWord(element, WRAPPERS)) {
                unwrap(element, removals);
            } else {
                removeAttributes(element);
            }
        }
    }

    private static Optional<Removed> gone(Element element) {
        if (Word.W.equals(element.getNamespaceURI())) {
            return Optional.ofNullable(WITH_CONTENT.get(element.getLocalName()));
        }
        if (isGraphic(element) && !DRAWINGS.contains(element.getAttribute("uri"))) {
            return Optional.of(Removed.DRAWING);
        }
        if (Word.O.equals(element.getNamespaceURI()) && VML.contains(element.getLocalName())) {
            return Optional.of(Removed.OBJECT);
        }
        return "graphicFrame".equals(element.getLocalName()) ? Optional.of(Removed.DRAWING) : Optional.empty();
    }

    private static boolean isGraphic(Element element) {
        return XmlTree.is(element, Word.A, "graphicData");
    }

    /** A control goes, its text stays; but not the text that only says what to write there. */
    private static void unwrap(Element wrapper, Removals removals) {
        boolean asks = Word.inside(wrapper, "sdtPr", "showingPlcHdr")
                .filter(Word::isOn)
                .isPresent();
        removals.count(Removed.CONTROL);
        for (Element child : XmlTree.children(wrapper)) {
            if (isWord(child, ABOUT_WRAPPERS) || asks) {
                XmlTree.remove(child);
            } else if (isWord(child, "sdtContent")) {
                XmlTree.unwrap(child);
            }
        }
        XmlTree.unwrap(wrapper);
    }

    private static void removeAttributes(Element element) {
        for (Attr attribute : XmlTree.attributes(element)) {
            boolean word = Word.W.equals(attribute.getNamespaceURI());
            boolean revision = word && attribute.getLocalName().startsWith("rsid");
            if (revision || (word && PERSONAL.contains(attribute.getLocalName()))) {
                element.removeAttributeNode(attribute);
            } else if (SHOWN_NAMES.contains(attribute.getLocalName())
                    && PATH.matcher(attribute.getValue()).matches()) {
                attribute.setValue(""); // a folder of the one who put the picture in
            }
        }
    }
}
