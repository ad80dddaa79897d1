package press.broadside.terminology;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import press.broadside.intake.ShownName;

/**
 * Reads TBX as a stream, one concept after the other: version 3 in both its styles, where a kind of data is an attribute
 * ({@code <descrip type="definition">}) or an element ({@code <basic:definition>}), and version 2 ({@code <martif>}).
 *
 * @see <a href="https://www.tbxinfo.net">ISO 30042:2019, and TBX-Basic</a>
 */
final class TbxReader {
    private static final Set<String> CONCEPT = Set.of("conceptEntry", "termEntry");
    private static final Set<String> LANGUAGE = Set.of("langSec", "langSet");
    private static final Set<String> TERM = Set.of("termSec", "tig", "ntig");
    private static final Set<String> BY_TYPE = Set.of("descrip", "termNote", "admin");
    private static final Set<String> GROUPS = Set.of("descripGrp", "adminGrp", "termNoteGrp", "termGrp");
    private static final Set<String> UNREAD = Set.of("tbxHeader", "martifHeader", "back");

    private final TbxXml xml;
    private final TerminologySettings limits;
    private String child = "";

    private TbxReader(TbxXml xml, TerminologySettings limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /** @throws TermsRefused at the first thing that is not well-formed XML or not TBX, naming file and line */
    static void read(Path file, Reader text, TerminologySettings limits, Consumer<ConceptDraft> concepts)
            throws CharacterCodingException {
        try {
            new TbxReader(new TbxXml(file, text, limits.maxDepth()), limits).document(concepts);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof CharacterCodingException malformed) {
                throw malformed;
            }
            throw TbxXml.malformed(file, e);
        }
    }

    private void document(Consumer<ConceptDraft> concepts) throws XMLStreamException {
        boolean inside = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.name();
            if (!inside && !name.equals("tbx") && !name.equals("martif")) {
                throw xml.refused("is not TBX: it begins with <" + ShownName.of(name) + ">");
            }
            inside = true;
            if (UNREAD.contains(name)) {
                xml.skip();
            } else if (CONCEPT.contains(name)) {
                concepts.accept(concept(name));
            }
        }
    }

    private ConceptDraft concept(String element) throws XMLStreamException {
        var draft = new ConceptDraft(xml.line(), xml.attribute("id"), limits);
        while (!ends(element)) {
            if (LANGUAGE.contains(child())) {
                language(draft, child(), xml.attribute("lang"));
            } else if (!child().isEmpty()) {
                ofConcept(draft, true);
            }
        }
        return draft;
    }

    /** The element that has just begun; empty where something else stands. */
    private String child() {
        return child;
    }

    /** Goes on by one event; whether it ends the element. */
    private boolean ends(String element) throws XMLStreamException {
        int event = xml.next();
        child = event == XMLStreamConstants.START_ELEMENT ? xml.name() : "";
        return event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element);
    }

    private void language(ConceptDraft draft, String element, String tag) throws XMLStreamException {
        while (!ends(element)) {
            if (TERM.contains(child())) {
                new TermReader(draft, tag).read(child());
            } else if (!child().isEmpty()) {
                ofConcept(draft, tag.startsWith("en"));
            }
        }
    }

    /** @param english whether definitions here are in English; others have no place */
    private void ofConcept(ConceptDraft draft, boolean english) throws XMLStreamException {
        if (GROUPS.contains(child())) {
            return;
        }
        String kind = kind();
        switch (kind) {
            case "subjectField" -> draft.subject(content());
            case "note" -> draft.note(content());
            case "definition" -> {
                if (english) {
                    draft.definition(content());
                } else {
                    leaveOut(draft, kind);
                }
            }
            default -> leaveOut(draft, kind);
        }
    }

    private String kind() {
        return BY_TYPE.contains(xml.name()) ? xml.attribute("type") : xml.name();
    }

    private String content() throws XMLStreamException {
        return xml.content(limits.maxText());
    }

    private void leaveOut(ConceptDraft draft, String kind) throws XMLStreamException {
        draft.leaveOut(kind);
        xml.skip();
    }

    /** One term with what is said of it. */
    private final class TermReader {
        private final ConceptDraft draft;
        private final String tag;
        private final int line = xml.line();
        private final List<String> sections = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private String text = "";
        private Status status = Status.PROPOSED;
        private boolean unfinished;

        TermReader(ConceptDraft draft, String tag) {
            this.draft = draft;
            this.tag = tag;
        }

        void read(String element) throws XMLStreamException {
            while (!ends(element)) {
                if (!child().isEmpty() && !GROUPS.contains(child())) {
                    take(kind());
                }
            }
            if (text.isBlank()) {
                draft.odd(line, "a term without a text");
                return;
            }
            notes.forEach(note -> draft.note(text.strip() + ": " + note.strip()));
            Status reached = unfinished && status.isAllowed() ? Status.PROPOSED : status;
            if (sections.isEmpty()) {
                draft.term(line, tag, text, reached, Optional.empty());
            }
            sections.forEach(section -> draft.term(line, tag, text, reached, Optional.of(section)));
        }

        private void take(String kind) throws XMLStreamException {
            switch (kind) {
                case "term" -> text = xml.content(limits.maxTerm());
                case "administrativeStatus" -> status(content());
                case "processStatus" -> unfinished = !content().strip().equals("finalized");
                case "partOfSpeech" -> speech(content());
                case "customerSubset" -> sections.add(content().strip());
                case "note" -> notes.add(content());
                default -> leaveOut(draft, kind);
            }
        }

        private void status(String value) {
            Status.ofTbx(value)
                    .ifPresentOrElse(
                            known -> status = known,
                            () -> draft.odd(
                                    line,
                                    "the status '%s' is unknown; the term counts as proposed"
                                            .formatted(ShownName.of(value))));
        }

        /** English terms say how they are inflected; of other languages nothing depends on it. */
        private void speech(String written) {
            if (tag.startsWith("en")) {
                draft.speech(line, written);
            }
        }
    }
}
