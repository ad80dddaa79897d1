package press.broadside.intake.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Counts what the whole package tells of those who wrote it, and the parts that will not be in the cleaned one. */
final class WordTraces {
    /** Elements of properties whose text is somebody's name. */
    private static final Set<String> NAMES = Set.of("creator", "lastModifiedBy", "Manager");

    private static final Map<String, Removed> OUTSIDE = Map.of(
            "attachedTemplate", Removed.TEMPLATE,
            "frame", Removed.INSERTED_DOCUMENT,
            "mailMergeSource", Removed.INSERTED_DOCUMENT,
            "mailMergeHeaderSource", Removed.INSERTED_DOCUMENT);
    private static final Set<String> TOLD =
            Set.of("signature", "glossaryDocument", "keyMapCustomizations", "recipientData");

    /** Kinds that are kept, that are counted where they are used, or that no sender would miss. */
    private static final Set<String> KNOWN = Set.of(
            "officeDocument",
            "styles",
            "numbering",
            "settings",
            "fontTable",
            "theme",
            "footnotes",
            "endnotes",
            "header",
            "footer",
            "image",
            "hyperlink",
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people",
            "webSettings",
            "stylesWithEffects",
            "printerSettings",
            "customXml",
            "customXmlProps",
            "font",
            "oleObject",
            "package",
            "control",
            "activeXControlBinary",
            "chart",
            "chartEx",
            "chartColorStyle",
            "chartStyle",
            "chartUserShapes",
            "themeOverride",
            "diagramData",
            "diagramLayout",
            "diagramQuickStyle",
            "diagramColors",
            "diagramDrawing",
            "aFChunk",
            "subDocument",
            "vmlDrawing",
            "origin",
            "hdphoto",
            "video",
            "media",
            "ink",
            "classificationlabels",
            "documenttasks");

    private final Set<String> names = new HashSet<>();
    private final Set<String> revisions = new HashSet<>();
    private final Map<String, String> kinds = new HashMap<>();

    private WordTraces() {}

    static void count(Parts parts, WordPackage document, Removals removals) {
        var traces = new WordTraces();
        for (String part : parts.names()) {
            if (part.endsWith(".rels")) {
                traces.follow(part, parts, removals);
            } else if (Parts.isXml(part)) {
                document.tree(part).map(XmlTree::elements).stream()
                        .flatMap(List::stream)
                        .forEach(element -> traces.look(element, removals));
            }
        }
        removals.count(Removed.AUTHOR, traces.names.size());
        removals.count(Removed.REVISION_ID, traces.revisions.size());
        parts.names().stream()
                .filter(part -> !part.endsWith(".rels") && !part.equals(Parts.CONTENT_TYPES))
                .map(part -> traces.kinds.getOrDefault(part, "none"))
                .forEach(kind -> countPart(kind, removals));
    }

    private void look(Element element, Removals removals) {
        if (NAMES.contains(element.getLocalName()) && XmlTree.children(element).isEmpty()) {
            add(names, element.getTextContent());
        }
        if (Word.isWord(element, "comment")) {
            removals.count(Removed.COMMENT);
        }
        if (Word.isWord(element, Set.of("rsid", "rsidRoot"))) {
            add(revisions, Word.attribute(element, "val"));
        }
        for (Attr attribute : XmlTree.attributes(element)) {
            String name = String.valueOf(attribute.getLocalName());
            if (attribute.getNamespaceURI() != null && name.equals("author")) {
                add(names, attribute.getValue());
            } else if (Word.W.equals(attribute.getNamespaceURI()) && name.startsWith("rsid")) {
                add(revisions, attribute.getValue());
            }
        }
    }

    private void follow(String place, Parts parts, Removals removals) {
        String source = place.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
        for (Relationship relationship : Relationship.of(source, parts)) {
            relationship.part(source, parts).ifPresent(part -> kinds.putIfAbsent(part, relationship.kind()));
            if (relationship.external() && OUTSIDE.containsKey(relationship.kind())) {
                removals.count(OUTSIDE.getOrDefault(relationship.kind(), Removed.PART));
            }
        }
    }

    private static void countPart(String kind, Removals removals) {
        if (kind.equals("signature")) {
            removals.count(Removed.SIGNATURE);
        } else if (TOLD.contains(kind) || !KNOWN.contains(kind)) {
            removals.count(Removed.PART);
        }
    }

    private static void add(Set<String> found, String value) {
        if (!value.isBlank()) {
            found.add(value.strip());
        }
    }
}
