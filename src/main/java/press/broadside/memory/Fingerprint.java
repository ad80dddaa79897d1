package press.broadside.memory;

/**
 * 64 bits that stand for a text, so that an index need not hold it: equal texts have the same. Two of a billion texts have the
 * same by chance once in forty memories; it is no defence against somebody who looks for such texts, who would gain a point.
 */
final class Fingerprint {
    /** Of the empty text. */
    static final long NONE = 0;

    private Fingerprint() {}

    static long of(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        long mixed = text.length();
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 29;
        }
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == NONE ? 1 : mixed;
    }
}
