package press.broadside.memory.alignment;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How long translations are: {@code ratio} times as long as their source, with a variance that grows with the length (Gale and
 * Church, 1993), against target sentences of any length, whose logarithms are taken as normal.
 *
 * @param ratio     target characters for one of the source
 * @param variance  of a translation's length for each source character, in source characters squared
 * @param logMean   of the logarithms of target lengths
 * @param logSpread their standard deviation
 */
record Lengths(double ratio, double variance, double logMean, double logSpread) {
    /** Gale and Church's, over six European languages. */
    private static final double USUAL_VARIANCE = 6.8;

    private static final double LEAST_VARIANCE = 2;
    private static final double MOST_VARIANCE = 30;
    /** Short texts vary more than their length tells. */
    private static final double BASE = 9;
    /** Now and then a translation has any length. */
    private static final double FREE = Math.log(0.0002);

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    /** Of whole numbers: asked for in every cell of a lattice. */
    private static final double[] LOGARITHMS =
            IntStream.range(0, 1 << 14).mapToDouble(Math::log).toArray();

    static Lengths of(Sentences source, Sentences target) {
        double ratio = (double) target.upTo(target.count()) / source.upTo(source.count());
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < target.count(); i++) {
            double log = Math.log(target.length(i));
            sum += log;
            squares += log * log;
        }
        double mean = sum / target.count();
        double spread = Math.sqrt(Math.max(0.25, squares / target.count() - mean * mean));
        return new Lengths(ratio, USUAL_VARIANCE, mean, spread);
    }

    /** The same as it was among pairs; as it is where there are few. */
    Lengths learned(Sentences source, Sentences target, List<Link> pairs) {
        if (pairs.size() < 20) {
            return this;
        }
        double sources = 0;
        double targets = 0;
        for (Link pair : pairs) {
            sources += source.length(pair.source());
            targets += target.length(pair.target());
        }
        double learned = targets / sources;
        double squares = 0;
        for (Link pair : pairs) {
            double off = target.length(pair.target()) / learned - source.length(pair.source());
            squares += off * off;
        }
        double found = Math.max(LEAST_VARIANCE, Math.min(MOST_VARIANCE, squares / sources));
        return new Lengths(learned, found, logMean, logSpread);
    }

    /** The logarithm of how likely a target sentence of any source is to be so long. */
    double any(int target) {
        double log = log(target);
        double off = (log - logMean) / logSpread;
        return -0.5 * off * off - log - Math.log(logSpread) - HALF_LOG_TWO_PI;
    }

    /** The logarithm of how likely a translation of so many characters is to be so long. */
    double translated(int source, int target) {
        double square = variance * source + BASE; // in source characters
        double off = target / ratio - source;
        double near = -off * off / (2 * square) - 0.5 * log((int) square) - Math.log(ratio) - HALF_LOG_TWO_PI;
        return near > FREE ? near : Math.max(near, FREE + any(target));
    }

    static double log(int number) {
        return number < LOGARITHMS.length ? LOGARITHMS[number] : Math.log(number);
    }
}
