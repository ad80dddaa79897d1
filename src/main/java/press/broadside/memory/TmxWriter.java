package press.broadside.memory;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import press.broadside.text.CodedText;

/**
 * Writes TMX 1.4b as a stream: equal units in equal order give equal bytes. An element a line, so that people can read the
 * difference of two exports. What XML cannot hold is written as U+FFFD.
 *
 * @see <a href="https://www.gala-global.org/tmx-14b">TMX 1.4b</a>
 */
final class TmxWriter {
    private static final XMLOutputFactory XML = factory();
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final BufferedWriter out;
    private final XMLStreamWriter xml;

    private static XMLOutputFactory factory() {
        XMLOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler('\uFFFD'));
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }

    /** @param bytes stays open */
    TmxWriter(OutputStream bytes) throws XMLStreamException {
        out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)); // half a surrogate pair is '?'
        xml = XML.createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeDTD("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">");
        xml.writeCharacters("\n");
        xml.writeStartElement("tmx");
        xml.writeAttribute("version", "1.4");
        header();
        line(1);
        xml.writeStartElement("body");
    }

    private void header() throws XMLStreamException {
        line(1);
        xml.writeEmptyElement("header");
        xml.writeAttribute("creationtool", "Broadside");
        xml.writeAttribute("creationtoolversion", "1");
        xml.writeAttribute("segtype", "sentence");
        xml.writeAttribute("o-tmf", "Broadside");
        xml.writeAttribute("adminlang", "en");
        xml.writeAttribute("srclang", "en");
        xml.writeAttribute("datatype", "unknown");
    }

    void write(TranslationUnit unit) {
        try {
            tu(unit);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void tu(TranslationUnit unit) throws XMLStreamException {
        line(2);
        xml.writeStartElement("tu");
        if (unit.wholeUnit()) {
            xml.writeAttribute("segtype", "paragraph");
        }
        notes(unit.notes(), 3);
        if (unit.before().isPresent()) {
            property(TmxUnit.BEFORE, unit.before().get().coded(), 3);
        }
        if (unit.after().isPresent()) {
            property(TmxUnit.AFTER, unit.after().get().coded(), 3);
        }
        line(3);
        xml.writeStartElement("tuv");
        language(Locale.ENGLISH);
        segment(unit.source());
        xml.writeEndElement();
        for (var target : unit.targets().entrySet()) {
            tuv(target.getKey(), target.getValue());
        }
        line(2);
        xml.writeEndElement();
    }

    private void tuv(Locale locale, TranslationUnit.Target target) throws XMLStreamException {
        line(3);
        xml.writeStartElement("tuv");
        language(locale);
        attributes(target.said());
        notes(target.notes(), 4);
        if (!target.said().section().isEmpty()) {
            property(TmxUnit.SECTION, target.said().section(), 4);
        }
        property(TmxUnit.ORIGIN, target.origin(), 4);
        line(4);
        segment(target.text());
        line(3);
        xml.writeEndElement();
    }

    private void language(Locale locale) throws XMLStreamException {
        xml.writeAttribute("xml", XML_NAMESPACE, "lang", locale.toLanguageTag());
    }

    private void attributes(Attribution said) throws XMLStreamException {
        date("creationdate", said.created());
        person("creationid", said.author());
        if (said.saidAt() != said.created()) {
            date("changedate", said.saidAt());
        }
        person("changeid", said.saidBy());
    }

    private void date(String name, long millis) throws XMLStreamException {
        if (millis > 0) {
            var time = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
            xml.writeAttribute(name, TmxUnitReader.DATE.format(time));
        }
    }

    private void person(String name, String person) throws XMLStreamException {
        if (!person.isBlank()) {
            xml.writeAttribute(name, Wording.collapsed(person));
        }
    }

    /** The DTD wants notes and properties before everything else, in any order. */
    private void notes(List<Note> notes, int depth) throws XMLStreamException {
        for (Note note : notes) {
            if (note.isProperty()) {
                property(note.type(), note.text(), depth);
            } else {
                line(depth);
                xml.writeStartElement("note");
                xml.writeCharacters(note.text());
                xml.writeEndElement();
            }
        }
    }

    private void property(String type, String text, int depth) throws XMLStreamException {
        line(depth);
        xml.writeStartElement("prop");
        xml.writeAttribute("type", type);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void segment(CodedText text) throws XMLStreamException {
        xml.writeStartElement("seg");
        new TmxSegmentWriter(xml).write(text);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** Without this end, what was written is no TMX, and nobody takes a part for the whole. */
    void end() {
        try {
            line(1);
            xml.writeEndElement();
            line(0);
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(
                e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
    }
}
