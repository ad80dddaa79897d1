package press.broadside.intake.office;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import press.broadside.intake.office.Removals.Removed;

/** Takes out of an ODT what brings something in from elsewhere, runs, asks, or tells who did what when. */
final class OdtUnwanted {
    private static final Map<String, Removed> GONE = Map.ofEntries(
            entry("office:annotation", Removed.COMMENT),
            entry("office:scripts", Removed.SCRIPT),
            entry("office:event-listeners", Removed.SCRIPT),
            entry("text:script", Removed.SCRIPT),
            entry("draw:object", Removed.OBJECT),
            entry("draw:object-ole", Removed.OBJECT),
            entry("draw:plugin", Removed.OBJECT),
            entry("draw:applet", Removed.OBJECT),
            entry("draw:floating-frame", Removed.OBJECT),
            entry("draw:control", Removed.CONTROL),
            entry("text:section-source", Removed.INSERTED_DOCUMENT),
            entry("office:dde-source", Removed.INSERTED_DOCUMENT),
            entry("table:table-source", Removed.INSERTED_DOCUMENT),
            entry("table:cell-range-source", Removed.INSERTED_DOCUMENT),
            entry("text:author-name", Removed.AUTHOR_FIELD),
            entry("text:author-initials", Removed.AUTHOR_FIELD),
            entry("text:initial-creator", Removed.AUTHOR_FIELD),
            entry("text:creator", Removed.AUTHOR_FIELD),
            entry("text:printed-by", Removed.AUTHOR_FIELD),
            entry("text:file-name", Removed.AUTHOR_FIELD),
            entry("text:template-name", Removed.AUTHOR_FIELD));

    /** Declarations, whose values nobody sees, and records of programs. */
    private static final Set<String> SILENTLY = Set.of(
            "office:annotation-end",
            "office:change-info",
            "office:binary-data",
            "text:variable-decls",
            "text:user-field-decls",
            "text:dde-connection-decls",
            "text:alphabetical-index-auto-mark-file",
            "table:dde-links",
            "table:database-ranges",
            "table:content-validations",
            "svg:font-face-src",
            "draw:param");

    private static final Map<String, Removed> UNWRAPPED = Map.ofEntries(
            entry("text:hidden-text", Removed.FIELD),
            entry("text:hidden-paragraph", Removed.FIELD),
            entry("text:conditional-text", Removed.FIELD),
            entry("text:variable-set", Removed.FIELD),
            entry("text:variable-get", Removed.FIELD),
            entry("text:variable-input", Removed.FIELD),
            entry("text:user-field-get", Removed.FIELD),
            entry("text:user-field-input", Removed.FIELD),
            entry("text:text-input", Removed.FIELD),
            entry("text:placeholder", Removed.FIELD),
            entry("text:expression", Removed.FIELD),
            entry("text:drop-down", Removed.FIELD),
            entry("text:user-defined", Removed.FIELD),
            entry("text:bibliography-mark", Removed.FIELD),
            entry("text:creation-date", Removed.FIELD),
            entry("text:creation-time", Removed.FIELD),
            entry("text:modification-date", Removed.FIELD),
            entry("text:modification-time", Removed.FIELD),
            entry("text:print-date", Removed.FIELD),
            entry("text:print-time", Removed.FIELD),
            entry("text:editing-cycles", Removed.FIELD),
            entry("text:editing-duration", Removed.FIELD),
            entry("text:title", Removed.FIELD),
            entry("text:subject", Removed.FIELD),
            entry("text:description", Removed.FIELD),
            entry("text:keywords", Removed.FIELD),
            entry("text:dde-connection", Removed.UNSAFE_FIELD),
            entry("text:execute-macro", Removed.UNSAFE_FIELD));

    private static final Set<String> FIELD_PARTS = Set.of("text:label");
    private static final Pattern PERSONAL = Pattern.compile(
            "text:(?:protection-key.*|protected|string-value.*|formula|condition|current-value)"
                    + "|table:(?:protection-key.*|protected|formula|content-validation-name)"
                    + "|office:(?:string-value|target-frame.*)|draw:(?:filter-name|archive|code|object|mime-type)|form:.*|script:.*|db:.*");

    private final Removals removals;

    private OdtUnwanted(Removals removals) {
        this.removals = removals;
    }

    static void remove(Element root, Removals removals) {
        var unwanted = new OdtUnwanted(removals);
        for (Element element : XmlTree.elements(root)) {
            if (isIn(element, root)) {
                unwanted.settle(element);
            }
        }
    }

    private void settle(Element element) {
        String name = Odt.name(element);
        String prefix = name.substring(0, name.indexOf(':'));
        Optional<Removed> gone = gone(name, prefix);
        if (gone.isPresent() || SILENTLY.contains(name) || FIELD_PARTS.contains(name)) {
            gone.ifPresent(what -> removals.count(what, times(element)));
            XmlTree.remove(element);
        } else if (UNWRAPPED.containsKey(name) || name.startsWith("text:database-")) {
            removals.count(UNWRAPPED.getOrDefault(name, Removed.UNSAFE_FIELD));
            XmlTree.unwrap(element);
        } else if (prefix.equals("?")) {
            foreign(element);
        } else {
            attributes(element);
        }
    }

    private static Optional<Removed> gone(String name, String prefix) {
        if (name.startsWith("text:sender-")) {
            return Optional.of(Removed.AUTHOR_FIELD);
        }
        return Optional.ofNullable(GONE.get(name)).or(() -> switch (prefix) {
            case "form" -> Optional.of(Removed.CONTROL);
            case "script" -> Optional.of(Removed.SCRIPT);
            case "presentation", "anim", "db", "smil" -> Optional.of(Removed.PART);
            default -> name.equals("office:forms") ? Optional.of(Removed.CONTROL) : Optional.empty();
        });
    }

    /** A list that is always there and mostly empty is nothing to tell. */
    private static int times(Element element) {
        boolean list = Odt.is(element, "office:forms") || Odt.is(element, "office:scripts");
        return list && XmlTree.children(element).isEmpty() ? 0 : 1;
    }

    /** What another program added: its text stays where readers see it. */
    private void foreign(Element element) {
        boolean words =
                !element.getTextContent().isBlank() || XmlTree.elements(element).size() > 1;
        if (words) {
            removals.count(Removed.CONTROL, "content-control".equals(element.getLocalName()) ? 1 : 0);
            XmlTree.unwrap(element);
        } else {
            XmlTree.remove(element);
        }
    }

    private void attributes(Element element) {
        for (Attr attribute : XmlTree.attributes(element)) {
            String name = Odt.name(attribute);
            boolean revision = String.valueOf(attribute.getLocalName()).endsWith("rsid");
            if (Odt.is(element, "text:sequence") && name.equals("text:formula")) {
                continue; // how the numbers of captions are counted
            }
            if (name.startsWith("?") || PERSONAL.matcher(name).matches()) {
                removals.count(Removed.REVISION_ID, revision ? 1 : 0);
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static boolean isIn(Element element, Element root) {
        for (var at = element.getParentNode(); at != null; at = at.getParentNode()) {
            if (at.isSameNode(root)) {
                return true;
            }
        }
        return element.isSameNode(root);
    }
}
