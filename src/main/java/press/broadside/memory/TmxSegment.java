package press.broadside.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import press.broadside.text.Code;
import press.broadside.text.CodedText;

/** The content of a {@code seg}: text, and codes that carry a label until source and targets are numbered together. */
final class TmxSegment {
    private sealed interface Piece {}

    private record Words(String text) implements Piece {}

    private record Mark(String label, Code.Kind kind) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>(1);

    void text(String text) {
        pieces.add(new Words(text));
    }

    /** @param label equal for an opening code and its closing one, and for the same code in other languages */
    void code(String label, Code.Kind kind) {
        pieces.add(new Mark(label, kind));
    }

    boolean isPlain() {
        return pieces.size() == 1 && pieces.get(0) instanceof Words;
    }

    /** @param numbers by label; labels that are not there yet join it in order of appearance */
    CodedText coded(Map<String, Integer> numbers) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Words words) {
            return CodedText.ofPlain(words.text());
        }
        var parts = new ArrayList<CodedText.Part>();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                parts.add(new CodedText.Run(words.text()));
            } else if (piece instanceof Mark mark) {
                int number = numbers.computeIfAbsent(mark.label(), label -> numbers.size() + 1);
                parts.add(new CodedText.Placed(new Code(number, mark.kind())));
            }
        }
        return CodedText.of(parts);
    }
}
