package press.broadside.intake.office;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Addresses in an ODT: links lead to safe places, pictures come from the package, and nothing else has an address. */
final class OdtLinks {
    private static final Set<String> LINKS = Set.of("text:a", "draw:a");
    private static final Set<String> PICTURES =
            Set.of("draw:image", "draw:fill-image", "style:background-image", "text:list-level-style-image");

    private OdtLinks() {}

    static void settle(Element root, OdtPictures pictures, Removals removals) {
        for (Element element : XmlTree.elements(root)) {
            String name = Odt.name(element);
            Optional<String> address = Odt.attribute(element, "xlink:href");
            if (LINKS.contains(name)) {
                link(element, address.orElse(""), removals);
            } else if (PICTURES.contains(name)) {
                picture(element, address, pictures);
            } else if (name.equals("draw:image-map")) {
                XmlTree.remove(element);
            } else if (address.isPresent()) {
                removals.count(Removed.LINK);
                removeAddress(element);
            }
        }
        XmlTree.elements(root).stream()
                .filter(element -> Odt.is(element, "draw:frame"))
                .filter(OdtLinks::isEmpty)
                .forEach(XmlTree::remove);
    }

    private static void link(Element link, String address, Removals removals) {
        if (!SafeLink.isSafe(address)) {
            removals.count(Removed.LINK);
            XmlTree.unwrap(link);
        }
    }

    private static void picture(Element element, Optional<String> address, OdtPictures pictures) {
        Optional<String> name = address.flatMap(pictures::settled);
        if (name.isPresent()) {
            element.setAttributeNS(Odt.XLINK, "xlink:href", name.get());
        } else if (Odt.is(element, "text:list-level-style-image") || Odt.is(element, "style:background-image")) {
            removeAddress(element);
        } else {
            XmlTree.remove(element);
        }
    }

    private static void removeAddress(Element element) {
        for (Attr attribute : XmlTree.attributes(element)) {
            if (Odt.XLINK.equals(attribute.getNamespaceURI())) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    /** A frame holds a picture, a box or nothing that is left. */
    private static boolean isEmpty(Element frame) {
        return XmlTree.children(frame).stream()
                .allMatch(child -> Odt.name(child).startsWith("svg:") || Odt.is(child, "draw:glue-point"));
    }
}
