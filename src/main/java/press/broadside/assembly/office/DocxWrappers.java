package press.broadside.assembly.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Elements around or beside text that Mammoth does not know, taken away so that their text shows. */
final class DocxWrappers {
    private static final Set<String> AROUND_TEXT =
            Set.of("fldSimple", "customXml", "dir", "bdo", "smartTag", "ins", "moveTo", "ruby", "rubyBase");

    /** {@code rt} is how a ruby's base is spoken, the rest was deleted or says how something was made. */
    private static final Set<String> GONE =
            Set.of("rt", "rubyPr", "del", "moveFrom", "customXmlPr", "smartTagPr", "commentReference");

    private DocxWrappers() {}

    static void open(Document tree) {
        texts(tree, GONE).forEach(Wml::remove);
        texts(tree, AROUND_TEXT).forEach(Wml::unwrap);
        ClosedXml.all(tree, "cr").forEach(element -> rename(element, "br"));
        ClosedXml.all(tree, "ptab").forEach(element -> rename(element, "tab"));
        ClosedXml.all(tree, "oMath").forEach(DocxWrappers::formula);
        ClosedXml.all(tree, "oMathPara").forEach(Wml::unwrap);
    }

    private static List<Element> texts(Document tree, Set<String> names) {
        return ClosedXml.all(tree, names).stream()
                .filter(DocxPreparation::isText)
                .filter(element -> !isMark(element))
                .toList();
    }

    /** In the properties of a paragraph or row, {@code ins} and {@code del} mark its end, and hold nothing. */
    private static boolean isMark(Element element) {
        String parent = String.valueOf(element.getParentNode().getLocalName());
        return parent.equals("rPr") || parent.equals("trPr");
    }

    private static void rename(Element element, String name) {
        element.getParentNode().replaceChild(Wml.element(element, name), element);
    }

    /** A formula in a line of text: its signs in their order. */
    private static void formula(Element formula) {
        String signs = ClosedXml.all(formula, "t").stream()
                .map(Element::getTextContent)
                .collect(Collectors.joining());
        Element like = formula;
        while (!DocxPreparation.isText(like)) {
            like = (Element) like.getParentNode();
        }
        Element run = Wml.element(like, "r");
        Element text = Wml.element(like, "t");
        text.setTextContent(signs);
        run.appendChild(text);
        formula.getParentNode().replaceChild(run, formula);
    }
}
