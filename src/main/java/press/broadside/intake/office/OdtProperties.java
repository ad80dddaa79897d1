package press.broadside.intake.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** The properties of an ODT: what they say of the statement is read and kept, the rest is left out. */
final class OdtProperties {
    private static final Set<String> NAMES = Set.of("meta:initial-creator", "dc:creator", "meta:printed-by");
    private static final Set<String> TOLD = Set.of("meta:template", "meta:auto-reload", "meta:hyperlink-behaviour");
    private static final Set<String> KEPT = Set.of("dc:title", "dc:description", "dc:subject", "meta:keyword");

    private final OfficeProperties properties = new OfficeProperties();
    private final List<Element> kept = new ArrayList<>();
    private final Removals removals;

    OdtProperties(Optional<Document> meta, Removals removals) {
        this.removals = removals;
        meta.map(XmlTree::elements).stream().flatMap(List::stream).forEach(this::take);
        var keywords = kept.stream()
                .filter(element -> Odt.is(element, "meta:keyword"))
                .map(Element::getTextContent)
                .toList();
        offer("dc:title", "title");
        offer("dc:description", "summary");
        offer("dc:subject", "summary");
        properties.offer("topics", String.join(",", keywords));
    }

    Map<String, List<String>> all() {
        return properties.all();
    }

    private void take(Element element) {
        String name = Odt.name(element);
        boolean said = !element.getTextContent().isBlank();
        if (NAMES.contains(name) && said) {
            removals.count(Removed.AUTHOR);
        } else if (TOLD.contains(name)) {
            removals.count(name.equals("meta:template") ? Removed.TEMPLATE : Removed.PROPERTY);
        } else if (KEPT.contains(name) && said) {
            kept.add(element);
        } else if (name.equals("meta:user-defined")) {
            takeOwn(element, said);
        }
    }

    private void takeOwn(Element element, boolean said) {
        Optional<String> key = Odt.attribute(element, "meta:name").flatMap(OfficeProperties::key);
        if (key.isPresent() && said) {
            properties.offer(key.get(), element.getTextContent());
            kept.add(element);
        } else if (said) {
            removals.count(Removed.PROPERTY);
        }
    }

    private void offer(String name, String key) {
        kept.stream()
                .filter(element -> Odt.is(element, name))
                .findFirst()
                .ifPresent(element -> properties.offer(key, element.getTextContent()));
    }

    byte[] written(String version) {
        Document tree = XmlTree.empty();
        String office = Odt.namespace("office");
        Element root = tree.createElementNS(office, "office:document-meta");
        root.setAttributeNS(office, "office:version", version);
        Element all = tree.createElementNS(office, "office:meta");
        tree.appendChild(root);
        root.appendChild(all);
        for (Element element : kept) {
            boolean core = Odt.name(element).startsWith("dc:");
            String namespace = core ? Odt.DC : Odt.namespace("meta");
            Element copy = tree.createElementNS(namespace, Odt.name(element));
            Odt.attribute(element, "meta:name").ifPresent(name -> copy.setAttributeNS(namespace, "meta:name", name));
            copy.setTextContent(element.getTextContent().strip());
            all.appendChild(copy);
        }
        return XmlWriting.bytes(tree);
    }
}
