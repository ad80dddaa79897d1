package press.broadside.memory.alignment;

import java.util.List;

/**
 * How much likelier sentences are to be each other's translation than not, by their lengths, words and traits. What all this
 * tells is first assumed, then learned from the surest pairs.
 */
final class Kinship {
    private static final int BITS = 1 << Trait.values().length;
    /** Sentences of two paragraphs are seldom translated as one. */
    private static final double SEAM = -3;
    /** What words can hardly make up for, where sentences are thought to be joined or split. */
    private static final double HOPELESS = -9;

    private final Sentences source;
    private final Sentences target;
    private final Vocabulary vocabulary;
    private final double[] anyLength;
    private Lengths lengths;
    private double[] traits;

    Kinship(Sentences source, Sentences target) {
        this.source = source;
        this.target = target;
        this.vocabulary = new Vocabulary(source, target);
        this.lengths = Lengths.of(source, target);
        this.traits = table(List.of());
        this.anyLength = new double[target.count()];
        for (int j = 0; j < anyLength.length; j++) {
            anyLength[j] = lengths.any(target.length(j));
        }
    }

    void learn(List<Link> pairs) {
        lengths = lengths.learned(source, target, pairs);
        traits = table(pairs);
        vocabulary.learn(pairs);
    }

    List<Link> landmarks() {
        return vocabulary.singular();
    }

    /** A bead's score: natural logarithm, against its sentences having nothing to do with each other. */
    double of(Shape shape, int from, int targetFrom) {
        if (!shape.isPair()) {
            return shape.logPrior();
        }
        double told = shape.logPrior()
                + lengths(shape, from, targetFrom)
                + traits[source.traits(from, shape.source()) * BITS + target.traits(targetFrom, shape.target())];
        if (shape != Shape.ONE_ONE) {
            told += SEAM * Math.max(source.seams(from, shape.source()), target.seams(targetFrom, shape.target()));
            if (told < HOPELESS) {
                return told;
            }
        }
        return told + vocabulary.told(from, shape.source(), targetFrom, shape.target());
    }

    private double lengths(Shape shape, int from, int targetFrom) {
        int translated = target.length(targetFrom, shape.target());
        double told = lengths.translated(source.length(from, shape.source()), translated);
        for (int j = targetFrom; j < targetFrom + shape.target(); j++) {
            told -= anyLength[j];
        }
        return told - (shape.target() - 1) * Lengths.log(translated); // its sentences may end anywhere
    }

    /** By the bits of both sides. */
    private double[] table(List<Link> pairs) {
        var table = new double[BITS * BITS];
        for (Trait trait : Trait.values()) {
            Agreement agreement = agreement(trait, pairs);
            for (int both = 0; both < table.length; both++) {
                table[both] += agreement.of(trait.isIn(both / BITS), trait.isIn(both % BITS));
            }
        }
        return table;
    }

    private Agreement agreement(Trait trait, List<Link> pairs) {
        double here = source.share(trait);
        double there = target.share(trait);
        double met = 2;
        double kept = 2 * trait.carried() * (here == 0 ? 0 : Math.min(1, there / here));
        for (Link pair : pairs) {
            if (trait.isIn(source.traits(pair.source()))) {
                met++;
                kept += trait.isIn(target.traits(pair.target())) ? 1 : 0;
            }
        }
        return Agreement.of(here, there, kept / met);
    }
}
