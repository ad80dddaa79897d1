package press.broadside.memory.index;

/**
 * How much of two texts may differ: at most {@code changed / of} of the longer one, as an exact fraction.
 *
 * @param less 1 where the fraction itself is already too much, else 0
 */
record Bound(long changed, long of, int less) {

    /** @param floor likeness in percent, 0 to 100 */
    static Bound floor(int floor) {
        return new Bound(100L - floor, 100, 0);
    }

    /** What is strictly more alike than this. */
    static Bound betterThan(Likeness likeness) {
        return new Bound(likeness.distance(), Math.max(1, likeness.longer()), 1);
    }

    /** The largest distance that is near enough where the longer text has this length; below zero where none is. */
    int reach(int longer) {
        return (int) Math.floorDiv(changed * longer - less, of);
    }

    /** No text shorter than this is near enough to one of {@code length}. */
    int shortest(int length) {
        return Math.max(0, length - Math.max(0, reach(length)));
    }

    /** No text longer than this is near enough to one of {@code length}: {@code n - changed * n / of <= length}. */
    int longest(int length) {
        return changed >= of ? Integer.MAX_VALUE : (int) Math.min(Integer.MAX_VALUE, length * of / (of - changed));
    }

    /** The narrower of the two, for texts of every length. */
    Bound tightened(Bound other) {
        long here = changed * other.of;
        long there = other.changed * of;
        return there < here || (there == here && other.less > less) ? other : this;
    }
}
