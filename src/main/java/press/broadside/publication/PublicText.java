package press.broadside.publication;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** Text as feeds and pages may carry it: normal form C, and no character that XML, JSON or a reader stumbles over. */
final class PublicText {
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final int REPLACEMENT = 0xFFFD;

    private PublicText() {}

    /** Tabs and line breaks stay; controls, lone surrogates, non-characters and U+FFFD go. Bidi controls stay. */
    static String clean(String text) {
        if (text.codePoints().allMatch(PublicText::isText)) {
            return NFC.normalize(text);
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(PublicText::isText).forEach(clean::appendCodePoint);
        return NFC.normalize(clean);
    }

    /** For titles, names and summaries: on one line. */
    static String line(String text) {
        return clean(text).replaceAll("\\s+", " ").strip();
    }

    private static boolean isText(int c) {
        if (c >= ' ' && c < 0x7F) {
            return true;
        }
        if (c == '\n' || c == '\t' || c == '\r') {
            return true;
        }
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !UCharacter.isISOControl(c) && !surrogate && !nonCharacter && c != REPLACEMENT;
    }
}
