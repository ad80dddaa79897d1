package press.broadside.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/**
 * Writes the content of a {@code seg}. A code's number is its {@code x}, which is the same in every language; pairs have an
 * {@code i} of their own in each. Codes are empty, as what they stand for is the document's.
 */
final class TmxSegmentWriter {
    private final XMLStreamWriter xml;

    TmxSegmentWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(CodedText text) throws XMLStreamException {
        if (text.coded().indexOf('{') < 0) {
            xml.writeCharacters(text.coded());
            return;
        }
        List<CodedText.Part> parts = text.parts();
        Map<Integer, Integer> pairs = pairs(parts);
        for (int place = 0; place < parts.size(); place++) {
            if (parts.get(place) instanceof CodedText.Placed placed) {
                code(placed.code(), pairs.getOrDefault(place, 0));
            } else if (parts.get(place) instanceof CodedText.Run run) {
                xml.writeCharacters(run.text());
            }
        }
    }

    /** By the places of both codes of a pair, the pair's number. */
    private static Map<Integer, Integer> pairs(List<CodedText.Part> parts) {
        var pairs = new HashMap<Integer, Integer>();
        var open = new HashMap<Integer, Deque<Integer>>();
        for (int place = 0; place < parts.size(); place++) {
            if (parts.get(place) instanceof CodedText.Placed placed) {
                Deque<Integer> waiting = open.computeIfAbsent(placed.code().number(), n -> new ArrayDeque<>());
                if (placed.code().kind() == Code.Kind.OPEN) {
                    waiting.push(place);
                } else if (placed.code().kind() == Code.Kind.CLOSE && !waiting.isEmpty()) {
                    int number = pairs.size() / 2 + 1;
                    pairs.put(waiting.pop(), number);
                    pairs.put(place, number);
                }
            }
        }
        return pairs;
    }

    /** @param pair 0 where the code stands alone */
    private void code(Code code, int pair) throws XMLStreamException {
        switch (code.kind()) {
            case STANDALONE -> xml.writeEmptyElement("ph");
            case OPEN -> xml.writeEmptyElement(pair > 0 ? "bpt" : "it");
            case CLOSE -> xml.writeEmptyElement(pair > 0 ? "ept" : "it");
        }
        if (pair > 0) {
            xml.writeAttribute("i", Integer.toString(pair));
        } else if (code.kind() != Code.Kind.STANDALONE) {
            xml.writeAttribute("pos", code.kind() == Code.Kind.OPEN ? "begin" : "end");
        }
        boolean closesPair = pair > 0 && code.kind() == Code.Kind.CLOSE;
        if (!closesPair) { // the DTD gives ept no x: i names its partner
            xml.writeAttribute("x", Integer.toString(code.number()));
        }
    }
}
