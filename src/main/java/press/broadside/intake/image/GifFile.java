package press.broadside.intake.image;

import java.io.ByteArrayOutputStream;

/** A GIF file, block by block: frames and their timing are kept, and how often an animation runs. */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int TIMING = 0xF9;
    private static final int PLAIN_TEXT = 0x01;
    private static final int APPLICATION = 0xFF;
    private static final String LOOP = "NETSCAPE2.0";

    private final Octets file;
    private final ImageLimits limits;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream timing = new ByteArrayOutputStream();
    private long pixels;
    private int at = 13;

    GifFile(Octets file, ImageLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    Stripped stripped() {
        int width = file.u16le(6);
        int height = file.u16le(8);
        if (width == 0 || height == 0) {
            throw NotAnImage.damaged("it has no width or no height");
        }
        limits.checkPixels((long) width * height);
        at += colours(file.u8(10));
        file.copy(0, at, kept);
        for (int sort = file.u8(at); sort != TRAILER; sort = file.u8(at)) {
            switch (sort) {
                case EXTENSION -> extension();
                case FRAME -> frame();
                default -> throw NotAnImage.damaged("byte %,d should begin a block".formatted(at));
            }
        }
        if (pixels == 0) {
            throw NotAnImage.damaged("there is no image in it");
        }
        kept.write(TRAILER);
        return new Stripped(width, height, kept);
    }

    /** Bytes of the colour table that these flags announce. */
    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private void extension() {
        int sort = file.u8(at + 1);
        int to = end(at + 2);
        if (sort == TIMING && file.u8(at + 2) == 4 && to - at == 8) {
            timing.reset();
            file.copy(at, to, timing); // for the frame that follows
        } else if (sort == PLAIN_TEXT) {
            timing.reset();
        } else if (sort == APPLICATION && isLoop(to)) {
            file.copy(at, to, kept);
        }
        at = to;
    }

    private boolean isLoop(int to) {
        return to - at == 19
                && file.u8(at + 2) == LOOP.length()
                && file.name(at + 3, LOOP.length()).equals(LOOP)
                && file.u8(at + 14) == 3;
    }

    private void frame() {
        long size = (long) file.u16le(at + 5) * file.u16le(at + 7);
        if (size == 0) {
            throw NotAnImage.damaged("a frame has no width or no height");
        }
        pixels += size;
        limits.checkPixels(pixels);
        int data = at + 10 + colours(file.u8(at + 9)) + 1; // the byte before is the width of its codes
        int to = end(data);
        kept.writeBytes(timing.toByteArray());
        timing.reset();
        file.copy(at, to, kept);
        at = to;
    }

    /** Where a run of sub-blocks ends, behind the empty one. */
    private int end(int from) {
        int end = from;
        while (file.u8(end) != 0) {
            end += 1 + file.u8(end);
        }
        return end + 1;
    }
}
