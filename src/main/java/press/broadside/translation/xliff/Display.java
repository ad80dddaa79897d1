package press.broadside.translation.xliff;

import press.broadside.text.Code;

/** What translators see in place of an inline code. */
final class Display {
    /** Begins the id of a code that stands for a character which XML forbids. */
    static final String CHARACTER = "char-";

    private Display() {}

    /** {@code ‹1›} opens, {@code ‹/1›} closes, {@code ‹1/›} stands alone. */
    static String of(Code code) {
        String written = code.written();
        return "‹" + written.substring(1, written.length() - 1) + "›";
    }
}
