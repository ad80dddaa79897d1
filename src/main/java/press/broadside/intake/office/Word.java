package press.broadside.intake.office;

import static press.broadside.intake.office.XmlTree.child;

import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** WordprocessingML's names, and what they mean. ECMA-376 part 1, clause 17. */
final class Word {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    static final String V = "urn:schemas-microsoft-com:vml";
    static final String O = "urn:schemas-microsoft-com:office:office";
    static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String MS = "http://schemas.microsoft.com/office/word/2010/";
    private static final String W10 = "urn:schemas-microsoft-com:office:word";

    /** What may stand in a published document; everything else is an extension that readers do not need. */
    static final Set<String> ELEMENTS = Set.of(
            W,
            A,
            PIC,
            WP,
            M,
            V,
            O,
            W10,
            MS + "wordprocessingShape",
            MS + "wordprocessingGroup",
            MS + "wordprocessingCanvas",
            A.replace("/main", "/lockedCanvas"));

    static final Set<String> ATTRIBUTES =
            Set.of(W, R, M, V, O, XMLConstants.XML_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI);

    private Word() {}

    static boolean isWord(Node node, String name) {
        return XmlTree.is(node, W, name);
    }

    static boolean isWord(Node node, Set<String> names) {
        return node.getLocalName() != null && W.equals(node.getNamespaceURI()) && names.contains(node.getLocalName());
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static Optional<Element> inside(Element element, String... path) {
        Optional<Element> at = Optional.of(element);
        for (String step : path) {
            at = at.flatMap(outer -> child(outer, W, step));
        }
        return at;
    }

    /** A property that is on or off: on when its element is there and does not say otherwise. */
    static Optional<Boolean> toggle(Element properties, String name) {
        return child(properties, W, name).map(Word::isOn);
    }

    static boolean isOn(Element toggle) {
        return !Set.of("0", "false", "off").contains(attribute(toggle, "val"));
    }

    /** The nearest element of this name around a node. */
    static Optional<Element> around(Node node, String name) {
        Optional<Element> up = XmlTree.parent(node);
        while (up.isPresent() && !isWord(up.get(), name)) {
            up = XmlTree.parent(up.get());
        }
        return up;
    }

    /** Whether anything in this paragraph can be seen. */
    static boolean showsSomething(Element paragraph) {
        return XmlTree.any(
                paragraph,
                element -> element != paragraph
                        && (XmlTree.is(element, M, "t")
                                || (!isWord(element, "rPr")
                                        && XmlTree.parent(element)
                                                .filter(parent -> isWord(parent, "r"))
                                                .isPresent())));
    }
}
