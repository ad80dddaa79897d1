package press.broadside.intake.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** The pictures of a document: each stripped, or taken out with what shows it. */
final class WordPictures {
    private static final Set<String> VML_PICTURES = Set.of("imagedata", "fill", "stroke");

    private final Parts parts;
    private final Function<byte[], Optional<byte[]>> stripped;
    private final Removals removals;
    private final Map<String, Optional<byte[]>> pictures = new HashMap<>();
    private final Map<Element, Boolean> texts = new HashMap<>();

    WordPictures(Parts parts, Function<byte[], Optional<byte[]>> stripped, Removals removals) {
        this.parts = parts;
        this.stripped = stripped;
        this.removals = removals;
    }

    void settle(WordPart part) {
        part.dropIf(relationship -> relationship.kind().equals("image")
                && relationship.part(part.name(), parts).flatMap(this::picture).isEmpty());
        for (Element element : XmlTree.elements(part.root())) {
            if (XmlTree.is(element, Word.A, "blip")) {
                drawn(element, part);
            } else if (Word.V.equals(element.getNamespaceURI()) && VML_PICTURES.contains(element.getLocalName())) {
                vml(element, part);
            }
        }
        removeEmptyBullets(part.root());
    }

    /** The pictures of these names as they stand now. */
    Map<String, byte[]> of(List<String> names) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        names.forEach(name -> picture(name).ifPresent(bytes -> found.put(name, bytes)));
        return found;
    }

    private Optional<byte[]> picture(String name) {
        return pictures.computeIfAbsent(
                name,
                wanted -> parts.find(wanted)
                        .flatMap(stripped)
                        .filter(bytes -> PictureType.of(bytes).isPresent()));
    }

    private void drawn(Element blip, WordPart part) {
        boolean linked = blip.hasAttributeNS(Word.R, "link");
        String id = blip.getAttributeNS(Word.R, "embed");
        blip.removeAttributeNS(Word.R, "link");
        if (isPicture(id, part)) {
            return;
        }
        removals.count(linked || isLinked(id, part) ? Removed.LINKED_PICTURE : Removed.PICTURE);
        Optional<Element> picture = around(blip, Word.PIC, "pic");
        Optional<Element> fill = around(blip, Word.A, "blipFill");
        if (picture.isEmpty()) {
            XmlTree.remove(fill.orElse(blip));
        } else if (XmlTree.parent(picture.get())
                .filter(parent -> parent.getLocalName().equals("graphicData"))
                .isPresent()) {
            XmlTree.remove(Word.around(blip, "drawing").orElse(picture.get()));
        } else {
            XmlTree.remove(picture.get());
        }
    }

    private void vml(Element data, WordPart part) {
        boolean image = data.getLocalName().equals("imagedata");
        boolean linked =
                data.hasAttributeNS(Word.R, "href") || data.hasAttributeNS(Word.O, "href") || data.hasAttribute("src");
        data.removeAttributeNS(Word.R, "href");
        data.removeAttributeNS(Word.R, "pict");
        data.removeAttributeNS(Word.O, "relid");
        String id = data.getAttributeNS(Word.R, "id");
        if (isPicture(id, part) || (!image && id.isEmpty() && !linked)) {
            return;
        }
        removals.count(linked || isLinked(id, part) ? Removed.LINKED_PICTURE : Removed.PICTURE);
        Element shape = XmlTree.parent(data).orElse(data);
        boolean holdsText = texts.computeIfAbsent(
                shape, looked -> XmlTree.any(looked, element -> Word.isWord(element, "txbxContent")));
        XmlTree.remove(image && !holdsText && Word.V.equals(shape.getNamespaceURI()) ? shape : data);
    }

    private static boolean isPicture(String id, WordPart part) {
        return part.relationship(id)
                .filter(found -> found.kind().equals("image"))
                .isPresent();
    }

    private static boolean isLinked(String id, WordPart part) {
        return part.dropped(id).filter(Relationship::external).isPresent();
    }

    private static Optional<Element> around(Element inner, String namespace, String name) {
        Optional<Element> up = XmlTree.parent(inner);
        while (up.isPresent() && !XmlTree.is(up.get(), namespace, name)) {
            up = XmlTree.parent(up.get());
        }
        return up;
    }

    /** A list whose bullet was a picture that is gone gets the ordinary one. */
    private static void removeEmptyBullets(Element root) {
        Set<String> gone = new HashSet<>();
        for (Element element : XmlTree.elements(root)) {
            boolean empty = Word.isWord(element, "numPicBullet")
                    && !XmlTree.any(
                            element, inner -> Set.of("imagedata", "blip").contains(inner.getLocalName()));
            if (empty) {
                gone.add(Word.attribute(element, "numPicBulletId"));
                XmlTree.remove(element);
            }
        }
        XmlTree.elements(root).stream()
                .filter(element -> Word.isWord(element, "lvlPicBulletId"))
                .filter(element -> gone.contains(Word.attribute(element, "val")))
                .forEach(XmlTree::remove);
    }
}
