package press.broadside.intake.office;

/**
 * How large a DOCX or ODT may be before any parser sees it. Each is a setting {@code broadside.intake.office.NAME}; everything is
 * counted while it is unpacked, never taken from what the file says of itself.
 *
 * @param maxBytes      {@code max-bytes}, of the file; 25 MiB
 * @param maxEntries    {@code max-entries}, parts and folders in the package; 2,000
 * @param maxInflated   {@code max-inflated}, bytes of all parts unpacked; 64 MiB
 * @param maxPart       {@code max-part}, bytes of one part unpacked; 32 MiB
 * @param maxRatio      {@code max-ratio}, bytes that a packed byte may become, in parts above 1 MiB; 200
 * @param maxDepth      {@code max-depth}, XML elements open at once; 100
 * @param maxAttributes {@code max-attributes}, attributes and namespaces of one element; 100
 * @param maxElements   {@code max-elements}, XML elements of all parts; 300,000
 */
public record OfficeLimits(
        int maxBytes,
        int maxEntries,
        int maxInflated,
        int maxPart,
        int maxRatio,
        int maxDepth,
        int maxAttributes,
        int maxElements) {
    public static final OfficeLimits DEFAULTS =
            new OfficeLimits(25 << 20, 2_000, 64 << 20, 32 << 20, 200, 100, 100, 300_000);

    public OfficeLimits {
        atLeastOne("max-bytes", maxBytes);
        atLeastOne("max-entries", maxEntries);
        atLeastOne("max-inflated", maxInflated);
        atLeastOne("max-part", maxPart);
        atLeastOne("max-ratio", maxRatio);
        atLeastOne("max-depth", maxDepth);
        atLeastOne("max-attributes", maxAttributes);
        atLeastOne("max-elements", maxElements);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("broadside.intake.office." + name + " is " + value + "; set at least 1");
        }
    }
}
