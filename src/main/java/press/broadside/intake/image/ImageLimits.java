package press.broadside.intake.image;

/**
 * How large pictures may be. Each is a setting {@code broadside.intake.image.NAME}.
 *
 * @param maxBytes      {@code max-bytes}, of one picture as it comes; 10 MiB
 * @param maxPixels     {@code max-pixels}, width times height, all frames of an animation together; 40 million
 * @param maxCount      {@code max-count}, pictures of one statement, those for single languages too; 100
 * @param maxTotalBytes {@code max-total-bytes}, of all these; 50 MiB
 */
public record ImageLimits(int maxBytes, long maxPixels, int maxCount, long maxTotalBytes) {
    public static final ImageLimits DEFAULTS = new ImageLimits(10 << 20, 40_000_000, 100, 50 << 20);

    public ImageLimits {
        atLeastOne("max-bytes", maxBytes);
        atLeastOne("max-pixels", maxPixels);
        atLeastOne("max-count", maxCount);
        atLeastOne("max-total-bytes", maxTotalBytes);
    }

    /** @throws NotAnImage if a browser would have to hold more pixels than allowed */
    void checkPixels(long pixels) {
        if (pixels > maxPixels) {
            throw NotAnImage.overLimit("%,d pixels".formatted(pixels), "max-pixels", maxPixels);
        }
    }

    private static void atLeastOne(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("broadside.intake.image." + name + " is " + value + "; set at least 1");
        }
    }
}
