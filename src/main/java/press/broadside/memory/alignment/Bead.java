package press.broadside.memory.alignment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;

/**
 * Some sentences of a document and those of its translation that say the same, as Gale and Church name it.
 *
 * @param source     none to three sentences in a row; none where the translation adds something
 * @param target     none to three, but not none on both sides; more than one on one side only, or two on both
 * @param confidence 0 to 1: the likelihood of this bead among all ways to pair the two documents
 * @param before     the sentence before the source; empty at its document's start
 * @param after      the sentence behind the source
 * @param wholeUnit  whether the source is all of a text unit that has several sentences
 */
public record Bead(
        List<Segment> source,
        List<Segment> target,
        double confidence,
        Optional<CodedText> before,
        Optional<CodedText> after,
        boolean wholeUnit) {
    public Bead {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** Whether there is something on both sides. */
    public boolean isPair() {
        return !source.isEmpty() && !target.isEmpty();
    }

    /** The sentences of one side as they stand in their documents, for people to read. */
    public static String shown(List<Segment> sentences) {
        return sentences.stream().map(sentence -> sentence.text().plain()).collect(Collectors.joining(" "));
    }
}
