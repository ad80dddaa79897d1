package press.broadside.intake.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG file, chunk by chunk: kept is what its pixels and their colours need. Of an animation the still image remains. */
final class PngFile {
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");
    private static final int SIGNATURE = 8;

    private final Octets file;
    private final ImageLimits limits;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    PngFile(Octets file, ImageLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    Stripped stripped() {
        file.copy(0, SIGNATURE, kept);
        checkHeader();
        String before = "";
        boolean pixels = false;
        for (int at = SIGNATURE; !before.equals("IEND"); ) {
            String name = file.name(at + 4, 4);
            int to = end(at, name);
            if ((at > SIGNATURE && name.equals("IHDR"))
                    || (name.equals("IDAT") && pixels && !before.equals("IDAT"))
                    || (name.equals("IEND") && !pixels)) {
                throw NotAnImage.damaged("its chunk %s at byte %,d is out of order".formatted(name, at));
            }
            pixels |= name.equals("IDAT");
            if (KEPT.contains(name)) {
                file.copy(at, to, kept);
                before = name;
            } else if (Character.isUpperCase(name.charAt(0))) {
                throw NotAnImage.damaged("byte %,d begins a chunk that browsers do not know".formatted(at));
            }
            at = to;
        }
        return new Stripped((int) file.u32(16), (int) file.u32(20), kept);
    }

    private void checkHeader() {
        if (file.u32(SIGNATURE) != 13 || !file.name(12, 4).equals("IHDR")) {
            throw NotAnImage.damaged("its header is not where it belongs");
        }
        long width = file.u32(16);
        long height = file.u32(20);
        if (width == 0 || height == 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw NotAnImage.damaged("it has no width or no height");
        }
        limits.checkPixels(width * height);
    }

    /** Where a chunk ends; its checksum is right. */
    private int end(int at, String name) {
        long length = file.u32(at);
        file.check(at, 12 + length);
        int data = at + 8;
        int to = data + (int) length;
        var sum = new CRC32();
        sum.update(file.bytes(), at + 4, to - at - 4);
        if (sum.getValue() != file.u32(to)) {
            throw NotAnImage.damaged(
                    name.matches("[A-Za-z]{4}")
                            ? "the checksum of its chunk %s at byte %,d is wrong".formatted(name, at)
                            : "byte %,d should begin a chunk".formatted(at));
        }
        return to + 4;
    }
}
