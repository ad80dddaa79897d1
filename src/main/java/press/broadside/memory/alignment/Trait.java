package press.broadside.memory.alignment;

import java.util.regex.Pattern;

/** What a sentence has or lacks in any language: its place in the document, and marks that translators keep. */
enum Trait {
    STARTS_UNIT(1, 0.95, ""),
    HEADING(1 << 1, 0.97, ""),
    /** The Greek one is a semicolon. */
    QUESTION(1 << 2, 0.9, "[?？؟;;]\\P{L}*$"),
    EXCLAMATION(1 << 3, 0.7, "[!！]"),
    QUOTATION(1 << 4, 0.8, "[\"“”„«»「」『』‹›]"),
    PARENTHESIS(1 << 5, 0.8, "[(（]"),
    COLON(1 << 6, 0.7, "[:：]\\P{L}*$"),
    PERCENT(1 << 7, 0.7, "[%％٪]"),
    CODE(1 << 8, 0.6, "");

    private static final Trait[] ALL = values();

    private final int bit;
    private final double carried;
    private final Pattern mark;

    /**
     * @param carried how often a translation is expected to keep it, before that is counted
     * @param mark    what shows it in a text; empty where it is not the text that does
     */
    Trait(int bit, double carried, String mark) {
        this.bit = bit;
        this.carried = carried;
        this.mark = Pattern.compile(mark.isEmpty() ? "(?!)" : mark);
    }

    double carried() {
        return carried;
    }

    int bit() {
        return bit;
    }

    boolean isIn(int bits) {
        return (bits & bit) != 0;
    }

    /** The traits that a text shows by itself, as bits. */
    static int marks(String text) {
        int bits = 0;
        for (Trait trait : ALL) {
            bits |= trait.mark.matcher(text).find() ? trait.bit : 0;
        }
        return bits;
    }
}
