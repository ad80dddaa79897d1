package press.broadside.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** The properties of a DOCX: what they say of the statement is read and kept, the rest is left out. */
final class WordProperties {
    static final String CORE = "docProps/core.xml";
    static final String CUSTOM = "docProps/custom.xml";
    static final String CORE_TYPE =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    static final String CUSTOM_TYPE = Relationship.OFFICE + "custom-properties";

    private static final String CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String OWN = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    private static final Map<String, String> FIELDS =
            Map.of("title", "title", "description", "summary", "keywords", "topics");
    private static final Set<String> KEPT = Set.of("title", "subject", "description", "keywords", "language");

    /** Filled in by the program or the office, and told when they go; counts of words and pages are not. */
    private static final Set<String> TOLD =
            Set.of("category", "contentStatus", "identifier", "Company", "HyperlinkBase");

    private final OfficeProperties properties = new OfficeProperties();
    private final Removals removals;
    private final List<Element> core = new ArrayList<>();
    private final List<Element> own = new ArrayList<>();

    WordProperties(Parts parts, Removals removals) {
        this.removals = removals;
        for (Relationship relationship : Relationship.of("", parts)) {
            Optional<Element> root = relationship
                    .part("", parts)
                    .filter(Parts::isXml)
                    .flatMap(parts::find)
                    .map(xml -> XmlTree.read(xml).getDocumentElement());
            root.map(XmlTree::children).stream()
                    .flatMap(List::stream)
                    .forEach(element -> take(element, relationship.kind()));
        }
        core.stream()
                .filter(element -> element.getLocalName().equals("subject"))
                .forEach(element -> properties.offer("summary", element.getTextContent()));
    }

    Map<String, List<String>> all() {
        return properties.all();
    }

    private void take(Element element, String kind) {
        if (kind.equals("custom-properties")) {
            takeOwn(element);
        } else if (kind.equals("core-properties") && KEPT.contains(element.getLocalName())) {
            takeCore(element);
        } else if (Set.of("core-properties", "extended-properties").contains(kind)
                && TOLD.contains(element.getLocalName())
                && !element.getTextContent().isBlank()) {
            removals.count(Removed.PROPERTY);
        }
    }

    private void takeCore(Element element) {
        String name = element.getLocalName();
        boolean first = core.stream().noneMatch(other -> other.getLocalName().equals(name));
        if (first && !element.getTextContent().isBlank()) {
            core.add(element);
            Optional.ofNullable(FIELDS.get(name)).ifPresent(key -> properties.offer(key, element.getTextContent()));
        }
    }

    private void takeOwn(Element element) {
        Optional<String> key = OfficeProperties.key(element.getAttribute("name"));
        if (key.isPresent()) {
            properties.offer(key.get(), element.getTextContent());
            own.add(element);
        } else {
            removals.count(Removed.PROPERTY);
        }
    }

    /** What is kept of the document's own properties, if anything is. */
    Optional<byte[]> core() {
        Document tree = XmlTree.empty();
        Element root = tree.createElementNS(CP, "cp:coreProperties");
        tree.appendChild(root);
        for (Element element : core) {
            boolean keywords = element.getLocalName().equals("keywords");
            Element copy = keywords
                    ? tree.createElementNS(CP, "cp:keywords")
                    : tree.createElementNS(DC, "dc:" + element.getLocalName());
            copy.setTextContent(element.getTextContent());
            root.appendChild(copy);
        }
        return core.isEmpty() ? Optional.empty() : Optional.of(XmlWriting.bytes(tree));
    }

    /** What is kept of properties that somebody added. */
    Optional<byte[]> own() {
        Document tree = XmlTree.empty();
        Element root = tree.createElementNS(OWN, "Properties");
        tree.appendChild(root);
        int number = 2; // lower ones are taken by the format
        for (Element element : own) {
            Element copy = tree.createElementNS(OWN, "property");
            copy.setAttribute("fmtid", FORMAT);
            copy.setAttribute("pid", String.valueOf(number++));
            copy.setAttribute("name", element.getAttribute("name"));
            Element value = tree.createElementNS(TYPES, "vt:lpwstr");
            value.setTextContent(element.getTextContent().strip());
            copy.appendChild(value);
            root.appendChild(copy);
        }
        return own.isEmpty() ? Optional.empty() : Optional.of(XmlWriting.bytes(tree));
    }
}
