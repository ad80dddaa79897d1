package press.broadside.assembly.office;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import press.broadside.assembly.office.DocxStyles.Numbered;

/**
 * Makes of a DOCX one that Mammoth reads without loss: styles become roles and plain formatting, list items carry their
 * number, and what Mammoth passes over (simple fields, formulas, text boxes of new drawings) stands where it looks.
 */
final class DocxPreparation {
    private static final Set<String> TEXTS = Set.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");
    private static final Pattern PICTURE = Pattern.compile("(?:word/)?media/.*");
    private static final int DEEPEST_LIST = 4;

    private final DocxReferences references;
    private final DocxStyles styles;
    private final DocxNumbers numbers;

    private DocxPreparation(DocxReferences references, DocxStyles styles, DocxNumbers numbers) {
        this.references = references;
        this.styles = styles;
        this.numbers = numbers;
    }

    static PackageParts prepared(PackageParts parts) {
        DocxStyles styles = DocxStyles.of(parts);
        var preparation = new DocxPreparation(new DocxReferences(parts), styles, DocxNumbers.of(parts, styles));
        var prepared = new LinkedHashMap<String, byte[]>();
        parts.byName().forEach((name, content) -> prepared.put(name, preparation.part(name, content)));
        prepared.put("word/styles.xml", roles());
        return new PackageParts(prepared);
    }

    private byte[] part(String name, byte[] content) {
        if (PICTURE.matcher(name).matches()) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
        if (!TEXTS.contains(name)) {
            return content;
        }
        Document tree = ClosedXml.tree(content);
        references.settle(name, tree);
        DocxDrawings.prepare(tree);
        DocxWrappers.open(tree);
        ClosedXml.all(tree, "p").stream().filter(DocxPreparation::isText).forEach(this::paragraph);
        ClosedXml.all(tree, "r").stream().filter(DocxPreparation::isText).forEach(this::run);
        return ClosedXml.bytes(tree);
    }

    static boolean isText(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace != null && namespace.contains("wordprocessingml");
    }

    private void paragraph(Element paragraph) {
        Element properties = properties(paragraph, "pPr");
        String style = Wml.value(properties, "pStyle").orElse("");
        Optional<Integer> outline = Wml.value(properties, "outlineLvl")
                .map(level -> Wml.number(level, 9))
                .filter(level -> level < 9);
        StyleRole role = Optional.of(styles.role(style))
                .filter(known -> known != StyleRole.TEXT)
                .or(() -> outline.map(level -> StyleRole.heading(level + 1)))
                .orElse(StyleRole.TEXT);
        Optional<Numbered> numbered = DocxStyles.numbering(properties)
                .or(() -> styles.numbered(style))
                .filter(item -> role == StyleRole.TEXT && !item.list().equals("0"));
        Wml.child(properties, "pStyle").ifPresent(Wml::remove);
        Wml.child(properties, "numPr").ifPresent(Wml::remove);
        if (role != StyleRole.TEXT) {
            add(properties, "pStyle", role.name());
        }
        numbered.ifPresent(item -> number(paragraph, properties, item));
    }

    private void number(Element paragraph, Element properties, Numbered item) {
        Element numbering = Wml.element(properties, "numPr");
        add(numbering, "ilvl", String.valueOf(Math.min(item.level(), DEEPEST_LIST)));
        add(numbering, "numId", item.list());
        properties.appendChild(numbering);
        numbers.next(item)
                .ifPresent(number ->
                        paragraph.insertBefore(DocxMarks.item(paragraph, number), properties.getNextSibling()));
    }

    private void run(Element run) {
        Optional<Element> known = Wml.child(run, "rPr");
        Optional<Element> style = known.flatMap(properties -> Wml.child(properties, "rStyle"));
        if (known.isEmpty() || style.isEmpty()) {
            return;
        }
        Wml.remove(style.get());
        styles.look(Wml.attribute(style.get(), "val")).forEach((name, value) -> {
            if (Wml.child(known.get(), name).isEmpty()) {
                Element property = add(known.get(), name, value);
                if (value.isEmpty()) {
                    property.removeAttributeNS(property.getNamespaceURI(), "val");
                }
            }
        });
    }

    private static Element properties(Element parent, String name) {
        return Wml.child(parent, name).orElseGet(() -> {
            Element properties = Wml.element(parent, name);
            parent.insertBefore(properties, parent.getFirstChild());
            return properties;
        });
    }

    private static Element add(Element parent, String name, String value) {
        Element child = Wml.element(parent, name);
        Wml.setAttribute(child, "val", value);
        parent.appendChild(child);
        return child;
    }

    /** Mammoth asks for styles by name: the roles are all that there are. */
    private static byte[] roles() {
        var xml = new StringBuilder(
                "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (StyleRole role : List.of(StyleRole.values())) {
            xml.append("<w:style w:type=\"paragraph\" w:styleId=\"%1$s\"><w:name w:val=\"%1$s\"/></w:style>"
                    .formatted(role.name()));
        }
        return xml.append("</w:styles>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
