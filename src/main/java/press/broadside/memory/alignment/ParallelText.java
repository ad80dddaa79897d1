package press.broadside.memory.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import press.broadside.text.CodedText;
import press.broadside.text.Segment;
import press.broadside.text.TextUnit;

/**
 * An English document and its published translation, sentence by sentence in the order of both: lengths after Gale and Church
 * (1993), and what both have of figures, names, headings, paragraphs and marks, weighed as a first pass found it to tell.
 *
 * <p>Nothing is looked for out of order. Time and memory grow with the documents' length, and where one of them has a long part
 * that the other lacks, with that.
 *
 * @param beads each sentence of either document stands in one, in order
 */
public record ParallelText(List<Bead> beads) {
    private static final double SURE = 0.9;
    /** Of a lattice: 160 MB. */
    private static final int MOST_CELLS = 32_000_000;

    public ParallelText {
        beads = List.copyOf(beads);
    }

    /** Either may be empty; then nothing has a partner. */
    public static ParallelText of(List<TextUnit> source, List<TextUnit> target) {
        var sentences = new Sentences(source);
        var translated = new Sentences(target);
        List<Lattice.Step> path = sentences.count() == 0 || translated.count() == 0
                ? unpaired(sentences, translated)
                : path(sentences, translated);
        return new ParallelText(
                path.stream().map(step -> bead(step, sentences, translated)).toList());
    }

    private static List<Lattice.Step> unpaired(Sentences source, Sentences target) {
        var path = new ArrayList<Lattice.Step>();
        for (int i = 0; i < source.count(); i++) {
            path.add(new Lattice.Step(Shape.ONE_NONE, i, 0, 1));
        }
        for (int j = 0; j < target.count(); j++) {
            path.add(new Lattice.Step(Shape.NONE_ONE, source.count(), j, 1));
        }
        return path;
    }

    private static List<Lattice.Step> path(Sentences source, Sentences target) {
        var kinship = new Kinship(source, target);
        List<Lattice.Step> guessed =
                lattice(kinship, kinship.landmarks(), source, target).weighedPath();
        List<Link> sure = sure(guessed);
        kinship.learn(sure);
        return lattice(kinship, sure, source, target).weighedPath();
    }

    /** Wider where the way is cramped, as long as memory allows. */
    private static Lattice lattice(Kinship kinship, List<Link> landmarks, Sentences source, Sentences target) {
        Corridor corridor = Corridor.around(landmarks, source, target);
        var lattice = new Lattice(kinship, corridor, target.count());
        for (var cramped = lattice.crampedRows(); !cramped.isEmpty(); cramped = lattice.crampedRows()) {
            corridor = corridor.wider(cramped);
            if (corridor.cells() > MOST_CELLS) {
                break;
            }
            lattice = new Lattice(kinship, corridor, target.count());
        }
        return lattice;
    }

    private static List<Link> sure(List<Lattice.Step> path) {
        return path.stream()
                .filter(step -> step.shape() == Shape.ONE_ONE && step.confidence() >= SURE)
                .map(step -> new Link(step.source(), step.target()))
                .toList();
    }

    private static Bead bead(Lattice.Step step, Sentences source, Sentences target) {
        int from = step.source();
        int to = from + step.shape().source();
        boolean whole = step.shape().source() > 1
                && Trait.STARTS_UNIT.isIn(source.traits(from))
                && (to == source.count() || Trait.STARTS_UNIT.isIn(source.traits(to)))
                && source.seams(from, to - from) == 0;
        return new Bead(
                source.segments(from, to),
                target.segments(step.target(), step.target() + step.shape().target()),
                step.confidence(),
                neighbour(source, from - 1),
                neighbour(source, to),
                whole);
    }

    private static Optional<CodedText> neighbour(Sentences sentences, int at) {
        return at < 0 || at >= sentences.count()
                ? Optional.empty()
                : Optional.of(sentences.segment(at)).map(Segment::text);
    }
}
