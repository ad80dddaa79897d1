package press.broadside.translation.xliff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/**
 * Reads one {@code source} or {@code target} of either version: text, and codes by their numbers. What stands inside a code is
 * markup of some other document and is dropped; marks around text are transparent.
 */
final class InlineReader {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final XmlIn xml;
    private final List<CodedText.Part> parts = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private final Deque<Optional<Code>> open = new ArrayDeque<>();
    private Optional<String> oddity = Optional.empty();

    InlineReader(XmlIn xml) {
        this.xml = xml;
    }

    /** What could not be read; empty when all could. */
    Optional<String> oddity() {
        return oddity;
    }

    /** Reads to the end of the element at which the stream stands. */
    CodedText read() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> open();
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open.isEmpty()) {
                        return text();
                    }
                    open.pop().ifPresent(this::place);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    run.append(xml.text());
                default -> {
                    // comments and the like
                }
            }
        }
    }

    private void open() throws XMLStreamException {
        switch (xml.name()) {
            case "g", "pc" -> pair();
            case "x" -> standalone();
            case "ph" -> {
                place(code("id", Code.Kind.STANDALONE));
                xml.skip();
            }
            case "bx", "bpt", "sc" -> {
                place(code("id", Code.Kind.OPEN));
                xml.skip();
            }
            case "ex", "ept" -> {
                place(code("id", Code.Kind.CLOSE));
                xml.skip();
            }
            case "ec" -> {
                place(code(xml.attribute("startRef").isPresent() ? "startRef" : "id", Code.Kind.CLOSE));
                xml.skip();
            }
            case "it" -> {
                boolean closes = xml.attribute("pos").filter("close"::equals).isPresent();
                place(code("id", closes ? Code.Kind.CLOSE : Code.Kind.OPEN));
                xml.skip();
            }
            case "cp" -> character(xml.attribute("hex").orElse(""));
            case "mrk" -> open.push(Optional.empty());
            case "sm", "em" -> xml.skip();
            default -> {
                odd("<" + xml.name() + "> is no inline element of XLIFF");
                xml.skip();
            }
        }
    }

    private void pair() {
        Optional<Code> opening = code("id", Code.Kind.OPEN);
        place(opening);
        open.push(opening.map(code -> new Code(code.number(), Code.Kind.CLOSE)));
    }

    private void standalone() throws XMLStreamException {
        String id = xml.attribute("id").orElse("");
        if (id.startsWith(Display.CHARACTER)) {
            character(id.substring(Display.CHARACTER.length()));
        } else {
            place(code("id", Code.Kind.STANDALONE));
            xml.skip();
        }
    }

    /** Only what XML itself cannot carry comes in this way. */
    private void character(String hex) throws XMLStreamException {
        int character = hex.matches("[0-9A-Fa-f]{1,6}") ? Integer.parseInt(hex, 16) : -1;
        if (character < 0 || character > Character.MAX_CODE_POINT || XmlOut.isAllowed(character)) {
            odd("a code stands for the character '" + Shown.of(hex) + "', which is none that XML forbids");
        } else {
            run.appendCodePoint(character);
        }
        xml.skip();
    }

    private Optional<Code> code(String attribute, Code.Kind kind) {
        String id = xml.attribute(attribute).orElse("");
        if (!NUMBER.matcher(id).matches()) {
            odd("the inline code '" + Shown.of(id) + "' is not the source's");
            return Optional.empty();
        }
        return Optional.of(new Code(Integer.parseInt(id), kind));
    }

    private void place(Optional<Code> code) {
        code.ifPresent(this::place);
    }

    private void place(Code code) {
        flush();
        parts.add(new CodedText.Placed(code));
    }

    private void odd(String what) {
        oddity = oddity.or(() -> Optional.of(what));
    }

    private CodedText text() {
        flush();
        return CodedText.of(parts);
    }

    private void flush() {
        if (!run.isEmpty()) {
            parts.add(new CodedText.Run(run.toString()));
            run.setLength(0);
        }
    }
}
