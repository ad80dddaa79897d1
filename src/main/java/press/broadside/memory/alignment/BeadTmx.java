package press.broadside.memory.alignment;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/**
 * Writes pairs as TMX 1.4b, a unit for each, with its confidence and the English sentences around it. Inline codes stay where both
 * sides have the same; otherwise both go, as nobody knows which belongs where.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
public final class BeadTmx {
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;

    private BeadTmx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param pairs beads with something on both sides
     * @param bytes stays open
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(List<Bead> pairs, Locale target, OutputStream bytes) {
        try {
            // given a plain Writer, the JDK leaves pairs of surrogates to it
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)));
            new BeadTmx(xml).document(pairs, target);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException("the TMX cannot be written: " + e.getMessage(), e));
        }
    }

    private void document(List<Bead> pairs, Locale target) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        header();
        line(1);
        xml.writeStartElement("body");
        for (Bead pair : pairs) {
            unit(pair, target);
        }
        line(1);
        xml.writeEndElement();
        line(0);
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void header() throws XMLStreamException {
        line(1);
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Broadside align");
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Broadside");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", "en");
        xml.writeAttribute("datatype", "unknown");
    }

    private void unit(Bead pair, Locale target) throws XMLStreamException {
        line(2);
        xml.writeStartElement("tu");
        if (pair.source().size() > 1) {
            xml.writeAttribute("segtype", pair.wholeUnit() ? "paragraph" : "block");
        }
        property("x-confidence", String.format(Locale.ROOT, "%.3f", pair.confidence()));
        if (pair.before().isPresent()) {
            property("x-context-pre", pair.before().get().renumbered().coded());
        }
        if (pair.after().isPresent()) {
            property("x-context-post", pair.after().get().renumbered().coded());
        }
        CodedText english = Passage.text(pair.source());
        CodedText translated = Passage.text(pair.target());
        boolean coded = english.codeCounts().equals(translated.codeCounts());
        variant(Locale.ENGLISH, coded ? english : Passage.uncoded(english));
        variant(target, coded ? translated : Passage.uncoded(translated));
        line(2);
        xml.writeEndElement();
    }

    private void property(String type, String text) throws XMLStreamException {
        line(3);
        xml.writeStartElement("prop");
        xml.writeAttribute("type", type);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private void variant(Locale locale, CodedText text) throws XMLStreamException {
        line(3);
        xml.writeStartElement("tuv");
        xml.writeAttribute("xml", XML_NAMESPACE, "lang", locale.toLanguageTag());
        xml.writeStartElement("seg");
        Set<Integer> pairs = pairs(text);
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Run run) {
                xml.writeCharacters(allowed(run.text()));
            } else if (part instanceof CodedText.Placed placed) {
                code(placed.code(), pairs.contains(placed.code().number()));
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The numbers that are opened and closed within a text. */
    private static Set<Integer> pairs(CodedText text) {
        Set<Integer> opened = numbers(text, Code.Kind.OPEN);
        opened.retainAll(numbers(text, Code.Kind.CLOSE));
        return opened;
    }

    private static Set<Integer> numbers(CodedText text, Code.Kind kind) {
        return text.codes().stream()
                .filter(code -> code.kind() == kind)
                .map(Code::number)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void code(Code code, boolean paired) throws XMLStreamException {
        String number = Integer.toString(code.number());
        if (code.kind() == Code.Kind.STANDALONE) {
            xml.writeEmptyElement("ph");
        } else if (!paired) {
            xml.writeEmptyElement("it");
            xml.writeAttribute("pos", code.kind() == Code.Kind.OPEN ? "begin" : "end");
        } else {
            xml.writeEmptyElement(code.kind() == Code.Kind.OPEN ? "bpt" : "ept");
            xml.writeAttribute("i", number);
        }
        if (!(paired && code.kind() == Code.Kind.CLOSE)) {
            xml.writeAttribute("x", number); // the DTD gives ept none: it has its bpt's
        }
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** What XML 1.0 cannot hold becomes U+FFFD. */
    private static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : '\uFFFD'));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
