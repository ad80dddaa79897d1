package press.broadside.intake.image;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * A JPEG file, marker by marker: the frame, its tables and scans are kept, of the application's parts only those that colours
 * and orientation depend on. The file ends with its first image: what cameras append (further images, films) goes.
 */
final class JpegFile {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int DQT = 0xDB;
    private static final int DNL = 0xDC;
    private static final int DRI = 0xDD;
    private static final int DHT = 0xC4;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private final Octets file;
    private final ImageLimits limits;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Optional<Octets> density = Optional.empty();
    private Optional<Orientation> orientation = Optional.empty();
    private int width;
    private int height;
    private boolean scanned;
    private int at = 2;

    JpegFile(Octets file, ImageLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    Stripped stripped() {
        for (int marker = marker(); marker != EOI; marker = marker()) {
            int to = at + file.u16(at);
            if (to < at + 2) {
                throw NotAnImage.damaged("a part of it has no length");
            }
            file.check(at, to - at);
            segment(marker, to);
        }
        if (!scanned) {
            throw NotAnImage.damaged("there is no image in it");
        }
        Orientation up = orientation.orElse(Orientation.UPRIGHT);
        return new Stripped(width, height, written(up)).turned(up);
    }

    /** The next marker's second byte; {@code at} is then behind it. Any number of FF may stand before it. */
    private int marker() {
        if (file.u8(at) != 0xFF) {
            throw NotAnImage.damaged("byte %,d should begin a part".formatted(at));
        }
        while (file.u8(at) == 0xFF) {
            at++;
        }
        return file.u8(at++);
    }

    /** A part from its length at {@code at} to before {@code to}; afterwards {@code at} is where the next begins. */
    private void segment(int marker, int to) {
        int data = at + 2;
        switch (marker) {
            case APP0 -> density(data, to);
            case APP1 -> exif(data, to);
            case APP2 -> keepIf(isColourProfile(data, to), marker, to);
            case APP14 -> keepIf(to - data == 12 && file.startsWith(data, 'A', 'd', 'o', 'b', 'e'), marker, to);
            case 0xC0, 0xC1, 0xC2 -> frame(marker, to);
            case DQT -> keepIf(JpegTables.areQuantization(file, data, to), marker, to);
            case DHT -> keepIf(JpegTables.areHuffman(file, data, to), marker, to);
            case DRI -> keepIf(to - data == 2, marker, to);
            case SOS -> scan(marker, to);
            case DNL, COM -> {}
            default -> {
                if (marker < APP0 || marker > APP15) {
                    throw NotAnImage.damaged(
                            marker == SOI
                                    ? "a second image begins within the first"
                                    : "part %02X is none that browsers show".formatted(marker));
                }
            }
        }
        at = Math.max(at, to);
    }

    private void keepIf(boolean kept, int marker, int to) {
        if (kept) {
            body.write(0xFF);
            body.write(marker);
            file.copy(at, to, body);
        } else if (marker < APP0) {
            throw NotAnImage.damaged("the tables at byte %,d have another length than they say".formatted(at));
        }
    }

    /** JFIF: how dense the pixels are meant; the thumbnail that may follow goes. */
    private void density(int data, int to) {
        if (density.isEmpty() && to - data >= 14 && file.startsWith(data, 'J', 'F', 'I', 'F', 0)) {
            density = Optional.of(file.part(data, data + 12));
        }
    }

    private void exif(int data, int to) {
        if (orientation.isEmpty() && file.startsWith(data, 'E', 'x', 'i', 'f', 0, 0) && to - data >= 6) {
            orientation = Optional.of(Orientation.of(file.part(data + 6, to)));
        }
    }

    private boolean isColourProfile(int data, int to) {
        return to - data > 14 && file.name(data, 12).equals("ICC_PROFILE\0");
    }

    private void frame(int marker, int to) {
        int components = file.u8(at + 7);
        if (width > 0 || to - at != 8 + 3 * components || components == 0) {
            throw NotAnImage.damaged("it has a second frame, or one of another length than it says");
        }
        height = file.u16(at + 3);
        width = file.u16(at + 5);
        if (width == 0 || height == 0) {
            throw NotAnImage.damaged("it has no width or no height");
        }
        limits.checkPixels((long) width * height);
        keepIf(true, marker, to);
    }

    /** The head of a scan, and its data up to the next marker that is neither a restart nor an escaped FF. */
    private void scan(int marker, int to) {
        if (width == 0 || to - at != 6 + 2 * file.u8(at + 2)) {
            throw NotAnImage.damaged("a scan stands before its frame, or has another length than it says");
        }
        keepIf(true, marker, to);
        int end = to;
        while (file.u8(end) != 0xFF || isData(file.u8(end + 1))) {
            end += file.u8(end) == 0xFF ? 2 : 1;
        }
        file.copy(to, end, body);
        scanned = true;
        at = end;
    }

    private static boolean isData(int second) {
        return second == 0 || (second >= 0xD0 && second <= 0xD7);
    }

    private ByteArrayOutputStream written(Orientation up) {
        var kept = new ByteArrayOutputStream(body.size() + 64);
        kept.writeBytes(new byte[] {(byte) 0xFF, (byte) SOI});
        density.ifPresent(jfif -> {
            kept.writeBytes(new byte[] {(byte) 0xFF, (byte) APP0, 0, 16});
            kept.writeBytes(jfif.bytes());
            kept.writeBytes(new byte[2]); // a thumbnail of 0 by 0
        });
        if (!up.isUpright()) {
            byte[] tiff = up.tiff();
            kept.writeBytes(new byte[] {(byte) 0xFF, (byte) APP1, 0, (byte) (8 + tiff.length)});
            kept.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
            kept.writeBytes(tiff);
        }
        kept.writeBytes(body.toByteArray());
        kept.writeBytes(new byte[] {(byte) 0xFF, (byte) EOI});
        return kept;
    }
}
