package press.broadside.intake.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/**
 * A WebP file, chunk by chunk: image data, transparency, animation and colour profile are kept.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9649">RFC 9649</a>
 */
final class WebpFile {
    private static final Set<String> FRAME = Set.of("VP8 ", "VP8L", "ALPH");
    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "ALPH", "ICCP", "ANIM");
    private static final int HEAD = 12;
    private static final int FRAME_HEAD = 16;
    private static final int PROFILE = 0x20;
    private static final int EXIF = 0x08;
    private static final int ANIMATION = 0x02;
    private static final int ALPHA = 0x10;

    private final Octets file;
    private final ImageLimits limits;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean extended;
    private int flags;
    private int width;
    private int height;
    private long pixels;

    WebpFile(Octets file, ImageLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    Stripped stripped() {
        long size = file.u32le(4) + 8;
        file.check(0, size);
        for (int at = HEAD; at + 8 <= size; ) {
            int to = end(at, (int) size);
            chunk(at, to);
            at = to + (to & 1);
        }
        if (pixels == 0) {
            throw NotAnImage.damaged("there is no image in it");
        }
        return new Stripped(width, height, written()).turned(orientation);
    }

    /** Where a chunk's data end, before the byte that makes its length even. */
    private int end(int at, int limit) {
        long to = at + 8 + file.u32le(at + 4);
        if (to > limit) {
            throw NotAnImage.damaged("its part at byte %,d is longer than what holds it".formatted(at));
        }
        return (int) to;
    }

    private void chunk(int at, int to) {
        String name = file.name(at, 4);
        if (name.equals("VP8X")) {
            head(at + 8, to);
        } else if (name.equals("ANMF")) {
            frame(at, to);
        } else if (name.equals("EXIF")) {
            boolean prefixed = file.startsWith(at + 8, 'E', 'x', 'i', 'f', 0, 0);
            orientation = Orientation.of(file.part(at + (prefixed ? 14 : 8), to));
        } else if (KEPT.contains(name)) {
            measure(name, at + 8);
            copy(at, to, kept);
        }
    }

    /** Of the extended head only what the kept parts need is taken over. */
    private void head(int at, int to) {
        if (extended || pixels > 0 || to - at < 10) {
            throw NotAnImage.damaged("its header is not where it belongs");
        }
        extended = true;
        flags = file.u8(at) & (PROFILE | ALPHA | ANIMATION);
        width = file.u24le(at + 4) + 1;
        height = file.u24le(at + 7) + 1;
        limits.checkPixels((long) width * height);
    }

    /** A frame of an animation, with nothing in it but an image. */
    private void frame(int at, int to) {
        var inner = new ByteArrayOutputStream();
        file.copy(at + 8, at + 8 + FRAME_HEAD, inner);
        for (int part = at + 8 + FRAME_HEAD; part + 8 <= to; ) {
            int end = end(part, to);
            String name = file.name(part, 4);
            if (FRAME.contains(name)) {
                measure(name, part + 8);
                copy(part, end, inner);
            }
            part = end + (end & 1);
        }
        put("ANMF", inner.toByteArray(), kept);
    }

    private void measure(String name, int data) {
        if (name.equals("VP8 ")) {
            if (!file.startsWith(data + 3, 0x9D, 0x01, 0x2A)) {
                throw NotAnImage.damaged("its image does not begin as one");
            }
            image(file.u16le(data + 6) & 0x3FFF, file.u16le(data + 8) & 0x3FFF);
        } else if (name.equals("VP8L")) {
            if (file.u8(data) != 0x2F) {
                throw NotAnImage.damaged("its image does not begin as one");
            }
            long sides = file.u32le(data + 1);
            image((int) (sides & 0x3FFF) + 1, (int) (sides >> 14 & 0x3FFF) + 1);
        }
    }

    private void image(int imageWidth, int imageHeight) {
        if (imageWidth == 0 || imageHeight == 0 || (pixels > 0 && (flags & ANIMATION) == 0)) {
            throw NotAnImage.damaged("it has an image without a width or height, or more than one");
        }
        pixels += (long) imageWidth * imageHeight;
        limits.checkPixels(pixels);
        if (!extended) {
            width = imageWidth;
            height = imageHeight;
        }
    }

    private void copy(int at, int to, ByteArrayOutputStream target) {
        put(file.name(at, 4), file.part(at + 8, to).bytes(), target);
    }

    private ByteArrayOutputStream written() {
        var chunks = new ByteArrayOutputStream();
        boolean turned = extended && !orientation.isUpright();
        if (!turned) {
            orientation = Orientation.UPRIGHT;
        }
        if (extended) {
            var head = new ByteArrayOutputStream();
            little(flags | (turned ? EXIF : 0), 4, head);
            little(width - 1L, 3, head);
            little(height - 1L, 3, head);
            put("VP8X", head.toByteArray(), chunks);
        }
        chunks.writeBytes(kept.toByteArray());
        if (turned) {
            put("EXIF", orientation.tiff(), chunks);
        }
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        little(4L + chunks.size(), 4, whole);
        whole.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        whole.writeBytes(chunks.toByteArray());
        return whole;
    }

    private static void put(String name, byte[] data, ByteArrayOutputStream target) {
        target.writeBytes(name.getBytes(ISO_8859_1));
        little(data.length, 4, target);
        target.writeBytes(data);
        if (data.length % 2 == 1) {
            target.write(0);
        }
    }

    private static void little(long value, int bytes, ByteArrayOutputStream target) {
        for (int i = 0; i < bytes; i++) {
            target.write((int) (value >> (8 * i)));
        }
    }
}
