package press.broadside.intake.office;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The list of what each part of a DOCX is, written anew for the parts that are kept. */
final class ContentTypes {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final Map<String, String> SUFFIXES =
            Map.of("png", "image/png", "jpeg", "image/jpeg", "jpg", "image/jpeg", "gif", "image/gif");

    private final Map<String, String> defaults = new TreeMap<>();
    private final Map<String, String> overrides = new TreeMap<>();

    ContentTypes() {
        defaults.put("rels", "application/vnd.openxmlformats-package.relationships+xml");
        defaults.put("xml", "application/xml");
    }

    void add(WordPart part) {
        overrides.put(
                part.name(),
                switch (part.kind()) {
                    case "officeDocument" -> WORD + "document.main+xml";
                    case "theme" -> "application/vnd.openxmlformats-officedocument.theme+xml";
                    default -> WORD + part.kind() + "+xml";
                });
    }

    void add(String name, String type) {
        overrides.put(name, type);
    }

    /** A picture, whose suffix may be that of another kind of picture or of none. */
    void addPicture(String name, String type) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (type.equals(SUFFIXES.get(suffix))) {
            defaults.put(suffix, type);
        } else {
            overrides.put(name, type);
        }
    }

    byte[] written() {
        Document tree = XmlTree.empty();
        Element root = tree.createElementNS(NAMESPACE, "Types");
        tree.appendChild(root);
        defaults.forEach((suffix, type) -> append(root, "Default", "Extension", suffix, type));
        overrides.forEach((name, type) -> append(root, "Override", "PartName", "/" + name, type));
        return XmlWriting.bytes(tree);
    }

    private static void append(Element root, String element, String key, String value, String type) {
        Element entry = root.getOwnerDocument().createElementNS(NAMESPACE, element);
        entry.setAttribute(key, value);
        entry.setAttribute("ContentType", type);
        root.appendChild(entry);
    }
}
