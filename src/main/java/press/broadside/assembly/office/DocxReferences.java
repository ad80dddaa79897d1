package press.broadside.assembly.office;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Takes out of a text what it refers to and the package does not hold: Mammoth would fetch it, or fail. */
final class DocxReferences {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final PackageParts parts;

    DocxReferences(PackageParts parts) {
        this.parts = parts;
    }

    /** @param name of the part that the tree was read from */
    void settle(String name, Document tree) {
        Map<String, String> pictures = embedded(name);
        for (String picture : new String[] {"blip", "imagedata"}) {
            ClosedXml.all(tree, picture).stream()
                    .filter(element -> !isThere(element, pictures))
                    .forEach(Wml::remove);
        }
        notes(tree, "footnote");
        notes(tree, "endnote");
    }

    private static boolean isThere(Element picture, Map<String, String> pictures) {
        String link = attribute(picture, "link");
        String embedded = attribute(picture, picture.getLocalName().equals("blip") ? "embed" : "id");
        return link.isEmpty() && pictures.containsKey(embedded);
    }

    private static String attribute(Element element, String name) {
        String written = element.getAttributeNS(RELATIONSHIPS, name);
        return written.isEmpty() ? element.getAttributeNS(STRICT, name) : written;
    }

    private void notes(Document tree, String kind) {
        Set<String> known = new HashSet<>();
        parts.find("word/" + kind + "s.xml")
                .map(ClosedXml::tree)
                .ifPresent(notes -> ClosedXml.all(notes, kind).forEach(note -> known.add(Wml.attribute(note, "id"))));
        ClosedXml.all(tree, kind + "Reference").stream()
                .filter(reference -> !known.contains(Wml.attribute(reference, "id")))
                .forEach(Wml::remove);
    }

    /** Relationships that lead to a part of this package, by their ids. */
    private Map<String, String> embedded(String name) {
        var targets = new HashMap<String, String>();
        String relationships = name.replaceFirst("([^/]+)$", "_rels/$1.rels");
        parts.find(relationships).map(ClosedXml::tree).ifPresent(tree -> {
            for (Element relationship : ClosedXml.all(tree, "Relationship")) {
                String target = relationship.getAttribute("Target");
                if (!relationship.getAttribute("TargetMode").equals("External")
                        && parts.find(resolved(name, target)).isPresent()) {
                    targets.put(relationship.getAttribute("Id"), target);
                }
            }
        });
        return targets;
    }

    private static String resolved(String name, String target) {
        try {
            return URI.create("/" + name)
                    .resolve(target.replace(" ", "%20"))
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException e) {
            return ""; // no address: nothing there
        }
    }
}
