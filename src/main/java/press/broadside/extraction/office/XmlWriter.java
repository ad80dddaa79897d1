package press.broadside.extraction.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.UnaryOperator;

/** Writes XML as it is told; UTF-8. */
final class XmlWriter {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final UnaryOperator<String> texts;
    private boolean startIsOpen;

    /** @param texts what becomes of each text and attribute value */
    XmlWriter(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    void start(XmlElement element) {
        closeStart();
        xml.append('<').append(element.name());
        for (XmlElement.Attribute attribute : element.attributes()) {
            xml.append(' ').append(attribute.name()).append("=\"");
            escape(texts.apply(attribute.value()), true);
            xml.append('"');
        }
        startIsOpen = true;
    }

    void end(XmlElement element) {
        if (startIsOpen) {
            xml.append("/>");
            startIsOpen = false;
        } else {
            xml.append("</").append(element.name()).append('>');
        }
    }

    void text(String characters) {
        if (!characters.isEmpty()) {
            closeStart();
            escape(texts.apply(characters), false);
        }
    }

    void tree(XmlElement element) {
        start(element);
        for (XmlNode child : element.children()) {
            if (child instanceof XmlElement inner) {
                tree(inner);
            } else if (child instanceof XmlNode.Text text) {
                text(text.characters());
            }
        }
        end(element);
    }

    byte[] bytes() {
        return xml.toString().getBytes(UTF_8);
    }

    private void closeStart() {
        if (startIsOpen) {
            xml.append('>');
            startIsOpen = false;
        }
    }

    private void escape(String characters, boolean inAttribute) {
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#13;");
                case '"' -> xml.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> xml.append(inAttribute ? "&#10;" : "\n");
                case '\t' -> xml.append(inAttribute ? "&#9;" : "\t");
                default -> xml.append(c);
            }
        }
    }
}
