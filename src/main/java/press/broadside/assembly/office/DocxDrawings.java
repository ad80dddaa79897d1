package press.broadside.assembly.office;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Drawings in the one shape that Mammoth reads with everything in it: pictures and text boxes of the older VML. */
final class DocxDrawings {
    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private DocxDrawings() {}

    static void prepare(Document tree) {
        ClosedXml.all(tree, "AlternateContent").forEach(DocxDrawings::choose);
        ClosedXml.all(tree, "drawing").stream()
                .filter(DocxPreparation::isText)
                .filter(drawing -> drawing.getParentNode() != null && !isPlainPicture(drawing))
                .forEach(DocxDrawings::simplify);
    }

    /** The choice of new programs where it holds something for a page; what it offers old ones is the same again. */
    private static void choose(Element alternatives) {
        List<Element> offered = ClosedXml.children(alternatives);
        Optional<Element> chosen = offered.stream()
                .filter(child -> "Choice".equals(child.getLocalName()))
                .filter(child -> !ClosedXml.all(child, "blip").isEmpty()
                        || !ClosedXml.all(child, "txbxContent").isEmpty())
                .findFirst()
                .or(() -> offered.stream()
                        .filter(child -> "Fallback".equals(child.getLocalName()))
                        .findFirst());
        offered.stream().filter(child -> chosen.filter(child::equals).isEmpty()).forEach(Wml::remove);
        chosen.ifPresent(Wml::unwrap);
        Wml.unwrap(alternatives);
    }

    private static boolean isPlainPicture(Element drawing) {
        return ClosedXml.all(drawing, "txbxContent").isEmpty()
                && ClosedXml.all(drawing, "wgp").isEmpty()
                && ClosedXml.all(drawing, "blip").size() == 1;
    }

    private static void simplify(Element drawing) {
        Element simple = Wml.element(drawing, "pict");
        String alt = alt(drawing);
        for (Element blip : ClosedXml.all(drawing, "blip")) {
            String embedded = blip.getAttributeNS(RELATIONSHIPS, "embed");
            if (!embedded.isEmpty() && !isWithinText(blip, drawing)) {
                simple.appendChild(picture(simple, embedded, alt));
            }
        }
        for (Element text : ClosedXml.all(drawing, "txbxContent")) {
            if (text.getParentNode() != null && !isWithinText(text, drawing)) {
                Element box = simple.getOwnerDocument().createElementNS(VML, "v:textbox");
                box.appendChild(text);
                simple.appendChild(box);
            }
        }
        drawing.getParentNode().replaceChild(simple, drawing);
    }

    private static boolean isWithinText(Element element, Element drawing) {
        for (var at = element.getParentNode(); at != null && !at.equals(drawing); at = at.getParentNode()) {
            if ("txbxContent".equals(at.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static Element picture(Element like, String embedded, String alt) {
        Document tree = like.getOwnerDocument();
        Element shape = tree.createElementNS(VML, "v:shape");
        Element picture = tree.createElementNS(VML, "v:imagedata");
        picture.setAttributeNS(RELATIONSHIPS, "r:id", embedded);
        picture.setAttributeNS(OFFICE, "o:title", alt);
        shape.appendChild(picture);
        return shape;
    }

    /** What the picture's own description says, or else its title. */
    private static String alt(Element drawing) {
        List<Element> described = ClosedXml.all(drawing, "docPr").stream()
                .filter(properties -> !isWithinText(properties, drawing))
                .toList();
        return described.stream()
                .map(properties -> properties.getAttribute("descr"))
                .filter(text -> !text.isBlank())
                .findFirst()
                .or(() -> described.stream()
                        .map(properties -> properties.getAttribute("title"))
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .orElse("");
    }
}
