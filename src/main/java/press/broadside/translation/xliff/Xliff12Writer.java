package press.broadside.translation.xliff;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import press.broadside.terminology.Gloss;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** XLIFF 1.2: a group for each text unit, a trans-unit for each of its segments, as every tool of the last twenty years reads it. */
final class Xliff12Writer implements JobWriter {
    @Override
    public void write(Job job, XmlOut xml) throws XMLStreamException {
        xml.open("xliff", "version", "1.2", "xmlns", "urn:oasis:names:tc:xliff:document:1.2", "xmlns:bs", NAMESPACE);
        xml.line()
                .open(
                        "file",
                        "original",
                        job.name(),
                        "source-language",
                        "en",
                        "target-language",
                        job.language(),
                        "datatype",
                        job.datatype(),
                        "tool-id",
                        "broadside",
                        "bs:draft",
                        job.key().toString(),
                        "bs:hash",
                        job.hash());
        xml.line().open("header").empty("tool", "tool-id", "broadside", "tool-name", TOOL);
        xml.close().line().open("body");
        for (Job.Unit unit : job.units()) {
            write(unit, job.language(), xml);
        }
        xml.line().close().line().close().line().close();
    }

    private static void write(Job.Unit unit, String language, XmlOut xml) throws XMLStreamException {
        xml.line().open("group", "id", unit.id(), "restype", "x-" + unit.role());
        for (Job.Entry entry : unit.entries()) {
            write(entry, language, xml);
        }
        xml.line().close();
    }

    private static void write(Job.Entry entry, String language, XmlOut xml) throws XMLStreamException {
        boolean approved = entry.state() == SegmentState.APPROVED;
        xml.line()
                .open(
                        "trans-unit",
                        "id",
                        entry.id(),
                        "approved",
                        approved ? "yes" : "",
                        "translate",
                        approved ? "no" : "",
                        "xml:space",
                        "preserve",
                        "bs:source",
                        Fingerprint.of(entry.source()),
                        "bs:seed",
                        Fingerprint.of(entry.target()));
        xml.line().open("source", "xml:lang", "en");
        text(entry.source(), xml);
        xml.close().line();
        xml.open(
                "target",
                "xml:lang",
                language,
                "state",
                entry.state().older(),
                "state-qualifier",
                entry.state().qualifier());
        text(entry.target(), xml);
        xml.close();
        context("x-before", entry.before(), xml);
        context("x-after", entry.after(), xml);
        for (String note : entry.notes()) {
            xml.line().open("note", "from", TOOL).text(note).close();
        }
        for (Gloss gloss : entry.glosses()) {
            xml.line().open("note", "from", TERMS).text(gloss.sentence()).close();
        }
        for (Job.Offer offer : entry.offers()) {
            write(offer, language, xml);
        }
        xml.line().close();
    }

    private static void context(String type, Optional<CodedText> text, XmlOut xml) throws XMLStreamException {
        if (text.isPresent()) {
            xml.line().open("context-group", "purpose", "information");
            xml.open("context", "context-type", type).text(text.get().plain());
            xml.close().close();
        }
    }

    private static void write(Job.Offer offer, String language, XmlOut xml) throws XMLStreamException {
        xml.line()
                .open(
                        "alt-trans",
                        "match-quality",
                        offer.score() == 0 ? "" : offer.score() + "%",
                        "origin",
                        offer.origin());
        xml.open("source", "xml:lang", "en");
        text(offer.source(), xml);
        xml.close().open("target", "xml:lang", language);
        text(offer.target(), xml);
        xml.close().close();
    }

    static void text(CodedText text, XmlOut xml) throws XMLStreamException {
        Set<Integer> nested = Nesting.of(text);
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Placed placed) {
                code(placed.code(), nested, xml);
            } else if (part instanceof CodedText.Run run) {
                run(run.text(), xml);
            }
        }
    }

    private static void code(Code code, Set<Integer> nested, XmlOut xml) throws XMLStreamException {
        String id = Integer.toString(code.number());
        String shown = Display.of(code);
        switch (code.kind()) {
            case STANDALONE -> xml.empty("x", "id", id, "equiv-text", shown);
            case OPEN -> {
                if (nested.contains(code.number())) {
                    xml.open("g", "id", id, "equiv-text", shown);
                } else {
                    xml.empty("bx", "id", id, "rid", id, "equiv-text", shown);
                }
            }
            case CLOSE -> {
                if (nested.contains(code.number())) {
                    xml.close();
                } else {
                    xml.empty("ex", "id", id, "rid", id, "equiv-text", shown);
                }
            }
        }
    }

    /** XLIFF 1.2 has nothing for characters that XML forbids: they travel as codes of their own. */
    private static void run(String text, XmlOut xml) throws XMLStreamException {
        xml.text(text, character -> {
            try {
                xml.empty("x", "id", Display.CHARACTER + Integer.toHexString(character), "ctype", "x-character");
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
