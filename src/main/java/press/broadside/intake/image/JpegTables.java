package press.broadside.intake.image;

/** Whether the tables in a part of a JPEG fill it to the last byte, so that nothing else rides along. */
final class JpegTables {
    private JpegTables() {}

    static boolean areQuantization(Octets file, int from, int to) {
        int at = from;
        while (at < to) {
            at += file.u8(at) >> 4 == 0 ? 65 : 129;
        }
        return at == to;
    }

    static boolean areHuffman(Octets file, int from, int to) {
        int at = from;
        while (at < to) {
            int codes = 0;
            for (int length = 1; length <= 16; length++) {
                codes += file.u8(at + length);
            }
            at += 17 + codes;
        }
        return at == to;
    }
}
