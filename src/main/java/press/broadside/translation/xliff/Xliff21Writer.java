package press.broadside.translation.xliff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import press.broadside.terminology.Gloss;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** XLIFF 2.1: a unit for each text unit with its segments, and the modules for matches, glossary and metadata. */
final class Xliff21Writer implements JobWriter {
    @Override
    public void write(Job job, XmlOut xml) throws XMLStreamException {
        xml.open(
                "xliff",
                "version",
                "2.1",
                "srcLang",
                "en",
                "trgLang",
                job.language(),
                "xmlns",
                "urn:oasis:names:tc:xliff:document:2.0",
                "xmlns:mtc",
                "urn:oasis:names:tc:xliff:matches:2.0",
                "xmlns:gls",
                "urn:oasis:names:tc:xliff:glossary:2.0",
                "xmlns:mda",
                "urn:oasis:names:tc:xliff:metadata:2.0",
                "xmlns:bs",
                NAMESPACE);
        xml.line()
                .open(
                        "file",
                        "id",
                        "draft",
                        "original",
                        job.name(),
                        "bs:draft",
                        job.key().toString(),
                        "bs:hash",
                        job.hash(),
                        "bs:tool",
                        TOOL);
        for (Job.Unit unit : job.units()) {
            write(unit, xml);
        }
        xml.line().close().line().close();
    }

    private static void write(Job.Unit unit, XmlOut xml) throws XMLStreamException {
        xml.line()
                .open(
                        "unit",
                        "id",
                        unit.id(),
                        "type",
                        "bs:" + unit.role(),
                        "canResegment",
                        "no",
                        "xml:space",
                        "preserve");
        matches(unit, xml);
        glossary(unit, xml);
        metadata(unit, xml);
        notes(unit, xml);
        for (int i = 0; i < unit.entries().size(); i++) {
            Job.Entry entry = unit.entries().get(i);
            write(entry, xml);
            if (i + 1 < unit.entries().size() && !entry.gap().isEmpty()) {
                xml.open("ignorable").open("source");
                run(entry.gap(), xml);
                xml.close().close();
            }
        }
        xml.line().close();
    }

    private static void matches(Job.Unit unit, XmlOut xml) throws XMLStreamException {
        if (unit.entries().stream().allMatch(entry -> entry.offers().isEmpty())) {
            return;
        }
        xml.line().open("mtc:matches");
        for (Job.Entry entry : unit.entries()) {
            for (Job.Offer offer : entry.offers()) {
                String quality = offer.score() == 0 ? "" : Math.min(100, offer.score()) + ".0";
                xml.open(
                        "mtc:match",
                        "ref",
                        "#" + entry.id(),
                        "matchQuality",
                        quality,
                        "origin",
                        offer.origin(),
                        "type",
                        "tm");
                text("source", offer.source(), xml);
                text("target", offer.target(), xml);
                xml.close().line();
            }
        }
        xml.close();
    }

    /** What is forbidden has no place in the module, and is a note. */
    private static void glossary(Job.Unit unit, XmlOut xml) throws XMLStreamException {
        List<Gloss> glosses = glosses(unit).stream()
                .filter(gloss -> !gloss.rendering().usable().isEmpty())
                .toList();
        if (glosses.isEmpty()) {
            return;
        }
        xml.line().open("gls:glossary");
        for (Gloss gloss : glosses) {
            xml.line().open("gls:glossEntry");
            xml.open("gls:term", "source", TOOL).text(gloss.term()).close();
            for (String target : gloss.rendering().usable()) {
                xml.open("gls:translation").text(target).close();
            }
            String definition = gloss.concept().definition();
            if (!definition.isEmpty()) {
                xml.open("gls:definition").text(definition).close();
            }
            xml.close();
        }
        xml.line().close();
    }

    /** Each once for the unit. */
    private static List<Gloss> glosses(Job.Unit unit) {
        var byConcept = new LinkedHashMap<String, Gloss>();
        for (Job.Entry entry : unit.entries()) {
            entry.glosses()
                    .forEach(gloss -> byConcept.putIfAbsent(gloss.concept().id(), gloss));
        }
        return List.copyOf(byConcept.values());
    }

    private static void metadata(Job.Unit unit, XmlOut xml) throws XMLStreamException {
        xml.line().open("mda:metadata").open("mda:metaGroup", "category", TOOL);
        for (Job.Entry entry : unit.entries()) {
            xml.open("mda:meta", "type", "source " + entry.id())
                    .text(Fingerprint.of(entry.source()))
                    .close();
            xml.open("mda:meta", "type", "seed " + entry.id())
                    .text(Fingerprint.of(entry.target()))
                    .close();
        }
        xml.close().close();
    }

    private static void notes(Job.Unit unit, XmlOut xml) throws XMLStreamException {
        Job.Entry first = unit.entries().get(0);
        Job.Entry last = unit.entries().get(unit.entries().size() - 1);
        xml.line().open("notes");
        note("before", first.before().map(CodedText::plain), xml);
        note("after", last.after().map(CodedText::plain), xml);
        for (Job.Entry entry : unit.entries()) {
            for (String note : entry.notes()) {
                xml.open("note", "category", entry.id()).text(note).close();
            }
        }
        for (Gloss gloss : glosses(unit)) {
            if (!gloss.rendering().forbidden().isEmpty()) {
                xml.open("note", "category", "term").text(gloss.sentence()).close();
            }
        }
        xml.close();
    }

    private static void note(String category, Optional<String> text, XmlOut xml) throws XMLStreamException {
        if (text.isPresent()) {
            xml.open("note", "category", category).text(text.get()).close();
        }
    }

    private static void write(Job.Entry entry, XmlOut xml) throws XMLStreamException {
        SegmentState state = entry.state();
        xml.line().open("segment", "id", entry.id(), "state", state.state(), "subState", state.subState());
        text("source", entry.source(), xml);
        text("target", entry.target(), xml);
        xml.close();
    }

    private static void text(String element, CodedText text, XmlOut xml) throws XMLStreamException {
        xml.open(element);
        Set<Integer> nested = Nesting.of(text);
        for (CodedText.Part part : text.parts()) {
            if (part instanceof CodedText.Placed placed) {
                code(placed.code(), nested, xml);
            } else if (part instanceof CodedText.Run run) {
                run(run.text(), xml);
            }
        }
        xml.close();
    }

    private static void code(Code code, Set<Integer> nested, XmlOut xml) throws XMLStreamException {
        String id = Integer.toString(code.number());
        String shown = Display.of(code);
        switch (code.kind()) {
            case STANDALONE -> xml.empty("ph", "id", id, "equiv", shown, "disp", shown);
            case OPEN -> {
                if (nested.contains(code.number())) {
                    String end = Display.of(new Code(code.number(), Code.Kind.CLOSE));
                    xml.open("pc", "id", id, "equivStart", shown, "equivEnd", end, "dispStart", shown, "dispEnd", end);
                } else {
                    xml.empty("sc", "id", id, "equiv", shown, "disp", shown);
                }
            }
            case CLOSE -> {
                if (nested.contains(code.number())) {
                    xml.close();
                } else {
                    xml.empty("ec", "startRef", id, "equiv", shown, "disp", shown);
                }
            }
        }
    }

    private static void run(String text, XmlOut xml) throws XMLStreamException {
        xml.text(text, character -> {
            try {
                xml.empty("cp", "hex", String.format(Locale.ROOT, "%04X", character));
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
