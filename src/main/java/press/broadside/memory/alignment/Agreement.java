package press.broadside.memory.alignment;

/**
 * What it tells of two sentences that both have a trait, one of them, or neither: natural logarithms of how much likelier that
 * is of a sentence and its translation than of any two.
 */
record Agreement(double both, double sourceOnly, double targetOnly, double neither) {
    private static final double LEAST = 0.002;
    private static final double MOST = 0.98;
    /** No single trait may outweigh everything else. */
    private static final double CAP = 5;

    /** A trait that tells nothing. */
    static final Agreement INDIFFERENT = new Agreement(0, 0, 0, 0);

    /**
     * @param inSource  share of source sentences that have it
     * @param inTarget  share of target sentences that have it
     * @param carriedTo share of those source sentences with it whose translation has it, too
     */
    static Agreement of(double inSource, double inTarget, double carriedTo) {
        if (inSource == 0 || inTarget == 0 || (inSource == 1 && inTarget == 1)) {
            return INDIFFERENT;
        }
        double source = within(inSource);
        double chance = within(inTarget);
        double carried = within(Math.max(carriedTo, inTarget)); // less often than by chance would be a trait of its own
        double added = within((inTarget - inSource * carried) / (1 - source));
        return new Agreement(
                ratio(carried, chance),
                ratio(1 - carried, 1 - chance),
                ratio(added, chance),
                ratio(1 - added, 1 - chance));
    }

    private static double ratio(double translated, double any) {
        return Math.max(-CAP, Math.min(CAP, Math.log(translated / any)));
    }

    private static double within(double share) {
        return Math.max(LEAST, Math.min(MOST, share));
    }

    double of(boolean source, boolean target) {
        return source ? (target ? both : sourceOnly) : target ? targetOnly : neither;
    }
}
