package press.broadside.translation.xliff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import press.broadside.text.CodedText;

/** Collects a file's segments as they are read, up to a limit over all its documents. */
final class Lines {
    private final int most;
    private int taken;
    private List<Returned.Line> lines = new ArrayList<>();

    Lines(int most) {
        this.most = most;
    }

    void add(Returned.Line line) {
        if (++taken > most) {
            throw new NotXliff("has more than %d segments, the most that broadside.xliff.max-units allows; divide it"
                    .formatted(most));
        }
        lines.add(line);
    }

    /** Those since the last call. */
    List<Returned.Line> ended() {
        List<Returned.Line> ended = List.copyOf(lines);
        lines = new ArrayList<>();
        return ended;
    }

    /** What is read of a segment bit by bit. */
    static final class Building {
        CodedText source = new CodedText("");
        Optional<CodedText> target = Optional.empty();
        Optional<String> language = Optional.empty();
        Optional<String> oddity = Optional.empty();

        /** Reads the source at which the stream stands. */
        void source(XmlIn xml) throws XMLStreamException {
            source = read(xml);
        }

        /** Reads the target at which the stream stands. */
        void target(XmlIn xml) throws XMLStreamException {
            language = xml.attribute("http://www.w3.org/XML/1998/namespace", "lang");
            if (target.isPresent()) {
                odd(Optional.of("it has more than one target"));
            }
            target = Optional.of(read(xml));
        }

        private CodedText read(XmlIn xml) throws XMLStreamException {
            var reader = new InlineReader(xml);
            CodedText read = reader.read();
            odd(reader.oddity());
            return read;
        }

        private void odd(Optional<String> what) {
            oddity = oddity.or(() -> what);
        }
    }
}
