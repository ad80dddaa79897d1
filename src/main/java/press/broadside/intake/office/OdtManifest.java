package press.broadside.intake.office;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The list of parts that an ODT carries of itself. */
final class OdtManifest {
    static final String TYPE = "application/vnd.oasis.opendocument.text";

    private OdtManifest() {}

    /** @param version of OpenDocument, as the content says: programs refuse a package whose parts disagree */
    static byte[] of(Parts parts, String version) {
        String namespace = Odt.namespace("manifest");
        Document tree = XmlTree.empty();
        Element root = tree.createElementNS(namespace, "manifest:manifest");
        root.setAttributeNS(namespace, "manifest:version", version);
        tree.appendChild(root);
        entry(root, "/", TYPE).setAttributeNS(namespace, "manifest:version", version);
        parts.names().stream()
                .filter(name -> !name.equals(Parts.MIMETYPE) && !name.startsWith("META-INF/"))
                .forEach(name -> entry(root, name, type(name, parts)));
        return XmlWriting.bytes(tree);
    }

    private static Element entry(Element root, String name, String type) {
        String namespace = Odt.namespace("manifest");
        Element entry = root.getOwnerDocument().createElementNS(namespace, "manifest:file-entry");
        entry.setAttributeNS(namespace, "manifest:full-path", name);
        entry.setAttributeNS(namespace, "manifest:media-type", type);
        root.appendChild(entry);
        return entry;
    }

    private static String type(String name, Parts parts) {
        return Parts.isXml(name)
                ? "text/xml"
                : parts.find(name).flatMap(PictureType::of).orElse("");
    }
}
