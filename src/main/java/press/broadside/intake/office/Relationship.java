package press.broadside.intake.office;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a part of a DOCX refers to.
 *
 * @param type     the whole address that names its kind
 * @param external whether the target is an address outside the package
 */
record Relationship(String id, String type, String target, boolean external) {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** The last piece of the type: {@code image}. */
    String kind() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** Whether it is of this kind in the transitional flavour, which is what word processors write. */
    boolean is(String kind) {
        return type.equals(OFFICE + kind);
    }

    /** Where the relationships of a part are kept; those of the package itself for an empty name. */
    static String place(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The relationships of a part, in order; of those with the same id the first. */
    static List<Relationship> of(String part, Parts parts) {
        Map<String, Relationship> all = new LinkedHashMap<>();
        for (byte[] xml : parts.find(place(part)).stream().toList()) {
            for (Element element : XmlTree.children(XmlTree.read(xml).getDocumentElement())) {
                String id = element.getAttribute("Id");
                all.putIfAbsent(
                        id,
                        new Relationship(
                                id,
                                element.getAttribute("Type"),
                                element.getAttribute("Target"),
                                element.getAttribute("TargetMode").equals("External")));
            }
        }
        return List.copyOf(all.values());
    }

    static byte[] written(List<Relationship> relationships) {
        Document tree = XmlTree.empty();
        Element root = tree.createElementNS(NAMESPACE, "Relationships");
        tree.appendChild(root);
        for (Relationship relationship : relationships) {
            Element element = tree.createElementNS(NAMESPACE, "Relationship");
            element.setAttribute("Id", relationship.id);
            element.setAttribute("Type", relationship.type);
            element.setAttribute("Target", relationship.target);
            if (relationship.external) {
                element.setAttribute("TargetMode", "External");
            }
            root.appendChild(element);
        }
        return XmlWriting.bytes(tree);
    }

    /** The part that a target names, as the package writes its name; empty when there is none or it is outside. */
    Optional<String> part(String source, Parts parts) {
        if (external) {
            return Optional.empty();
        }
        Optional<String> wanted = resolved(source, path(target));
        return wanted.flatMap(parts::named);
    }

    private static String path(String target) {
        try {
            return Optional.ofNullable(new URI(target).getPath()).orElse("");
        } catch (URISyntaxException e) {
            return target; // written without escapes, as some programs do
        }
    }

    private static Optional<String> resolved(String source, String path) {
        var steps = new ArrayDeque<String>();
        String from = path.startsWith("/") ? "" : source.substring(0, source.lastIndexOf('/') + 1);
        for (String step : (from + path).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }
}
