package press.broadside.intake.image;

/**
 * Which side of a photograph is up, as cameras note it: 1 as it lies, 2 to 8 mirrored or turned.
 *
 * @see <a href="https://www.w3.org/TR/png-3/#eXIf">how Exif is embedded</a>
 */
record Orientation(int value) {
    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    boolean isUpright() {
        return value == 1;
    }

    /** Turned by a quarter: what the file calls width is shown as height. */
    boolean swapsSides() {
        return value >= 5;
    }

    /** From a TIFF structure; upright where it says nothing that we understand. */
    static Orientation of(Octets tiff) {
        try {
            boolean little = tiff.startsWith(0, 'I', 'I', 42, 0);
            if (!little && !tiff.startsWith(0, 'M', 'M', 0, 42)) {
                return UPRIGHT;
            }
            long directory = little ? tiff.u32le(4) : tiff.u32(4);
            return directory > tiff.length() ? UPRIGHT : in(tiff, (int) directory, little);
        } catch (NotAnImage cutOff) {
            return UPRIGHT; // metadata goes anyway; a picture is not refused for it
        }
    }

    private static Orientation in(Octets tiff, int directory, boolean little) {
        int entries = little ? tiff.u16le(directory) : tiff.u16(directory);
        for (int at = directory + 2; at < directory + 2 + 12 * entries; at += 12) {
            int tag = little ? tiff.u16le(at) : tiff.u16(at);
            int type = little ? tiff.u16le(at + 2) : tiff.u16(at + 2);
            if (tag == TAG && type == SHORT) {
                int value = little ? tiff.u16le(at + 8) : tiff.u16(at + 8);
                return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** A TIFF structure that says this and nothing else. */
    byte[] tiff() {
        return new byte[] {
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // big-endian; the directory follows at once
            0,
            1,
            (byte) (TAG >> 8),
            TAG & 0xFF,
            0,
            SHORT,
            0,
            0,
            0,
            1,
            0,
            (byte) value,
            0,
            0, // one entry, one value
            0,
            0,
            0,
            0 // no further directory
        };
    }
}
