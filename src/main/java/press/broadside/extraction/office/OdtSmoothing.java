package press.broadside.extraction.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes the paragraphs of an ODT ready for the filter: spans that change nothing go, equal ones that touch become one, what is hidden
 * goes, and the description of a picture becomes a paragraph, so that it is offered by itself.
 */
final class OdtSmoothing implements XmlPart.Rule {
    private static final List<String> REMOVED = List.of(
            "soft-page-break",
            "annotation",
            "annotation-end",
            "change",
            "change-start",
            "change-end",
            "hidden-text",
            "hidden-paragraph");

    private final OdtStyles styles;

    OdtSmoothing(OdtStyles styles) {
        this.styles = styles;
    }

    @Override
    public boolean isTree(XmlElement start) {
        return isParagraph(start)
                || isRemoved(start)
                || isDescription(start)
                || start.is(OdtFile.TEXT, "tracked-changes");
    }

    @Override
    public void tree(XmlElement tree, Deque<XmlElement> ancestors) {
        if (isDescription(tree)) {
            asParagraph(tree);
        } else if (isParagraph(tree)) {
            paragraph(tree, new ArrayDeque<>(ancestors));
        } else {
            tree.children().clear();
        }
    }

    private void paragraph(XmlElement tree, Deque<XmlElement> ancestors) {
        if (isParagraph(tree)) {
            tree.set(tree.prefix() + ":" + OdtFile.ROLE, role(tree, ancestors));
            smooth(tree);
            OdtSpaces.collapse(tree);
        } else if (isDescription(tree)) {
            asParagraph(tree);
            return;
        }
        ancestors.push(tree);
        for (XmlNode child : tree.children()) {
            if (child instanceof XmlElement element) {
                paragraph(element, ancestors);
            }
        }
        ancestors.pop();
    }

    private void smooth(XmlElement parent) {
        var smoothed = new ArrayList<XmlNode>();
        smoothInto(smoothed, parent.children());
        parent.children().clear();
        parent.children().addAll(smoothed);
    }

    private void smoothInto(List<XmlNode> smoothed, List<XmlNode> children) {
        for (XmlNode child : children) {
            if (!(child instanceof XmlElement element)) {
                smoothed.add(child);
            } else if (isSpan(element)) {
                span(smoothed, element);
            } else if (!isRemoved(element)) {
                if (!isParagraph(element)) {
                    smooth(element);
                }
                smoothed.add(element);
            }
        }
    }

    private void span(List<XmlNode> smoothed, XmlElement span) {
        String style = span.attribute("style-name").orElse("");
        if (styles.isHidden(style)) {
            return;
        }
        if (styles.look(style).isEmpty()) {
            smoothInto(smoothed, span.children());
            return;
        }
        smooth(span);
        XmlNode before = smoothed.isEmpty() ? new XmlNode.Text("") : smoothed.get(smoothed.size() - 1);
        if (before instanceof XmlElement other && isSpan(other) && looksLike(other, style)) {
            other.children().addAll(span.children());
        } else {
            smoothed.add(span);
        }
    }

    private boolean looksLike(XmlElement other, String style) {
        return styles.look(other.attribute("style-name").orElse("")).equals(styles.look(style));
    }

    private String role(XmlElement paragraph, Deque<XmlElement> ancestors) {
        if (paragraph.local().equals("h")) {
            String level = paragraph.attribute("outline-level").orElse("1");
            return level.matches("[1-6]") ? "h" + level : "h6";
        }
        return paragraph.attribute("style-name").flatMap(styles::role).orElseGet(() -> roleWithin(ancestors));
    }

    private static String roleWithin(Deque<XmlElement> ancestors) {
        boolean inHeaderRow =
                ancestors.stream().anyMatch(ancestor -> ancestor.local().equals("table-header-rows"));
        for (XmlElement ancestor : ancestors) {
            Optional<String> role = switch (ancestor.local()) {
                case "list-item", "list-header" -> Optional.of("li");
                case "table-cell" -> Optional.of(inHeaderRow ? "th" : "td");
                case "note" -> ancestor.attribute("note-class");
                case "header", "header-left", "header-first" -> Optional.of("header");
                case "footer", "footer-left", "footer-first" -> Optional.of("footer");
                case "text-box", "custom-shape" -> Optional.of("p");
                default -> Optional.empty();
            };
            if (role.isPresent()) {
                return role.get();
            }
        }
        return "p";
    }

    private static void asParagraph(XmlElement description) {
        if (description.text().isBlank()) {
            return;
        }
        var paragraph = new XmlElement(OdtFile.TEXT, "text", "p");
        paragraph.set("xmlns:text", OdtFile.TEXT);
        paragraph.set("text:" + OdtFile.ROLE, "alt");
        paragraph.children().add(new XmlNode.Text(description.text()));
        description.children().clear();
        description.children().add(paragraph);
    }

    static boolean isDescription(XmlElement element) {
        return element.is(OdtFile.SVG, "desc") || element.is(OdtFile.SVG, "title");
    }

    static boolean isParagraph(XmlElement element) {
        return element.is(OdtFile.TEXT, "p") || element.is(OdtFile.TEXT, "h");
    }

    private static boolean isSpan(XmlElement element) {
        return element.is(OdtFile.TEXT, "span");
    }

    private static boolean isRemoved(XmlElement element) {
        return REMOVED.contains(element.local());
    }
}
