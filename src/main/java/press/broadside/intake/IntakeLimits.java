package press.broadside.intake;

import press.broadside.intake.image.ImageLimits;
import press.broadside.intake.office.OfficeLimits;

/**
 * How large a document may be before any parser sees it. Each is a setting {@code broadside.intake.NAME}.
 *
 * @param maxBytes       {@code max-bytes}, of the file; 5 MiB
 * @param maxMetaBytes   {@code max-meta-bytes}, of the metadata beside it or in front of it; 64 KiB
 * @param maxLine        {@code max-line}, characters in a line; 1,000,000
 * @param maxDepth       {@code max-depth}, elements, lists, quotations, brackets or emphasis open at once; 100
 * @param maxAttributes  {@code max-attributes}, of one element; 100
 * @param maxElements    {@code max-elements}, elements of mark-up; in Markdown also cells of a table, and
 *                       characters that may begin mark-up; 100,000
 * @param maxDefinitions {@code max-definitions}, link definitions and footnotes of a Markdown text; 5,000
 * @param maxBlock       {@code max-block}, characters of a Markdown text between two blank lines; 100,000
 * @param maxMarks       {@code max-marks}, characters in such a block that may begin mark-up; 5,000
 * @param maxSegments    {@code max-segments}, sentences and blocks, roughly counted; 40,000
 * @param images         {@code image.max-…}, of pictures
 * @param office         {@code office.max-…}, of DOCX and ODT, whose text is held to {@code max-line} and {@code max-segments} too
 */
public record IntakeLimits(
        int maxBytes,
        int maxMetaBytes,
        int maxLine,
        int maxDepth,
        int maxAttributes,
        int maxElements,
        int maxDefinitions,
        int maxBlock,
        int maxMarks,
        int maxSegments,
        ImageLimits images,
        OfficeLimits office) {
    public static final IntakeLimits DEFAULTS = new IntakeLimits(
            5 << 20,
            64 << 10,
            1_000_000,
            100,
            100,
            100_000,
            5_000,
            100_000,
            5_000,
            40_000,
            ImageLimits.DEFAULTS,
            OfficeLimits.DEFAULTS);

    public IntakeLimits {
        atLeastOne("max-bytes", maxBytes);
        atLeastOne("max-meta-bytes", maxMetaBytes);
        atLeastOne("max-line", maxLine);
        atLeastOne("max-depth", maxDepth);
        atLeastOne("max-attributes", maxAttributes);
        atLeastOne("max-elements", maxElements);
        atLeastOne("max-definitions", maxDefinitions);
        atLeastOne("max-block", maxBlock);
        atLeastOne("max-marks", maxMarks);
        atLeastOne("max-segments", maxSegments);
    }

    /** How many bytes a file may have that claims to be of this format. */
    int bytesOf(Format format) {
        return format.isText() ? maxBytes : office.maxBytes();
    }

    /** How many bytes a file of this name is worth reading. */
    int bytesOf(String fileName) {
        return Format.claimedBy(fileName).map(this::bytesOf).orElse(maxBytes);
    }

    /** The same with other limits on pictures. */
    IntakeLimits withImages(ImageLimits other) {
        return new IntakeLimits(
                maxBytes,
                maxMetaBytes,
                maxLine,
                maxDepth,
                maxAttributes,
                maxElements,
                maxDefinitions,
                maxBlock,
                maxMarks,
                maxSegments,
                other,
                office);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("broadside.intake." + name + " is " + value + "; set at least 1");
        }
    }
}
