package press.broadside.extraction.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** An element with its attributes and, where it was read as a tree, its children; may be changed in place. */
final class XmlElement implements XmlNode {
    /** @param name as written, with its prefix; {@code xmlns} and {@code xmlns:…} are attributes too */
    record Attribute(String name, String value) {}

    private final String namespace;
    private final String prefix;
    private final String local;
    private final List<Attribute> attributes = new ArrayList<>(4);
    private final List<XmlNode> children = new ArrayList<>(4);

    XmlElement(String namespace, String prefix, String local) {
        this.namespace = namespace;
        this.prefix = prefix;
        this.local = local;
    }

    /** A new, empty element of the same vocabulary. */
    XmlElement sibling(String otherLocal) {
        return new XmlElement(namespace, prefix, otherLocal);
    }

    String name() {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    String local() {
        return local;
    }

    String prefix() {
        return prefix;
    }

    String namespace() {
        return namespace;
    }

    boolean is(String otherNamespace, String otherLocal) {
        return local.equals(otherLocal) && namespace.equals(otherNamespace);
    }

    List<Attribute> attributes() {
        return attributes;
    }

    /** By local name: no element of ours has two attributes that differ in their prefixes alone. */
    Optional<String> attribute(String localName) {
        return attributes.stream()
                .filter(attribute -> localOf(attribute.name()).equals(localName))
                .map(Attribute::value)
                .findFirst();
    }

    /** Sets the attribute of this name as written, prefix and all. */
    void set(String name, String value) {
        var set = new Attribute(name, value);
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                attributes.set(i, set);
                return;
            }
        }
        attributes.add(set);
    }

    void unset(String name) {
        attributes.removeIf(attribute -> attribute.name().equals(name));
    }

    void rename(String from, String to) {
        attributes.replaceAll(
                attribute -> attribute.name().equals(from) ? new Attribute(to, attribute.value()) : attribute);
    }

    List<XmlNode> children() {
        return children;
    }

    Optional<XmlElement> child(String localName) {
        return children.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .filter(child -> child.local.equals(localName))
                .findFirst();
    }

    void removeChildren(Predicate<XmlElement> which) {
        children.removeIf(child -> child instanceof XmlElement element && which.test(element));
    }

    /** Puts a child before the first one of {@code followers}, or last: a schema's order is kept. */
    void insertBefore(List<String> followers, XmlElement child) {
        int place = 0;
        while (place < children.size()
                && !(children.get(place) instanceof XmlElement element && followers.contains(element.local))) {
            place++;
        }
        children.add(place, child);
    }

    /** This element and all within, parents first; a visitor may change the children of what it is shown. */
    void each(Consumer<XmlElement> visitor) {
        visitor.accept(this);
        for (XmlNode child : List.copyOf(children)) {
            if (child instanceof XmlElement element) {
                element.each(visitor);
            }
        }
    }

    /** The characters within, in order. */
    String text() {
        var text = new StringBuilder();
        each(element -> element.children.forEach(child -> {
            if (child instanceof Text run) {
                text.append(run.characters());
            }
        }));
        return text.toString();
    }

    static String localOf(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
