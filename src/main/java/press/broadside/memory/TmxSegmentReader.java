package press.broadside.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import press.broadside.text.Code;

/**
 * Reads one {@code seg}. What stands inside {@code bpt}, {@code ept}, {@code it}, {@code ph} and {@code ut} is markup of some
 * other document and is dropped, {@code sub} with it; what stands inside {@code hi} is text.
 *
 * <p>Codes of two languages are the same when their {@code x} is; without it, when their {@code i} is (pairs) or their place
 * among the codes of their kind.
 */
final class TmxSegmentReader {
    static final int MOST_CHARACTERS = 1_000_000;

    private final XMLStreamReader xml;
    private final TmxSegment segment = new TmxSegment();
    private final Map<String, String> pairs = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Deque<String> highlights = new ArrayDeque<>(1);
    private int characters;
    private Optional<String> oddity = Optional.empty();

    TmxSegmentReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** What makes the segment unusable; empty when nothing does. */
    Optional<String> oddity() {
        return oddity;
    }

    /** Reads to the end of the {@code seg} at which the stream stands. */
    TmxSegment read() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (highlights.isEmpty()) {
                    return segment;
                }
                segment.code(highlights.pop(), Code.Kind.CLOSE);
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new TmxUnitReader.Entity(xml.getLocalName(), xml.getLocation());
            } else if (isText(event)) {
                text(xml.getText());
            }
        }
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private void text(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            oddity = Optional.of("a text of more than %,d characters".formatted(MOST_CHARACTERS));
        } else {
            segment.text(text);
        }
    }

    private void open() throws XMLStreamException {
        String element = xml.getLocalName();
        switch (element) {
            case "bpt" -> {
                String label = byX().orElse("i" + attribute("i").orElse("?"));
                pairs.put(attribute("i").orElse("?"), label);
                segment.code(label, Code.Kind.OPEN);
                skip();
            }
            case "ept" -> {
                String i = attribute("i").orElse("?");
                segment.code(pairs.getOrDefault(i, "i" + i), Code.Kind.CLOSE);
                skip();
            }
            case "it" -> {
                boolean end = attribute("pos").filter("end"::equals).isPresent();
                segment.code(label(element), end ? Code.Kind.CLOSE : Code.Kind.OPEN);
                skip();
            }
            case "ph", "ut" -> {
                segment.code(label(element), Code.Kind.STANDALONE);
                skip();
            }
            case "hi" -> {
                highlights.push(label(element));
                segment.code(highlights.peek(), Code.Kind.OPEN);
            }
            default -> {
                oddity = Optional.of("<" + element + "> is no inline element of TMX");
                skip();
            }
        }
    }

    private String label(String element) {
        int count = counts.merge(element, 1, Integer::sum);
        return byX().orElse(element + count);
    }

    private Optional<String> byX() {
        return attribute("x").map(x -> "x" + x);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    /** To the end of the element at which the stream stands. */
    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
