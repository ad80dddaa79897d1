package press.broadside.memory.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/** One document as a row of sentences, and what of each can be compared across languages. */
final class Sentences {
    private final List<Segment> segments = new ArrayList<>();
    private final List<Set<String>> words = new ArrayList<>();
    private final int[] lengths;
    /** By the count of sentences, less one, then the first's place. */
    private final int[][] traits = new int[Shape.MOST][];

    private final int[][] seams = new int[Shape.MOST][];
    private final long[] upTo;

    Sentences(List<TextUnit> units) {
        int count = units.stream().mapToInt(unit -> unit.segments().size()).sum();
        traits[0] = new int[count];
        seams[0] = new int[count];
        lengths = new int[count];
        upTo = new long[count + 1];
        units.forEach(this::take);
        for (int more = 1; more < Shape.MOST; more++) {
            stretch(more, Math.max(0, count - more));
        }
    }

    private void stretch(int more, int count) {
        traits[more] = new int[count];
        seams[more] = new int[count];
        for (int i = 0; i < count; i++) {
            int next = traits[0][i + more];
            traits[more][i] = traits[more - 1][i] | (next & ~Trait.STARTS_UNIT.bit());
            seams[more][i] = seams[more - 1][i] + (Trait.STARTS_UNIT.isIn(next) ? 1 : 0);
        }
    }

    private void take(TextUnit unit) {
        int place = unit.role().matches("h[1-6]") ? Trait.HEADING.bit() : 0;
        int start = Trait.STARTS_UNIT.bit();
        for (Segment segment : unit.segments()) {
            String text = segment.text().plain();
            int at = segments.size();
            int codes = segment.text().codes().isEmpty() ? 0 : Trait.CODE.bit();
            traits[0][at] = place | start | codes | Trait.marks(text);
            lengths[at] = Math.max(1, (int)
                    text.codePoints().filter(c -> !Character.isWhitespace(c)).count());
            upTo[at + 1] = upTo[at] + lengths[at];
            words.add(Words.of(text));
            segments.add(segment);
            start = 0;
        }
    }

    int count() {
        return lengths.length;
    }

    List<Segment> segments(int from, int to) {
        return segments.subList(from, to);
    }

    Segment segment(int at) {
        return segments.get(at);
    }

    Set<String> words(int at) {
        return words.get(at);
    }

    /** Bits of {@link Trait}. */
    int traits(int at) {
        return traits[0][at];
    }

    /** Of a stretch: what any of it has, but for the place of its first. */
    int traits(int from, int count) {
        return traits[count - 1][from];
    }

    /** How many text units begin within a stretch, behind its first sentence. */
    int seams(int from, int count) {
        return seams[count - 1][from];
    }

    /** Characters but white space, at least one. */
    int length(int at) {
        return lengths[at];
    }

    int length(int from, int count) {
        return (int) (upTo[from + count] - upTo[from]);
    }

    /** Characters before a sentence. */
    long upTo(int at) {
        return upTo[at];
    }

    /** The share of sentences with a trait. */
    double share(Trait trait) {
        int having = 0;
        for (int bits : traits[0]) {
            having += trait.isIn(bits) ? 1 : 0;
        }
        return count() == 0 ? 0 : (double) having / count();
    }
}
