package press.broadside.extraction.office;

import java.util.ArrayList;
import java.util.List;

/**
 * White space in the paragraphs of an ODT. There, a run of it counts as one space, and what is more stands as elements; the filter
 * makes characters of these and writes them as such, which would be lost.
 */
final class OdtSpaces {
    private static final List<String> TRANSPARENT = List.of(
            "span",
            "a",
            "meta",
            "meta-field",
            "ruby",
            "ruby-base",
            "text-input",
            "bookmark",
            "bookmark-start",
            "bookmark-end",
            "reference-mark",
            "reference-mark-start",
            "reference-mark-end");

    private boolean afterSpace = true;

    private OdtSpaces() {}

    /** Makes white space that means nothing go, so that every character left is meant. */
    static void collapse(XmlElement paragraph) {
        new OdtSpaces().collapseIn(paragraph);
    }

    /** Makes elements of the white space that would else mean nothing. */
    static void restore(XmlElement paragraph) {
        new OdtSpaces().restoreIn(paragraph);
    }

    private void collapseIn(XmlElement parent) {
        List<XmlNode> children = parent.children();
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof XmlNode.Text text) {
                children.set(i, new XmlNode.Text(collapsed(text.characters())));
            } else if (children.get(i) instanceof XmlElement element) {
                within(element, () -> collapseIn(element));
            }
        }
    }

    private void within(XmlElement element, Runnable inside) {
        if (TRANSPARENT.contains(element.local())) {
            inside.run();
        } else {
            afterSpace = false;
        }
    }

    private String collapsed(String characters) {
        var collapsed = new StringBuilder(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!space) {
                collapsed.append(c);
            } else if (!afterSpace) {
                collapsed.append(' ');
            }
            afterSpace = space;
        }
        return collapsed.toString();
    }

    private void restoreIn(XmlElement parent) {
        var restored = new ArrayList<XmlNode>();
        for (XmlNode child : parent.children()) {
            if (child instanceof XmlNode.Text text) {
                restore(text.characters(), restored);
            } else if (child instanceof XmlElement element) {
                within(element, () -> restoreIn(element));
                restored.add(element);
            }
        }
        parent.children().clear();
        parent.children().addAll(restored);
    }

    private void restore(String characters, List<XmlNode> restored) {
        var run = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            int spaces = c == ' ' && afterSpace ? spacesFrom(i, characters) : 0;
            if (spaces > 0 || c == '\t' || c == '\n') {
                restored.add(new XmlNode.Text(run.toString()));
                run.setLength(0);
                restored.add(spaces > 0 ? spaces(spaces) : element(c == '\t' ? "tab" : "line-break"));
                i += Math.max(spaces - 1, 0);
                afterSpace = false;
            } else {
                run.append(c);
                afterSpace = c == ' ';
            }
        }
        restored.add(new XmlNode.Text(run.toString()));
    }

    private static int spacesFrom(int start, String characters) {
        int end = start;
        while (end < characters.length() && characters.charAt(end) == ' ') {
            end++;
        }
        return end - start;
    }

    private static XmlElement spaces(int count) {
        XmlElement spaces = element("s");
        if (count > 1) {
            spaces.set("text:c", String.valueOf(count));
        }
        return spaces;
    }

    private static XmlElement element(String local) {
        return new XmlElement(OdtFile.TEXT, "text", local);
    }
}
