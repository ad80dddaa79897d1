package press.broadside.memory.alignment;

/** How many sentences stand on either side of a bead, and how common that is in published translations. */
enum Shape {
    ONE_ONE(1, 1, 0.91),
    ONE_NONE(1, 0, 0.008),
    NONE_ONE(0, 1, 0.008),
    ONE_TWO(1, 2, 0.032),
    TWO_ONE(2, 1, 0.032),
    TWO_TWO(2, 2, 0.004),
    ONE_THREE(1, 3, 0.003),
    THREE_ONE(3, 1, 0.003);

    /** The most sentences on one side. */
    static final int MOST = 3;

    private static final Shape[] ALL = values();

    private final int source;
    private final int target;
    private final double logPrior;

    Shape(int source, int target, double prior) {
        this.source = source;
        this.target = target;
        this.logPrior = Math.log(prior);
    }

    static Shape at(int ordinal) {
        return ALL[ordinal];
    }

    static int count() {
        return ALL.length;
    }

    int source() {
        return source;
    }

    int target() {
        return target;
    }

    double logPrior() {
        return logPrior;
    }

    boolean isPair() {
        return source > 0 && target > 0;
    }
}
