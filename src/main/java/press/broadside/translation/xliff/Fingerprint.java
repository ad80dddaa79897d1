package press.broadside.translation.xliff;

import java.text.Normalizer;
import press.broadside.text.CodedText;
import press.broadside.text.Sha256;

/** Tells texts apart as tools leave them: the same after NFC and collapsing white space is the same. */
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() {}

    static String of(CodedText text) {
        return Sha256.of(collapsed(text)).substring(0, DIGITS);
    }

    static boolean same(CodedText one, CodedText other) {
        return collapsed(one).equals(collapsed(other));
    }

    private static String collapsed(CodedText text) {
        return Normalizer.normalize(text.coded(), Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
