package press.broadside.translation.xliff;

/**
 * What a file that comes back may be at most.
 *
 * @param maxBytes   bytes of an XLIFF file, and of all that is read from a package
 * @param maxDepth   elements open at once
 * @param maxUnits   segments in a file
 * @param maxEntries entries of a package
 * @param maxRatio   how many times larger an entry of a package may be than it is packed
 */
public record XliffLimits(int maxBytes, int maxDepth, int maxUnits, int maxEntries, int maxRatio) {
    public static final XliffLimits DEFAULTS = new XliffLimits(64 << 20, 100, 200_000, 1_000, 200);

    public XliffLimits {
        if (maxBytes < 1 || maxDepth < 1 || maxUnits < 1 || maxEntries < 1 || maxRatio < 1) {
            throw new IllegalArgumentException("broadside.xliff: every limit has to be 1 or more");
        }
    }
}
