package press.broadside.memory.index;

/**
 * A source and how far it is from the text that was looked up.
 *
 * @param source   its number
 * @param distance edits between the two
 * @param longer   symbols (code points or words) of the longer of the two
 */
public record Likeness(int source, int distance, int longer) {
    /** {@code 1 - distance / longer}, from 0 to 1; two empty texts are the same. */
    public double ratio() {
        return longer == 0 ? 1 : 1 - (double) distance / longer;
    }

    /** Whether this is strictly more alike; an exact comparison. */
    boolean isBetterThan(Likeness other) {
        return (long) distance * Math.max(1, other.longer) < (long) other.distance * Math.max(1, longer);
    }
}
