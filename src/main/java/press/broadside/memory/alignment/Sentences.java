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
    private final int[] traits;
    private final int[] lengths;
    private final long[] upTo;

    Sentences(List<TextUnit> units) {
        int count = units.stream().mapToInt(unit -> unit.segments().size()).sum();
        traits = new int[count];
        lengths = new int[count];
        upTo = new long[count + 1];
        units.forEach(this::take);
    }

    private void take(TextUnit unit) {
        int place = unit.role().matches("h[1-6]") ? Trait.HEADING.bit() : 0;
        int start = Trait.STARTS_UNIT.bit();
        for (Segment segment : unit.segments()) {
            String text = segment.text().plain();
            int at = segments.size();
            int codes = segment.text().codes().isEmpty() ? 0 : Trait.CODE.bit();
            traits[at] = place | start | codes | Trait.marks(text);
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
        return traits[at];
    }

    /** Of a stretch: what any of it has, but for the place of its first. */
    int traits(int from, int count) {
        int all = traits[from];
        for (int i = from + 1; i < from + count; i++) {
            all |= traits[i] & ~Trait.STARTS_UNIT.bit();
        }
        return all;
    }

    /** How many text units begin within a stretch, behind its first sentence. */
    int seams(int from, int count) {
        int seams = 0;
        for (int i = from + 1; i < from + count; i++) {
            seams += Trait.STARTS_UNIT.isIn(traits[i]) ? 1 : 0;
        }
        return seams;
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
        for (int bits : traits) {
            having += trait.isIn(bits) ? 1 : 0;
        }
        return traits.length == 0 ? 0 : (double) having / traits.length;
    }
}
