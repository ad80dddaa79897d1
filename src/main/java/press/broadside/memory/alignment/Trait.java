package press.broadside.memory.alignment;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a sentence has or lacks in any language: its place in the document, and marks that translators keep. */
enum Trait {
    STARTS_UNIT(0.95, ""),
    HEADING(0.97, ""),
    QUESTION(0.9, "[?？؟;;]\\P{L}*$"),
    EXCLAMATION(0.7, "[!！]"),
    QUOTATION(0.8, "[\"“”„«»「」『』‹›]"),
    PARENTHESIS(0.8, "[(（]"),
    COLON(0.7, "[:：]\\P{L}*$"),
    PERCENT(0.7, "[%％٪]"),
    CODE(0.6, "");

    private final double carried;
    private final Predicate<String> inText;

    /** @param carried how often a translation is expected to keep it, before that is counted */
    Trait(double carried, String mark) {
        this.carried = carried;
        this.inText = mark.isEmpty() ? text -> false : Pattern.compile(mark).asPredicate();
    }

    double carried() {
        return carried;
    }

    int bit() {
        return 1 << ordinal();
    }

    boolean isIn(int bits) {
        return (bits & bit()) != 0;
    }

    /** The traits that a text shows by itself, as bits. */
    static int marks(String text) {
        int bits = 0;
        for (Trait trait : values()) {
            bits |= trait.inText.test(text) ? trait.bit() : 0;
        }
        return bits;
    }
}
