package press.broadside.extraction.okapi;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An XML part as one line an element, attributes sorted, so that two parts can be compared; each change of merging that
 * {@code normalisations.tsv} lists is undone by its name, and no other.
 */
final class CanonicalXml {
    private static final Set<String> UNSEEN = Set.of("fo:language", "fo:country", "officeooo:rsid");
    private static final Set<String> SPACED = Set.of("text:p", "text:h", "text:span", "text:a");

    private final Collection<String> listed;
    private final List<String> lines = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    private CanonicalXml(Collection<String> listed) {
        this.listed = listed;
    }

    static String of(byte[] xml, Collection<String> listed) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var root = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        var canonical = new CanonicalXml(listed);
        canonical.findUnseenStyles(root);
        canonical.add(root, "");
        return String.join("\n", canonical.lines);
    }

    private void findUnseenStyles(Element root) {
        var styles = root.getElementsByTagName("style:style");
        for (int i = 0; i < styles.getLength(); i++) {
            var style = (Element) styles.item(i);
            var properties = style.getElementsByTagName("style:text-properties");
            if (style.getAttribute("style:family").equals("text")
                    && properties.getLength() == 1
                    && changesNothing((Element) properties.item(0))) {
                unseen.add(style.getAttribute("style:name"));
            }
        }
    }

    private static boolean changesNothing(Element properties) {
        for (int i = 0; i < properties.getAttributes().getLength(); i++) {
            if (!UNSEEN.contains(properties.getAttributes().item(i).getNodeName())) {
                return false;
            }
        }
        return true;
    }

    private void add(Element element, String look) {
        if (isLeftOut(element)) {
            return;
        }
        String name = element.getTagName();
        if (name.equals("text:s") && listed.contains("white-space")) {
            String count = element.getAttribute("text:c");
            append(" ".repeat(count.isEmpty() ? 1 : Integer.parseInt(count)), look);
            return;
        }
        boolean run = name.equals("w:r") && listed.contains("runs");
        boolean span = name.equals("text:span") && listed.contains("spans");
        String inner = run ? lookOf(element) : span ? lookOfSpan(element, look) : look;
        if (!run && !span) {
            lines.add("<" + name + " " + attributes(element));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element below) {
                if (!(run && below.getTagName().equals("w:rPr"))) {
                    add(below, inner);
                }
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text(child.getNodeValue(), name, inner);
            }
        }
        if (!run && !span && !name.equals("w:t")) {
            lines.add("</" + name);
        }
    }

    private void text(String text, String parent, String look) {
        if (text.isBlank() && !parent.equals("w:t") && !SPACED.contains(parent)) {
            return;
        }
        if (!lines.isEmpty() && last().startsWith("<w:t ") && listed.contains("runs")) {
            lines.remove(lines.size() - 1);
        }
        append(SPACED.contains(parent) && listed.contains("white-space") ? text.replaceAll("\\s+", " ") : text, look);
    }

    private void append(String said, String look) {
        String start = "\"" + look + "\" ";
        if (!lines.isEmpty() && last().startsWith(start)) {
            lines.set(lines.size() - 1, last() + said);
        } else {
            lines.add(start + said);
        }
    }

    private String last() {
        return lines.get(lines.size() - 1);
    }

    private boolean isLeftOut(Element element) {
        return switch (element.getTagName()) {
            case "mc:Fallback" -> listed.contains("fallbacks");
            case "w:proofErr", "w:noProof", "w:lastRenderedPageBreak" -> listed.contains("proofing");
            case "w:lang", "w:themeFontLang", "dc:language" -> listed.contains("language");
            default -> false;
        };
    }

    private String lookOf(Element run) {
        var properties = run.getElementsByTagName("w:rPr");
        if (properties.getLength() == 0 || properties.item(0).getParentNode() != run) {
            return "";
        }
        var look = new CanonicalXml(listed);
        look.add((Element) properties.item(0), "");
        return String.join("", look.lines).replace("<w:rPr </w:rPr", "");
    }

    private String lookOfSpan(Element span, String around) {
        String style = span.getAttribute("text:style-name");
        return unseen.contains(style) ? around : around + style.replace("T2", "T1");
    }

    private String attributes(Element element) {
        var sorted = new TreeMap<String, String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            sorted.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        sorted.keySet().removeIf(name -> name.startsWith("xmlns"));
        if (listed.contains("revision-ids")) {
            sorted.keySet().removeIf(name -> name.startsWith("w:rsid"));
        }
        if (listed.contains("runs")) {
            sorted.remove("xml:space");
        }
        var shown = new ArrayList<String>();
        sorted.forEach((name, value) -> shown.add(name + "=" + value));
        if (listed.contains("language")) {
            shown.removeIf(attribute -> attribute.matches("fo:(?:language|country)=.*"));
        }
        return String.join(" ", shown);
    }
}
