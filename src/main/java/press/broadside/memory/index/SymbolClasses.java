package press.broadside.memory.index;

import java.util.Arrays;

/**
 * Code points as bytes. Those of folded western text have a class of their own; all others share what classes are left, so that
 * texts that differ may look equal, never the reverse: a distance counted over classes is a lower bound.
 */
final class SymbolClasses {
    /** By code point below 256; the rest, and what should not be in folded text, share classes. */
    private static final byte[] CLASSES = new byte[256];

    private static final boolean[] SHARED = new boolean[256];
    private static final byte[] TO_SHARE;

    static {
        var free = new byte[256];
        int count = 0;
        for (int point = 0; point < 256; point++) {
            CLASSES[point] = (byte) point;
            if (!isOwn(point)) {
                SHARED[point] = true;
                free[count++] = (byte) point;
            }
        }
        TO_SHARE = Arrays.copyOf(free, count);
        for (int point = 0; point < 256; point++) {
            if (SHARED[point]) {
                CLASSES[point] = shared(point);
            }
        }
    }

    private SymbolClasses() {}

    private static boolean isOwn(int point) {
        return !Character.isISOControl(point) && !Character.isUpperCase(point);
    }

    static byte of(int point) {
        return point < 256 ? CLASSES[point] : shared(point);
    }

    private static byte shared(int point) {
        int mixed = point * 0x9E3779B1;
        return TO_SHARE[(int) ((Integer.toUnsignedLong(mixed) * TO_SHARE.length) >>> 32)];
    }

    /** Whether several code points have this class. */
    static boolean isShared(byte symbol) {
        return SHARED[symbol & 0xff];
    }
}
